import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { providerNames } from '#providers'
import { urls } from '../urls.ts'
import { asksOfPerson } from './sharing/asks.ts'

/** The ways from an account's page: to what her enterprises add, and to what she is asked to let be shown. */
export async function evidenceLinks({ var: c }: AreaRequest): Promise<AccountLink[]> {
  const { area, db, account } = c
  const { providers = [], own_record: own = [] } = account?.lists ?? {}
  const names = await providerNames(db, area.areaId, providers)
  const asked: AccountLink[] = []
  for (const personId of own)
    if ((await asksOfPerson(db, area.areaId, personId)).length > 0)
      asked.push({
        text: 'What others may be shown',
        href: urls.consentAsks(area, { personId }),
        hint: 'Those who support you ask if they may show a small figure that you are in',
        easy: 'Someone asks if they may show something.',
        picture: 'eye',
      })
  return [
    ...[...names].map(([providerId, name]): AccountLink => ({
      text: names.size > 1 ? `What we add: ${name}` : 'What we add',
      href: urls.whatWeAdd(area, { providerId }),
      hint: 'Your year on one page, to be proud of, to print and to send',
      easy: 'Here is what you do in a year.',
      picture: 'star',
    })),
    ...asked,
  ]
}
