import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { noteDone } from '../trail.ts'

interface Of {
  areaId: string
  personId: string
}

/** Since when a record is kept but not used; none: it is used. */
export async function restrictedSince(
  db: Db<'people'>,
  { areaId, personId }: Of,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('people.restriction')
    .select('began_at')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.began_at
}

/** Keep it, but stop using it. @returns whether this was the first time. */
export async function restrict(
  db: Db<'people' | 'audit'>,
  { areaId, personId, by }: Of & { by: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.restriction')
    .values({ area_id: areaId, person_id: personId, restriction_id: newId(), began_by: by })
    .onConflict((conflict) =>
      conflict.columns(['area_id', 'person_id']).where('ended_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await noteDone(db, { areaId, personId }, 'began restriction')
  return true
}

/** Use it again. @returns whether it was not used. */
export async function endRestriction(
  db: Db<'people' | 'audit'>,
  { areaId, personId, by }: Of & { by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.restriction')
    .set({ ended_at: sql<Date>`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await noteDone(db, { areaId, personId }, 'ended restriction')
  return true
}
