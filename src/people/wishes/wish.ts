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
  /** The language that the person likes best, a term of its vocabulary; none: not said. */
  language?: string
}

/** What a person wants from support; undefined before anything was said. */
export async function wish(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Wish | undefined> {
  const row = await db
    .selectFrom('people.wish')
    .select(['words', 'faces', 'language', 'revision', 'changed_at', 'changed_by'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return undefined
  const { faces: few, language } = row
  return {
    ...asWritten(row),
    faces: (few ?? undefined) as Faces | undefined,
    language: language ?? undefined,
  }
}
