import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Faces } from './wish.ts'

interface Of {
  areaId: string
  personId: string
  by: string
}

interface Words extends Of {
  words: string
  /** Which one was changed; 0: none was there. */
  revision: number
}

/** Writes what the person wants from support, unless somebody else has written there meanwhile. */
export async function saveWish(
  db: Db<'people'>,
  { areaId, personId, words, revision, by }: Words,
): Promise<'saved' | 'changed meanwhile'> {
  const saved = await db
    .insertInto('people.wish')
    .values({ area_id: areaId, person_id: personId, words, changed_by: by })
    .onConflict((before) =>
      before
        .columns(['area_id', 'person_id'])
        .doUpdateSet({
          words,
          revision: revision + 1,
          changed_at: sql<Date>`now()`,
          changed_by: by,
        })
        .where('people.wish.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst()
  return saved ? 'saved' : 'changed meanwhile'
}

/**
 * Says whether few faces or many; none: not said any more. It is one of a few, so what was said
 * last stands, and whoever writes the words meanwhile isn't disturbed.
 */
export async function saveFaces(
  db: Db<'people'>,
  { areaId, personId, faces, by }: Of & { faces: Faces | undefined },
): Promise<void> {
  const of = { area_id: areaId, person_id: personId, faces: faces ?? null }
  await db
    .insertInto('people.wish')
    // No words were written yet.
    .values({ ...of, words: '', revision: 0, changed_by: by })
    .onConflict((before) =>
      before.columns(['area_id', 'person_id']).doUpdateSet({ faces: of.faces }),
    )
    .execute()
}
