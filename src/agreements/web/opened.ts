import type { AreaRequest } from '#areas'
import { isClosed, providerNames, terms } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { agreement, type Agreement } from '../agreement.ts'
import { withoutLapsed } from '../lapsed.ts'
import type { By } from '../propose-version.ts'
import { isOf, type Side } from './side.ts'
import type { Names } from './version-words.ts'

/** The address's agreement, open before one of its parties. */
export interface Opened {
  side: Side
  agreement: Agreement
  names: Names
  otherName: string
  /** While the enterprise is closed, nothing new is agreed. */
  isClosed: boolean
  /** In whose name it would be changed. */
  by: By
}

/** @returns undefined when there is none, or it is none of hers: both are not found. */
export async function opened(c: AreaRequest, side: Side | undefined): Promise<Opened | undefined> {
  const { area, db, account } = c.var
  const agreementId = uuid(c.req.param('agreementId'))
  const kept = agreementId && side && (await agreement(db, area.areaId, agreementId))
  if (!kept || !isOf(side, kept)) return undefined
  const found = (await withoutLapsed(db, area.areaId, [kept]))[0]!
  const named = await providerNames(db, area.areaId, [found.providerId])
  const providerName = named.get(found.providerId) ?? ''
  const names = {
    personName: found.personName,
    providerName,
    routes: (await terms(db)).funding_route,
    today: isoDate(new Date(), area.timeZone),
  }
  return {
    ...{ side, agreement: found, names },
    isClosed: await isClosed(db, { areaId: area.areaId, providerId: found.providerId }),
    otherName: side.party === 'person' ? providerName : found.personName,
    by: {
      areaId: area.areaId,
      agreementId: found.agreementId,
      party: side.party,
      by: `account:${account!.accountId}`,
    },
  }
}
