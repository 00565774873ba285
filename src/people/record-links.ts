import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../urls.ts'

/** The ways to records from somebody's account page. */
export function recordLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  const own = {
    text: 'My own record',
    href: urls.ownRecord(area, {}),
    hint: 'What matters to me, what I want from support, and who may see it',
    easy: 'You can say what matters to you.',
    picture: 'about-me' as const,
  }
  const others = {
    text: 'People',
    href: urls.people(area, {}),
    hint: 'Those who let you see something of their record',
    easy: 'Here are people who let you read about them.',
    picture: 'people' as const,
  }
  return account?.lists.people?.length ? [own, others] : [own]
}
