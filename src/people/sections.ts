import type { Area } from '#areas'
import { urls } from '../urls.ts'
import { aboutTitle } from './about-me/headings.ts'
import type { Scope } from './access/scopes.ts'
import { goalsTitle } from './goals/goal-words.ts'
import type { Whose } from './whose.ts'
import { wishTitle } from './wishes/wish-words.ts'

/** A part of a record that has pages of its own, and which scope it takes to see them. */
export interface Section {
  scope: Scope
  href: (area: Area, of: { personId: string }) => string
  text: (whose: Whose) => string
  hint: (whose: Whose) => string
}

/** What a record's first page leads to, in its order: each slice of it adds its line. */
export const sections: Section[] = [
  {
    scope: 'about_me',
    href: urls.aboutMe,
    text: aboutTitle,
    hint: ({ they }) => `What matters to ${they}, and how to help well`,
  },
  {
    scope: 'about_me',
    href: urls.wish,
    text: wishTitle,
    hint: () => 'And whether few people should come, or many',
  },
  {
    scope: 'plan',
    href: urls.goals,
    text: goalsTitle,
    hint: ({ they, s }) => `What ${they} want${s} to do or to change`,
  },
  {
    scope: 'agreement',
    href: urls.personAgreements,
    text: ({ they }) => (they === 'you' ? 'My agreements' : 'Agreements'),
    hint: ({ they }) => `What ${they} and a provider have agreed, and what it costs`,
  },
  {
    scope: 'everything',
    href: urls.access,
    text: () => 'Who can see what',
    hint: ({ they, s }) => `Whom ${they} let${s} see something, and who looked`,
  },
  {
    scope: 'everything',
    href: urls.held,
    text: ({ own, they }) => `What is kept about ${own ? 'me' : they}`,
    hint: () => 'Download it, erase it, or stop it from being used',
  },
]
