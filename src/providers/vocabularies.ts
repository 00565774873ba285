import type { Db } from '../platform/db/db.ts'

export interface Term {
  /** The same in every installation. */
  id: string
  vocabulary: string
  /** Our key: `lifts`. */
  term: string
  name: string
}

/** Every term of every vocabulary with its id, in their order. National: the same for every request. */
export function everyTerm(db: Db<'providers'>): Promise<Term[]> {
  return db
    .selectFrom('providers.term')
    .select(['id', 'vocabulary', 'term', 'name'])
    .orderBy('vocabulary')
    .orderBy('position')
    .execute()
}
