import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../../urls.ts'

/** The way to her week, from the account page of who runs an enterprise or works in one. */
export function weekLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  const { providers = [], works_for: worksFor = [] } = account?.lists ?? {}
  if (providers.length + worksFor.length === 0) return []
  return [
    {
      text: 'My week',
      href: urls.week(area, {}),
      hint: 'When you come to whom, and what becomes of each visit',
      easy: 'Here is when you visit people.',
      picture: 'calendar',
    },
  ]
}
