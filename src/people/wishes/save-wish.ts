import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { noteDone } from '../trail.ts'
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

/**
 * Writes what the person wants from support, unless somebody else has written there meanwhile, or
 * these very words are there: then nothing is changed.
 */
export async function saveWish(
  db: Db<'people' | 'audit'>,
  { areaId, personId, words, revision, by }: Words,
): Promise<'saved' | 'not saved'> {
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
        .where('people.wish.revision', '=', revision)
        .where('people.wish.words', '<>', words),
    )
    .returning('revision')
    .executeTakeFirst()
  if (!saved) return 'not saved'
  await noteDone(db, { areaId, personId }, 'changed wish')
  return 'saved'
}

/**
 * Says whether few faces or many; none: not said any more. It is one of a few, so what was said
 * last stands, and whoever writes the words meanwhile isn't disturbed.
 */
export async function saveFaces(
  db: Db<'people' | 'audit'>,
  { areaId, personId, faces, by }: Of & { faces: Faces | undefined },
): Promise<void> {
  const of = { area_id: areaId, person_id: personId, faces: faces ?? null }
  const saved = await db
    .insertInto('people.wish')
    // No words were written yet.
    .values({ ...of, words: '', revision: 0, changed_by: by })
    .onConflict((before) =>
      before
        .columns(['area_id', 'person_id'])
        .doUpdateSet({ faces: of.faces })
        .where('people.wish.faces', 'is distinct from', of.faces),
    )
    .returning('person_id')
    .executeTakeFirst()
  if (saved) await noteDone(db, { areaId, personId }, 'changed faces')
}
