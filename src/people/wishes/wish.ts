import type { Db } from '../../platform/db/db.ts'
import { asWritten, type Written } from '../written.ts'

/** Whether the person likes the same few people to come, or new ones. */
export const faces = {
  few: 'A few people, always the same',
  many: 'Many people, and new ones too',
  either: 'Both are fine',
} as const

export type Faces = keyof typeof faces

/** What a person wants from support. */
export interface Wish extends Written {
  /** None: not said. */
  faces?: Faces
}

/** What a person wants from support; undefined before anything was said. */
export async function wish(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Wish | undefined> {
  const row = await db
    .selectFrom('people.wish')
    .select(['words', 'faces', 'revision', 'changed_at', 'changed_by'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && { ...asWritten(row), faces: (row.faces ?? undefined) as Faces | undefined }
}
