import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'

/** All enterprises of an area, in one order: two who lock one after the other don't wait for each other. */
export async function allProviders(db: EvidenceDb, areaId: string): Promise<string[]> {
  const { rows } = await sql<{ provider_id: string }>`
    select provider_id from evidence.provider where area_id = ${areaId} order by 1`.execute(db)
  return rows.map((row) => row.provider_id)
}
