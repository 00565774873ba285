import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Picture, Sound } from '../../platform/media/index.ts'
import type { Heading } from '../about-me/headings.ts'
import { noteDone } from '../trail.ts'
import type { Piece } from './piece.ts'

/** So many pictures and voices fit under one heading. */
export const mostPieces = 6

interface Add {
  areaId: string
  personId: string
  /** Made with the form. */
  pieceId: string
  heading: Heading
  kind: Piece['kind']
  media: Picture | Sound
  words: string
  by: string
}

/** Adds a picture or a voice. A form sent twice is one; another file sent with it is another. */
export async function addPiece(db: Db<'people' | 'audit'>, add: Add): Promise<'added' | 'full'> {
  const { areaId, personId, pieceId, heading, kind, media, words, by } = add
  // Of two that come at once, the second waits and counts the first one's.
  await lockByName(db, 'pieces', areaId, personId)
  const bytes = Buffer.from(media.bytes)
  const of = db
    .selectFrom('people.piece')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
  const same = await of
    .select(sql<boolean>`bytes = ${bytes} and heading = ${heading}`.as('is_same'))
    .where('piece_id', '=', pieceId)
    .executeTakeFirst()
  if (same?.is_same) return 'added'
  const there = await of.select('piece_id').where('heading', '=', heading).execute()
  if (there.length >= mostPieces) return 'full'
  await db
    .insertInto('people.piece')
    .values({
      ...{ area_id: areaId, person_id: personId, piece_id: same ? newId() : pieceId },
      ...{ heading, kind, type: media.type, bytes, words, added_by: by },
      width: 'width' in media ? media.width : null,
      height: 'height' in media ? media.height : null,
      seconds: 'seconds' in media ? Math.round(media.seconds) : null,
    })
    .execute()
  await noteDone(db, { areaId, personId }, 'changed piece')
  return 'added'
}
