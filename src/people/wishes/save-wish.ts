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
 * Says one thing that is one of a few: whether few faces or many, which language; none: not said any
 * more. What was said last stands, and whoever writes the words meanwhile isn't disturbed.
 */
export async function saveChoice(
  db: Db<'people' | 'audit'>,
  { areaId, personId, by }: Of,
  choice: { faces: Faces | undefined } | { language: string | undefined },
): Promise<void> {
  const [name, chosen] =
    'faces' in choice
      ? (['faces', choice.faces] as const)
      : (['language', choice.language] as const)
  const value = chosen ?? null
  const said = { [name]: value }
  const saved = await db
    .insertInto('people.wish')
    // No words were written yet.
    .values({
      ...{ area_id: areaId, person_id: personId, words: '', revision: 0, changed_by: by },
      ...said,
    })
    .onConflict((before) =>
      before
        .columns(['area_id', 'person_id'])
        .doUpdateSet(said)
        .where(`people.wish.${name}`, 'is distinct from', value),
    )
    .returning('person_id')
    .executeTakeFirst()
  if (saved) await noteDone(db, { areaId, personId }, `changed ${name}`)
}
