import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** That somebody came and left, and what was written for the family. Nothing of the note. */
export interface Update {
  visitId: string
  versionId: string
  providerId: string
  workerId: string
  beganAt: Date
  /** None: she is still there. */
  endedAt: Date | null
  words: string
  pieces: UpdatePiece[]
}

export interface UpdatePiece {
  pieceId: string
  kind: 'picture' | 'sound'
  words: string
  width: number | null
  height: number | null
}

/**
 * What the family is told of visits that began between two moments, the newest first: what no later
 * version has replaced, and was not withdrawn.
 */
export async function updatesBetween(
  db: Db<'practice'>,
  { areaId, personId, from, until }: { areaId: string; personId: string; from: Date; until: Date },
): Promise<Update[]> {
  const { rows } = await sql<Update>`
    select visit_id as "visitId", version_id as "versionId", provider_id as "providerId",
      worker_id as "workerId", began_at as "beganAt", ended_at as "endedAt", words,
      (select coalesce(json_agg(json_build_object('pieceId', piece_id, 'kind', kind,
          'words', piece.words, 'width', width, 'height', height) order by added_at, piece_id), '[]')
        from practice.piece where piece.area_id = ${areaId} and piece.visit_id = version.visit_id
          and for_family) as pieces
    from practice.family_update as version
    where area_id = ${areaId} and person_id = ${personId} and began_at >= ${from}
      and began_at < ${until} and not withdrawn
      and not exists (select from practice.family_update as later
        where later.area_id = ${areaId} and later.replaces = version.version_id)
    order by began_at desc, version_id`.execute(db)
  return rows
}

/** The bytes of a picture or a voice that is for the family, while its visit counts. */
export async function familyMedia(
  db: Db<'practice'>,
  { areaId, personId, pieceId }: { areaId: string; personId: string; pieceId: string },
): Promise<{ bytes: Uint8Array; type: string } | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array; type: string }>`
    select bytes, type from practice.piece
    where area_id = ${areaId} and person_id = ${personId} and piece_id = ${pieceId} and for_family
      and exists (select from practice.family_update as version
        where version.area_id = ${areaId} and version.visit_id = piece.visit_id and not withdrawn
          and not exists (select from practice.family_update as later
            where later.area_id = ${areaId} and later.replaces = version.version_id))`.execute(db)
  return rows[0]
}
