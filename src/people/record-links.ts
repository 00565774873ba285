import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { isTrusted } from './paper/trusted.ts'
import { urls } from '../urls.ts'

/** The ways to records from somebody's account page. */
export function recordLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  const own = {
    text: 'My own record',
    href: urls.ownRecord(area, {}),
    hint: 'What matters to me, what I want from support, and who may see it',
    easy: 'You can say what matters to you.',
    picture: 'about-me' as const,
    word: 'record' as const,
  }
  const others = {
    text: 'People',
    href: urls.people(area, {}),
    hint: 'Those who let you see something of their record',
    easy: 'Here are people who let you read about them.',
    picture: 'people' as const,
  }
  const { people = [], own_record: hers = [] } = account?.lists ?? {}
  return people.some((personId) => !hers.includes(personId)) ? [own, others] : [own]
}

/** The ways to records on paper: for who runs an enterprise, and for whom the scheme trusts. */
export function paperLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  const runs = account?.lists.providers?.length
  const checks = isTrusted(account?.roles)
  return [
    ...(runs
      ? [
          {
            text: 'A record for somebody without email',
            href: urls.paperRecord(area, {}),
            hint: 'Somebody whom you support agrees to it on paper',
            easy: 'You can begin a record for someone on paper.',
            picture: 'paper' as const,
          },
        ]
      : []),
    ...(checks
      ? [
          {
            text: 'Check who somebody is',
            href: urls.claims(area, {}),
            hint: 'So that they can have their record from paper as their own',
            easy: 'You can say that you know who someone is.',
            picture: 'person' as const,
          },
        ]
      : []),
  ]
}
