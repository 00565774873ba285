import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/db/db.ts'
import { standings } from '../access/consents.ts'
import { removePart } from './erase-part.ts'
import { eraseRecord } from './erase-record.ts'
import { partOf } from './part.ts'
import { leaveTombstone } from './tombstone.ts'

/** What was erased, as it is kept beside backups: ids and times, nothing of what it said. */
export const erasureSchema = z.object({
  areaId: z.guid(),
  personId: z.guid(),
  erasureId: z.guid(),
  kind: z.enum(['record', 'heading', 'wish', 'goal', 'piece']),
  of: z.string().nullable(),
  rule: z.string(),
  standing: z.enum(Object.keys(standings) as (keyof typeof standings)[]).nullable(),
  erasedAt: z.string(),
})

export type Erasure = z.infer<typeof erasureSchema>

/** All that was erased of people's records, the oldest first. As the owner. */
export async function erasures(db: Db<'people'>, areaId: string): Promise<Erasure[]> {
  const { rows } = await sql<Erasure>`
    select area_id as "areaId", person_id as "personId", erasure_id as "erasureId", kind, "of", rule,
      standing, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "erasedAt"
    from people.erasure where area_id = ${areaId} order by erased_at, erasure_id`.execute(db)
  return rows
}

/**
 * Erases again what was erased once and is back from a backup. What was written after it was erased
 * stays. Done twice is once. As the owner, in the name of whoever the context says.
 */
export async function eraseAgain(
  db: Db<'people' | 'accounts' | 'audit' | 'offline'>,
  { kind, of, standing, ...erasure }: Erasure,
): Promise<boolean> {
  const part = partOf(kind, of)
  if (!part) return false
  const tombstone = { ...erasure, part, standing: standing ?? undefined }
  const gone =
    part.kind === 'record'
      ? await eraseRecord(db, tombstone)
      : await removePart(db, { ...erasure, part }, erasure.erasedAt)
  await leaveTombstone(db, tombstone)
  return gone
}
