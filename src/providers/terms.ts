import type { Db } from '../platform/db/db.ts'

type Vocabulary = 'support' | 'who_for' | 'language' | 'community' | 'funding_route'

/** The names of the terms of each vocabulary, in their order: `support` → `lifts` → its name. */
export type Terms = Record<Vocabulary, Map<string, string>>

/** The words by which support is described. National, and the same for every request. */
export async function terms(db: Db<'providers'>): Promise<Terms> {
  const rows = await db
    .selectFrom('providers.term')
    .select(['vocabulary', 'term', 'name'])
    .orderBy('position')
    .execute()
  const of = (vocabulary: Vocabulary) =>
    new Map(rows.filter((row) => row.vocabulary === vocabulary).map((row) => [row.term, row.name]))
  return {
    support: of('support'),
    who_for: of('who_for'),
    language: of('language'),
    community: of('community'),
    funding_route: of('funding_route'),
  }
}
