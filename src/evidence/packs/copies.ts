import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asReader } from '../apart.ts'

export const formats = {
  html: 'One page to print or send',
  csv: 'A spreadsheet (CSV)',
  json: 'For programs (JSON)',
}
export type Format = keyof typeof formats

export const isFormat = (text: string): text is Format => text in formats

/** Notes that somebody took a copy away: what is in it can’t be taken back there. */
export async function noteCopy(
  db: WholeTransaction,
  {
    areaId,
    releaseId,
    format,
    by,
  }: { areaId: string; releaseId: string; format: Format; by: string },
): Promise<void> {
  await asReader(db, (reader) =>
    sql`insert into evidence.pack_copy (area_id, copy_id, release_id, format, taken_by)
      values (${areaId}, ${newId()}, ${releaseId}, ${format}, ${by})`.execute(reader),
  )
}

export interface Copy {
  copyId: string
  format: Format
  takenAt: Date
  takenBy: string
}

/** Copies that were taken of a pack, the latest first: the list of printed packs. */
export async function copies(
  db: WholeTransaction,
  { areaId, releaseId }: { areaId: string; releaseId: string },
): Promise<Copy[]> {
  const rows = await asReader(db, (reader) =>
    reader
      .selectFrom('evidence.pack_copy')
      .selectAll()
      .where('area_id', '=', areaId)
      .where('release_id', '=', releaseId)
      .orderBy('taken_at', 'desc')
      .execute(),
  )
  return rows.map((row) => ({
    ...{ copyId: row.copy_id, format: row.format as Format },
    ...{ takenAt: row.taken_at, takenBy: row.taken_by },
  }))
}
