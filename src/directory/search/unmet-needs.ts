import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Answer } from './find.ts'

/** Fewer than these aren't shown: so few could be somebody. */
const least = 5

export interface UnmetNeed {
  /** A phrase of the thesaurus; '' where none was said. */
  phrase: string
  /** Null is the whole area. */
  locality: string | null
  times: number
}

/**
 * Counts a need that found nobody who says it and reaches the place: the thesaurus's phrase and the locality, never what
 * was typed nor by whom. A search that is narrowed says nothing about what is missing.
 */
export async function countUnmetNeed(
  db: Db<'directory'>,
  areaId: string,
  { need, sure, widened, asked, sought }: Answer,
): Promise<void> {
  if (!need || (sure && !widened) || asked.chosen.size > 0) return
  const phrases = need.entries.map((entry) => entry.phrase)
  for (const phrase of phrases.length ? phrases.toSorted() : [''])
    await sql`insert into directory.unmet_need (area_id, phrase, locality_id, asked_on, times)
      values (${areaId}, ${phrase}, ${sought.near?.localityId ?? null}, ${sought.today}, 1)
      on conflict (area_id, phrase, locality_id, asked_on)
      do update set times = unmet_need.times + 1`.execute(db)
}

/** Needs of the last year that found nobody, five times or more, the most frequent first. */
export async function unmetNeeds(
  db: Db<'directory' | 'areas'>,
  areaId: string,
): Promise<UnmetNeed[]> {
  const rows = await db
    .selectFrom('directory.unmet_need as unmet')
    .leftJoin('areas.locality as place', (join) =>
      join
        .onRef('place.area_id', '=', 'unmet.area_id')
        .onRef('place.locality_id', '=', 'unmet.locality_id'),
    )
    .select((eb) => ['unmet.phrase', 'place.name', eb.fn.sum<string>('unmet.times').as('times')])
    .where('unmet.area_id', '=', areaId)
    .where('unmet.asked_on', '>', sql<string>`current_date - 365`)
    .groupBy(['unmet.phrase', 'place.name'])
    .having((eb) => eb(eb.fn.sum('unmet.times'), '>=', least))
    .orderBy((eb) => eb.fn.sum('unmet.times'), 'desc')
    .orderBy('unmet.phrase')
    .execute()
  return rows.map(({ phrase, name, times }) => ({ phrase, locality: name, times: Number(times) }))
}
