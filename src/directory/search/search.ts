import { sql } from 'kysely'
import type { Locality } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { listingsOf, type Listing } from '../listing/listings.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

export interface Sought {
  areaId: string
  what: string
  /** Near it, or coming to it; none is the whole area. */
  near?: Locality
  /** From 1. */
  page: number
}

export interface Found {
  listings: (Listing & { miles?: number })[]
  total: number
  /** By the words themselves, or by words that are spelt much like them. */
  by: 'words' | 'close spelling'
}

export const pageSize = 20

/** How far people go to a place that doesn't come to them. */
const milesPeopleGo = 12

/** A plain search: the words, then reach. Ties take turns by day, and nothing is alphabetical. */
export async function search(db: OwnTables, sought: Sought): Promise<Found> {
  const by = (await matches(db, sought, 'words')).total ? 'words' : 'close spelling'
  const { rows, total } = await matches(db, sought, by)
  const listings = await listingsOf(
    db,
    sought.areaId,
    rows.map((row) => row.providerId),
  )
  const miles = new Map(rows.map((row) => [row.providerId, row.miles ?? undefined]))
  return {
    listings: listings.map((one) => ({ ...one, miles: miles.get(one.providerId) })),
    total,
    by,
  }
}

interface Match {
  providerId: string
  miles: number | null
}

async function matches(
  db: OwnTables,
  { areaId, what, near, page }: Sought,
  by: Found['by'],
): Promise<{ rows: Match[]; total: number }> {
  const miles = near ? milesFrom(near) : sql`null::double precision`
  const { rows } = await sql<{ provider_id: string | null; miles: number | null; total: number }>`
    with asked as (
      select replace(plainto_tsquery('directory.plain_english', ${what})::text, '&', '|')::tsquery as words
    ), near as (
      select document.provider_id, document.comes_within_miles, document.is_gone_to, ${miles} as miles,
        ${by === 'words' ? rank : closeness(what)} as score
      from directory.search_document document
      cross join asked
      where document.area_id = ${areaId}
        and exists (select from directory.approval approval
          where approval.area_id = ${areaId} and approval.provider_id = document.provider_id)
        and not exists (select from directory.pause pause
          where pause.area_id = ${areaId} and pause.provider_id = document.provider_id
            and pause.ended_at is null and coalesce(pause.until, 'infinity') >= current_date)
    ), found as (
      select * from near
      where near.score > ${by === 'words' ? 0 : leastCloseness}
        and (near.miles is null or near.miles <= near.comes_within_miles
          or (near.is_gone_to and near.miles <= ${milesPeopleGo}))
    )
    select shown.provider_id, shown.miles, counted.total
    from (select count(*)::int as total from found) counted
    left join (
      select * from found
      order by round(score::numeric, 2) desc, md5(provider_id::text || current_date)
      limit ${pageSize} offset ${(page - 1) * pageSize}
    ) shown on true
    order by round(shown.score::numeric, 2) desc, md5(shown.provider_id::text || current_date)`.execute(
    db,
  )
  // A page after the last has no rows, and still says how many there are.
  return {
    rows: rows.flatMap(({ provider_id: providerId, miles: away }) =>
      providerId === null ? [] : { providerId, miles: away },
    ),
    total: rows[0]?.total ?? 0,
  }
}

/** Straight-line miles from a place to the document's locality (haversine). */
function milesFrom({ latitude, longitude }: Locality) {
  return sql`2 * 3958.8 * asin(least(1, sqrt(
    sin(radians(document.latitude - ${latitude}) / 2) ^ 2
    + cos(radians(${latitude})) * cos(radians(document.latitude))
      * sin(radians(document.longitude - ${longitude}) / 2) ^ 2)))`
}

/** How many of the words are there and how weighty they are; everything matches no words. */
const rank = sql`case when numnode(asked.words) = 0 then 1
  else ts_rank(document.words, asked.words, 1) end`

const leastCloseness = 0.5

function closeness(what: string) {
  const words = what.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return sql`(select coalesce(max(strict_word_similarity(word, document.plain_words)), 0)
    from unnest(${words.slice(0, 8)}::text[]) word)`
}
