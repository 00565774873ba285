import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../urls.ts'
import { ownWork } from './own-work.ts'

/** The way to what is to do, for who runs an enterprise or works in one. */
export function practiceLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  if (ownWork(account).length === 0) return []
  return [
    {
      text: 'Today',
      href: urls.today(area, {}),
      hint: 'Whom you visit, and writing down what happened',
      easy: 'Here is what you do today.',
      picture: 'calendar',
    },
  ]
}
