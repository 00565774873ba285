import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { providerNames } from '#providers'
import { urls } from '../urls.ts'

/** The ways to the agreements of the enterprises that somebody runs, from her account page. */
export async function agreementLinks({ var: { area, db, account } }: AreaRequest) {
  const named = await providerNames(db, area.areaId, account?.lists.providers ?? [])
  return [...named].map(([providerId, name]): AccountLink => ({
    text: `Agreements of ${name}`,
    href: urls.providerAgreements(area, { providerId }),
    hint: 'What you have agreed with the people whom you support',
    easy: 'Here is what you agreed with people.',
    picture: 'agreement',
  }))
}
