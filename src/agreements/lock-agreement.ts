import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { agreement, type Agreement } from './agreement.ts'

/** An agreement as it stands, with nobody else at it until the transaction ends. */
export async function lockAgreement(
  db: Db<'agreements'>,
  areaId: string,
  agreementId: string,
): Promise<Agreement | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreement:${areaId}:${agreementId}`}, 0))`.execute(
    db,
  )
  return agreement(db, areaId, agreementId)
}
