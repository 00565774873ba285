import { sql } from 'kysely'
import { noteDone } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asPerson, type EvidenceDb } from '../apart.ts'

/** What a person takes out of all that is counted: everything, one enterprise’s, or one visit. */
export interface LeftOut {
  leftOutId: string
  providerId: string | null
  visitId: string | null
  beganAt: Date
}

/** What is out now. As the person. */
export async function leftOut(
  db: EvidenceDb,
  areaId: string,
  personId: string,
): Promise<LeftOut[]> {
  const { rows } = await sql<LeftOut>`
    select left_out_id as "leftOutId", provider_id as "providerId", visit_id as "visitId", began_at as "beganAt"
    from evidence.left_out
    where area_id = ${areaId} and person_id = ${personId} and ended_at is null
    order by began_at, left_out_id`.execute(db)
  return rows
}

interface Of {
  areaId: string
  personId: string
  by: string
}

type What = Pick<LeftOut, 'leftOutId' | 'providerId' | 'visitId'>

/**
 * Takes something out. Sent twice it is once; sent again after it was put back, from a page of before, it is out
 * again. What is counted of it is counted again within a minute.
 */
export async function takeOut(
  db: WholeTransaction,
  { areaId, personId, by }: Of,
  { leftOutId, providerId, visitId }: What,
): Promise<void> {
  const isNew = await asPerson(db, personId, async (own) => {
    await lockByName(own, 'left-out', areaId, personId)
    const { numAffectedRows } = await sql`
      insert into evidence.left_out (area_id, left_out_id, person_id, provider_id, visit_id, began_by)
      select ${areaId}, case when exists (select from evidence.left_out
          where area_id = ${areaId} and left_out_id = ${leftOutId} and ended_at is not null)
        then ${newId()}::uuid else ${leftOutId} end, ${personId}, ${providerId}::uuid, ${visitId}::uuid, ${by}
      where not exists (select from evidence.left_out
        where area_id = ${areaId} and person_id = ${personId} and ended_at is null
          and provider_id is not distinct from ${providerId}::uuid
          and visit_id is not distinct from ${visitId}::uuid)
      on conflict (area_id, left_out_id) do nothing`.execute(own)
    return numAffectedRows === 1n
  })
  if (isNew) await noteDone(db, { areaId, personId }, 'took_out counted')
}

/** Puts it back. Twice is once. */
export async function putBack(
  db: WholeTransaction,
  { areaId, personId, by }: Of,
  leftOutId: string,
): Promise<void> {
  const isNew = await asPerson(db, personId, async (own) => {
    const { numAffectedRows } = await sql`
      update evidence.left_out set ended_at = now(), ended_by = ${by}
      where area_id = ${areaId} and person_id = ${personId} and left_out_id = ${leftOutId}
        and ended_at is null`.execute(own)
    return numAffectedRows === 1n
  })
  if (isNew) await noteDone(db, { areaId, personId }, 'put_back counted')
}
