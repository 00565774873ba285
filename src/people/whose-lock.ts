import type { Db } from '../platform/db/db.ts'
import { lockByName } from '../platform/db/lock-by-name.ts'
import { accountsDeciding } from './access/holders.ts'

/** Until the transaction ends, nobody else says whose a record is. */
export async function lockWhose(db: Db<'people'>, areaId: string, personId: string): Promise<void> {
  await lockByName(db, 'whose', areaId, personId)
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
