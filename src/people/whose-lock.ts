import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { accountsDeciding } from './access/holders.ts'

/** Until the transaction ends, nobody else says whose a record is. */
export async function lockWhose(db: Db<'people'>, areaId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`whose:${areaId}:${personId}`}, 0))`.execute(
    db,
  )
}

/**
 * Whether somebody can say yes on screen for a person, and it stays so until the transaction ends:
 * whoever claims her record meanwhile waits. As the owner.
 */
export async function decidesOnScreen(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<boolean> {
  await lockWhose(db, areaId, personId)
  return (await accountsDeciding(db, areaId, personId)).length > 0
}
