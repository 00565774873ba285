import type { Db } from '../../platform/db/db.ts'
import type { Media } from '../../platform/media/index.ts'

/** A picture or a voice note of a visit. */
export interface Piece {
  pieceId: string
  visitId: string
  kind: 'picture' | 'sound'
  /** What it shows or says; may be empty. */
  words: string
  width?: number
  height?: number
  /** Those whom the person lets read how visits went see it too. */
  forFamily: boolean
  addedAt: Date
}

/** The pictures and voices of some visits, the first first. */
export async function pieces(
  db: Db<'practice'>,
  areaId: string,
  visitIds: string[],
): Promise<Piece[]> {
  if (visitIds.length === 0) return []
  const rows = await db
    .selectFrom('practice.piece')
    .select(['piece_id', 'visit_id', 'kind', 'words', 'width', 'height', 'for_family', 'added_at'])
    .where('area_id', '=', areaId)
    .where('visit_id', 'in', visitIds)
    .orderBy('added_at')
    .orderBy('piece_id')
    .execute()
  return rows.map((row) => ({
    pieceId: row.piece_id,
    visitId: row.visit_id,
    kind: row.kind as Piece['kind'],
    words: row.words,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    forFamily: row.for_family,
    addedAt: row.added_at,
  }))
}

/** What is shown or played of one. */
export async function mediaOf(
  db: Db<'practice'>,
  areaId: string,
  visitId: string,
  pieceId: string,
): Promise<Media | undefined> {
  return db
    .selectFrom('practice.piece')
    .select(['bytes', 'type'])
    .where('area_id', '=', areaId)
    .where('visit_id', '=', visitId)
    .where('piece_id', '=', pieceId)
    .executeTakeFirst()
}
