import type { Db } from '../../platform/db/db.ts'
import type { Media } from '../../platform/media/index.ts'
import { headingNamed, type Heading } from '../about-me/headings.ts'

/** A picture of the person's, or her voice, beside what is written under a heading. */
export interface Piece {
  pieceId: string
  heading: Heading
  kind: 'picture' | 'sound'
  /** What it shows or says, for who can't see or hear it; may be empty. */
  words: string
  width?: number
  height?: number
}

/** All pictures and voices of About Me, the first first. */
export async function pieces(db: Db<'people'>, areaId: string, personId: string): Promise<Piece[]> {
  const rows = await db
    .selectFrom('people.piece')
    .select(['piece_id', 'heading', 'kind', 'words', 'width', 'height'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .orderBy('piece_id')
    .execute()
  return rows.map((row) => ({
    pieceId: row.piece_id,
    heading: headingNamed(row.heading)!,
    kind: row.kind as Piece['kind'],
    words: row.words,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
  }))
}

/** What is shown or played of one. */
export async function mediaOf(
  db: Db<'people'>,
  areaId: string,
  personId: string,
  pieceId: string,
): Promise<Media | undefined> {
  return db
    .selectFrom('people.piece')
    .select(['bytes', 'type'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('piece_id', '=', pieceId)
    .executeTakeFirst()
}
