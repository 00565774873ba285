import type { Db } from '../platform/db/db.ts'
import { lockByName } from '../platform/db/lock-by-name.ts'
import { agreement, type Agreement } from './agreement.ts'

/** An agreement as it stands, with nobody else at it until the transaction ends. */
export async function lockAgreement(
  db: Db<'agreements'>,
  areaId: string,
  agreementId: string,
): Promise<Agreement | undefined> {
  await lockByName(db, 'agreement', areaId, agreementId)
  return agreement(db, areaId, agreementId)
}
