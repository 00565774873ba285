import type { Area } from '#areas'
import type { HardWordName } from '../platform/web/easy-read/index.ts'
import type { PictureName } from '../platform/web/pictures/index.ts'
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
  /** Where it stands for an enterprise that the person lets see it: none, and it is as for others. */
  enterpriseHref?: (area: Area, of: { personId: string; providerId: string }) => string
  /** It is only for enterprises. */
  enterprisesOnly?: boolean
  text: (whose: Whose) => string
  hint: (whose: Whose) => string
  /** The picture of its link in Easy Read. */
  picture: PictureName
  /** For Easy Read: short sentences instead of the hint. */
  easy: EasyLine[]
}

/** A short sentence, and the hard words in it, which are explained below. */
interface EasyLine {
  picture: PictureName
  says: (whose: Whose) => string
  words?: HardWordName[]
}

/** What a record's first page leads to, in its order: each slice of it adds its line. */
export const sections: Section[] = [
  {
    scope: 'about_me',
    href: urls.aboutMe,
    text: aboutTitle,
    hint: ({ they }) => `What matters to ${they}, and how to help well`,
    picture: 'about-me',
    easy: [
      { picture: 'heart', says: ({ they }) => `Here is what matters to ${they}.` },
      { picture: 'help', says: () => 'It says how to help well.' },
    ],
  },
  {
    scope: 'about_me',
    href: urls.wish,
    text: wishTitle,
    hint: () => 'Whether few people should come or many, and in which language',
    picture: 'hand-yes',
    easy: [
      { picture: 'help', says: ({ they, s }) => `Here is what support ${they} want${s}.` },
      { picture: 'people', says: () => 'It says if few people should come or many.' },
    ],
  },
  {
    scope: 'plan',
    href: urls.goals,
    text: goalsTitle,
    hint: ({ they, s }) => `What ${they} want${s} to do or to change`,
    picture: 'goal',
    easy: [
      { picture: 'goal', says: ({ their }) => `Here are ${their} goals.`, words: ['goal'] },
      { picture: 'path', says: () => 'A goal can also be a change.' },
    ],
  },
  {
    scope: 'plan',
    href: urls.personWeek,
    text: ({ own, their }) => (own ? 'My week' : `${their} week`),
    hint: ({ they }) => `Who comes when, and what ${they} would rather have`,
    picture: 'calendar',
    easy: [
      { picture: 'people', says: () => 'Here is who comes, day by day.' },
      {
        picture: 'speech',
        says: ({ own }) => (own ? 'You can say what you’d rather.' : 'It says what they’d rather.'),
      },
    ],
  },
  {
    scope: 'all_visits',
    href: urls.personVisits,
    text: ({ own, their }) => (own ? 'My earlier visits' : `${their} earlier visits`),
    hint: () => 'What was written of visits, and how they went',
    picture: 'book',
    easy: [{ picture: 'pencil', says: () => 'Here is what was written about visits.' }],
  },
  {
    scope: 'all_visits',
    href: urls.continuity,
    text: () => 'How often the same person comes',
    hint: () => 'Over the last four weeks, in words and figures',
    picture: 'count',
    easy: [{ picture: 'count', says: () => 'Here is how often the same people came.' }],
  },
  {
    scope: 'own_visits',
    enterprisesOnly: true,
    href: urls.person,
    enterpriseHref: (area, { personId }) => urls.notes(area, {}, { person: personId }),
    text: ({ their }) => `Notes of ${their} visits`,
    hint: () => 'What you wrote down, the newest first',
    picture: 'book',
    easy: [{ picture: 'pencil', says: () => 'Here is what you wrote about visits.' }],
  },
  {
    scope: 'own_visits',
    enterprisesOnly: true,
    href: urls.person,
    enterpriseHref: urls.enterpriseContinuity,
    text: () => 'How often the same person comes from you',
    hint: () => 'Over the last four weeks, in words and figures',
    picture: 'count',
    easy: [{ picture: 'count', says: () => 'Here is how often the same people came.' }],
  },
  {
    scope: 'plan',
    href: urls.backUps,
    enterpriseHref: urls.enterpriseBackUps,
    text: () => 'Who can stand in',
    hint: () => 'When the usual one is ill or away',
    picture: 'friend',
    easy: [{ picture: 'friend', says: () => 'Here is who can come instead.' }],
  },
  {
    scope: 'family_updates',
    href: urls.familyUpdates,
    text: ({ own, their }) => (own ? 'What my family is told' : `How ${their} visits went`),
    hint: () => 'That somebody came and left, and what was written for the family',
    picture: 'family',
    easy: [{ picture: 'family', says: () => 'Here is when people came and left.' }],
  },
  {
    scope: 'everything',
    href: urls.watch,
    text: () => 'If nobody comes',
    hint: () => 'Who is told when we haven’t heard that a visit began',
    picture: 'question',
    easy: [{ picture: 'letter', says: () => 'We can tell someone who was chosen.' }],
  },
  {
    scope: 'agreement',
    href: urls.personAgreements,
    text: ({ they }) => (they === 'you' ? 'My agreements' : 'Agreements'),
    hint: ({ they }) => `What ${they} and a provider have agreed, and what it costs`,
    picture: 'agreement',
    easy: [
      {
        picture: 'agreement',
        says: ({ their }) => `Here are ${their} agreements with providers.`,
        words: ['agreement', 'provider'],
      },
      { picture: 'money', says: () => 'They say what support costs.' },
    ],
  },
  {
    scope: 'family_updates',
    href: urls.personMessages,
    text: () => 'Messages',
    hint: ({ they }) => `What ${they} and those who give support write to each other`,
    picture: 'letter',
    easy: [{ picture: 'letter', says: () => 'You can write to who gives support.' }],
  },
  {
    scope: 'everything',
    href: urls.personAway,
    text: () => 'Days away',
    hint: ({ they, are }) => `When ${they} ${are} not there, so that nobody comes in vain`,
    picture: 'leave',
    easy: [{ picture: 'leave', says: ({ they, are }) => `Say when ${they} ${are} away.` }],
  },
  {
    scope: 'everything',
    href: urls.personCalendar,
    text: () => 'The week in a calendar',
    hint: () => 'On a phone or computer, by a secret link',
    picture: 'calendar',
    easy: [{ picture: 'calendar', says: () => 'A phone can show the visits.' }],
  },
  {
    scope: 'everything',
    href: urls.access,
    text: () => 'Who can see what',
    hint: ({ they, s }) => `Whom ${they} let${s} see something, and who looked`,
    picture: 'eye',
    easy: [
      { picture: 'people', says: ({ they, s }) => `Here is whom ${they} let${s} see something.` },
      { picture: 'clock', says: () => 'It says who looked.' },
    ],
  },
  {
    scope: 'everything',
    href: urls.personStories,
    text: ({ own, they }) => `Stories about ${own ? 'me' : they}`,
    hint: ({ they, s }) => `What somebody wants to tell of a visit, if ${they} say${s} yes`,
    picture: 'book',
    easy: [
      { picture: 'speech', says: () => 'Someone may want to tell about a visit.' },
      { picture: 'hand-yes', says: ({ they, s }) => `Only if ${they} say${s} yes.` },
    ],
  },
  {
    scope: 'everything',
    href: urls.counted,
    text: ({ own, they }) => `What is counted of ${own ? 'me' : they}`,
    hint: () => 'Which visits are in which figures, and how to take them out',
    picture: 'count',
    easy: [
      { picture: 'count', says: () => 'We count visits, to show what support does.' },
      {
        picture: 'hand-stop',
        says: ({ own }) => (own ? 'You can say no to that.' : 'They can say no to that.'),
      },
    ],
  },
  {
    scope: 'everything',
    href: urls.held,
    text: ({ own, they }) => `What is kept about ${own ? 'me' : they}`,
    hint: () => 'Download it, erase it, or stop it from being used',
    picture: 'book',
    easy: [
      { picture: 'book', says: ({ they }) => `Here is all that is kept about ${they}.` },
      { picture: 'download', says: () => 'You can take a copy of it.' },
      { picture: 'bin', says: () => 'You can ask us to delete it.' },
    ],
  },
]

/** What of a record somebody may see, and where: an enterprise has pages of its own for some of it. */
export function sectionsFor(
  may: (scope: Scope) => boolean,
  of: { area: Area; personId: string; providerId?: string },
): (Omit<Section, 'href'> & { href: string })[] {
  const { area, personId, providerId } = of
  return sections
    .filter(({ scope, enterprisesOnly }) => (enterprisesOnly ? providerId : may(scope)))
    .map((section) => ({
      ...section,
      href:
        providerId && section.enterpriseHref
          ? section.enterpriseHref(area, { personId, providerId })
          : section.href(area, { personId }),
    }))
}
