import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/db/db.ts'
import { revisionField } from '../../platform/web/forms.ts'
import { person } from '../person.ts'
import { noteDone } from '../trail.ts'

const missing = 'Write a name'
const most = 200

/** One letter or 200, of any script; without what would turn or break the line in which it stands. */
export const nameSchema = z.object({
  name: z
    .string()
    .transform((text) =>
      text
        .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .refine((name) => /[\p{L}\p{N}\p{S}]/u.test(name), missing)
    // As people count, where some letters take the room of two.
    .refine((name) => [...name].length <= most, `Use ${most} letters or fewer`),
  revision: revisionField,
})

interface Rename {
  areaId: string
  personId: string
  name: string
  /** Which one was changed. */
  revision: number
}

/** Changes what the person is called on her record, unless somebody else has done so meanwhile. */
export async function rename(
  db: Db<'people' | 'audit'>,
  { areaId, personId, name, revision }: Rename,
): Promise<'saved' | 'changed meanwhile'> {
  const saved = await db
    .updateTable('people.person')
    .set({ name, revision: sql<number>`revision + 1` })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('revision', '=', revision)
    .where('name', '<>', name)
    .returning('revision')
    .executeTakeFirst()
  if (saved) await noteDone(db, { areaId, personId }, 'changed name')
  // Sent twice, it is saved once.
  const isSaved = saved ?? (await person(db, areaId, personId))?.name === name
  return isSaved ? 'saved' : 'changed meanwhile'
}
