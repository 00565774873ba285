import { sql } from 'kysely'
import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Picture, Sound } from '../../platform/media/index.ts'
import { lockVisit } from '../visit/record-visit.ts'
import type { Visit } from '../visit/visits.ts'

/** So many pictures and voices belong to one visit. */
export const mostPieces = 6

interface Add {
  areaId: string
  visit: Pick<Visit, 'visitId' | 'providerId' | 'personId' | 'workerId'>
  /** Made with the form. */
  pieceId: string
  media: Picture | Sound
  words: string
  forFamily: boolean
  by: string
}

/** Adds a picture or a voice to a visit. A form sent twice is one; another file sent with it is another. */
export async function addPiece(db: WholeTransaction, add: Add): Promise<'added' | 'full'> {
  const { areaId, visit, pieceId, media } = add
  // Of two that come at once, the second waits and counts the first one's.
  await lockVisit(db, areaId, visit.visitId)
  const bytes = Buffer.from(media.bytes)
  const there = await db
    .selectFrom('practice.piece')
    .select(['piece_id', sql<boolean>`bytes = ${bytes}`.as('is_same')])
    .where('area_id', '=', areaId)
    .where('visit_id', '=', visit.visitId)
    .execute()
  const same = there.find((one) => one.piece_id === pieceId)
  if (same?.is_same) return 'added'
  if (there.length >= mostPieces) return 'full'
  await db
    .insertInto('practice.piece')
    .values({
      ...{ area_id: areaId, piece_id: same ? newId() : pieceId, visit_id: visit.visitId },
      ...{ provider_id: visit.providerId, person_id: visit.personId, worker_id: visit.workerId },
      ...{ kind: 'width' in media ? 'picture' : 'sound', type: media.type, bytes },
      ...{ words: add.words, for_family: add.forFamily, added_by: add.by },
      width: 'width' in media ? media.width : null,
      height: 'height' in media ? media.height : null,
      seconds: 'seconds' in media ? Math.round(media.seconds) : null,
    })
    .execute()
  const acts = { areaId, personId: visit.personId, actsFor: visit.providerId }
  await noteDoneIfThere(db, acts, 'added visit_piece')
  return 'added'
}

interface Remove extends Pick<Add, 'areaId' | 'pieceId'> {
  visit: Pick<Visit, 'visitId' | 'providerId' | 'personId'>
  /** It is the enterprise that does it. */
  asProvider: boolean
}

/** Takes a picture or a voice down for good. Sent twice, it is gone already. */
export async function removePiece(db: WholeTransaction, remove: Remove): Promise<void> {
  const { areaId, pieceId, visit, asProvider } = remove
  const { numDeletedRows } = await db
    .deleteFrom('practice.piece')
    .where('area_id', '=', areaId)
    .where('visit_id', '=', visit.visitId)
    .where('piece_id', '=', pieceId)
    .executeTakeFirst()
  const actsFor = asProvider ? visit.providerId : undefined
  const acts = { areaId, personId: visit.personId, actsFor }
  if (numDeletedRows > 0n) await noteDoneIfThere(db, acts, 'removed visit_piece')
}
