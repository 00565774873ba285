import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../urls.ts'

/** The way to worries from the account page of who is named for safeguarding. */
export function worryLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  if (!account?.roles.includes('safeguarding')) return []
  return [
    {
      text: 'Worries that were sent',
      href: urls.worries(area, {}),
      hint: 'You are named for safeguarding',
      easy: 'Here are worries that people sent.',
      picture: 'worry',
    },
  ]
}
