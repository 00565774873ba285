import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { noteDone } from '../trail.ts'
import type { Heading } from './headings.ts'

interface Save {
  areaId: string
  personId: string
  heading: Heading
  /** None: the heading isn't said any more. */
  words: string
  /** Which one was changed; 0: none was there. */
  revision: number
  by: string
}

/**
 * Writes what is under a heading, unless somebody else has written there meanwhile, or these very
 * words are there: then nothing is changed.
 */
export async function saveHeading(
  db: Db<'people' | 'audit'>,
  { areaId, personId, heading, words, revision, by }: Save,
): Promise<'saved' | 'not saved'> {
  const saved = await db
    .insertInto('people.about_me')
    .values({ area_id: areaId, person_id: personId, heading, words, changed_by: by })
    .onConflict((before) =>
      before
        .columns(['area_id', 'person_id', 'heading'])
        .doUpdateSet({
          words,
          revision: revision + 1,
          changed_at: sql<Date>`now()`,
          changed_by: by,
        })
        .where('people.about_me.revision', '=', revision)
        .where('people.about_me.words', '<>', words),
    )
    .returning('revision')
    .executeTakeFirst()
  if (!saved) return 'not saved'
  await noteDone(db, { areaId, personId }, 'changed about_me')
  return 'saved'
}
