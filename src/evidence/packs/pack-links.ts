import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../../urls.ts'

/** The way to evidence packs, for who may read them. */
export function packLinks({ var: { area, account } }: AreaRequest): AccountLink[] {
  if (!account?.roles.some((role) => role === 'commissioner' || role === 'coordinator')) return []
  return [
    {
      text: 'Evidence packs',
      href: urls.packs(area, {}),
      hint: 'What small enterprises add here, quarter by quarter',
      easy: 'You can read what support adds here.',
      picture: 'list',
    },
  ]
}
