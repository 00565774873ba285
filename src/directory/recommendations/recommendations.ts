import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { isoDate, monthWords } from '../../platform/i18n/words.ts'
import type { ShownRecommendation } from '../listing/recommendations-shown.tsx'

/** What people say of a provider by the link that she gives them. The coordinator reads it first. */

export interface Recommendation {
  recommendationId: string
  providerId: string
  slug: string
  writtenAt: Date
  name: string
  relation: string
  words: string
}

/**
 * Keeps a recommendation until the coordinator has read it. One that is sent twice is kept once, as
 * it was sent last; once it is shown it stays as it was read.
 */
export async function recommend(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
  said: { recommendationId: string; name: string; relation: string; words: string },
): Promise<void> {
  await db
    .insertInto('directory.recommendation')
    .values({
      area_id: areaId,
      recommendation_id: said.recommendationId,
      provider_id: providerId,
      name: said.name,
      relation: said.relation,
      words: said.words,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['area_id', 'recommendation_id'])
        .doUpdateSet({ name: said.name, relation: said.relation, words: said.words })
        .where(sql<boolean>`not exists (select from directory.recommendation_decision decision
          where decision.area_id = ${areaId}
            and decision.recommendation_id = recommendation.recommendation_id)`),
    )
    .execute()
}

/** The provider whom a link recommends. */
export async function recommendedBy(
  db: Db<'directory'>,
  areaId: string,
  code: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('directory.listing')
    .select('slug')
    .where('area_id', '=', areaId)
    .where('recommend_code', '=', code)
    .executeTakeFirst()
  return row?.slug
}

/** Those that the coordinator has let through, newest first. */
export async function shownRecommendations(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
): Promise<ShownRecommendation[]> {
  const rows = await recommendationRows(db, areaId)
    .where('said.provider_id', '=', providerId)
    .where('decision.shown', '=', true)
    .orderBy('said.written_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    recommendationId: row.recommendation_id,
    name: row.name,
    relation: row.relation,
    words: row.words,
    writtenOn: monthWords(isoDate(row.written_at)),
  }))
}

/** Those that wait for the coordinator, oldest first. */
export async function waitingRecommendations(
  db: Db<'directory'>,
  areaId: string,
): Promise<Recommendation[]> {
  const rows = await recommendationRows(db, areaId)
    .where('decision.shown', 'is', null)
    .orderBy('said.written_at')
    .execute()
  return rows.map((row) => ({
    recommendationId: row.recommendation_id,
    providerId: row.provider_id,
    slug: row.slug,
    writtenAt: row.written_at,
    name: row.name,
    relation: row.relation,
    words: row.words,
  }))
}

/** Shows a recommendation, or erases it: what is not shown is not kept. */
export async function decideRecommendation(
  db: Db<'directory'>,
  areaId: string,
  recommendationId: string,
  decision: { shown: boolean; by: string },
): Promise<void> {
  if (!decision.shown) {
    await db
      .deleteFrom('directory.recommendation')
      .where('area_id', '=', areaId)
      .where('recommendation_id', '=', recommendationId)
      .execute()
    return
  }
  await sql`insert into directory.recommendation_decision
      (area_id, recommendation_id, shown, decided_by)
    select area_id, recommendation_id, true, ${decision.by} from directory.recommendation
    where area_id = ${areaId} and recommendation_id = ${recommendationId}
    on conflict do nothing`.execute(db)
}

function recommendationRows(db: Db<'directory'>, areaId: string) {
  return db
    .selectFrom('directory.recommendation as said')
    .innerJoin('directory.listing as listing', (join) =>
      join
        .onRef('listing.area_id', '=', 'said.area_id')
        .onRef('listing.provider_id', '=', 'said.provider_id'),
    )
    .leftJoin('directory.recommendation_decision as decision', (join) =>
      join
        .onRef('decision.area_id', '=', 'said.area_id')
        .onRef('decision.recommendation_id', '=', 'said.recommendation_id'),
    )
    .selectAll('said')
    .select('listing.slug')
    .where('said.area_id', '=', areaId)
}
