import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { urls } from '../../urls.ts'
import { providerNames } from '../provider-names.ts'
import { workOf } from './work.ts'

/** The ways to enterprises from somebody's account page: those that she runs, and where she works. */
export async function enterpriseLinks({ var: c }: AreaRequest): Promise<AccountLink[]> {
  const { area, db, account } = c
  if (!account) return []
  const names = await providerNames(db, area.areaId, account.lists.providers ?? [])
  const work = await workOf(db, area.areaId, account.accountId)
  return [
    ...[...names]
      .toSorted(([, one], [, other]) => one.localeCompare(other))
      .map(([providerId, name]) => ({
        text: `My enterprise: ${name}`,
        href: urls.enterprise(area, { providerId }),
        hint: 'Its listing, questions from people, free time, and who works there',
        easy: 'Here is your own work, and its page.',
        picture: 'home' as const,
      })),
    ...work.map(({ providerId, name }) => ({
      text: `I work for ${name}`,
      href: urls.work(area, { providerId }),
      hint: 'What that means here, and how to leave',
      easy: 'You work here. You can leave.',
      picture: 'worker' as const,
    })),
  ]
}
