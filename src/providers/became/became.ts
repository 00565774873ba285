import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What became of an enterprise that closed, left or grew. */
export const becameKinds = {
  merged: 'It merged into another',
  split: 'It was split',
  taken_over: 'It was taken over',
  moved: 'It moved to another area',
  grew: 'It grew beyond a micro-enterprise',
  closed: 'It closed for good',
} as const

export type BecameKind = keyof typeof becameKinds

/** Whether its listing ends with it, unless it goes on as itself. */
export const endsListing = (what: BecameKind) => what !== 'grew'

export interface Became {
  becameId: string
  /** `reopened`: its listing was opened again. */
  what: BecameKind | 'reopened'
  /** The day in the area. */
  onDay: string
  note: string
  /** The enterprises as which it goes on. */
  into: string[]
  /** It stands for one that was wrong. */
  corrects: boolean
}

/**
 * What coordinators said became of an enterprise, the latest first: what was corrected is kept, and its
 * correction stands in its place. Coordinators only; for others there is nothing.
 */
export function becameOf(
  db: Db<'providers'>,
  areaId: string,
  providerId: string,
): Promise<Became[]> {
  return said(db, { areaId, providerId }, stands)
}

/** One thing that was said, though it was corrected since. */
export async function becameAt(
  db: Db<'providers'>,
  areaId: string,
  { providerId, becameId }: { providerId: string; becameId: string },
): Promise<Became | undefined> {
  return (await said(db, { areaId, providerId }, sql`became.became_id = ${becameId}`))[0]
}

/** The enterprises that go on as this one, and from which day. Coordinators only. */
export async function goesOnFrom(
  db: Db<'providers'>,
  areaId: string,
  providerId: string,
): Promise<{ providerId: string; what: BecameKind; onDay: string }[]> {
  const { rows } = await sql<{ providerId: string; what: BecameKind; onDay: string }>`
    select became.provider_id as "providerId", what, on_day::text as "onDay"
    from providers.became_into join providers.became using (area_id, became_id)
    where area_id = ${areaId} and into_provider_id = ${providerId} and became.provider_id <> ${providerId}
      and what <> 'mistake' and ${stands}
    order by on_day desc, became.provider_id`.execute(db)
  return rows
}

/** What can't be said of an enterprise: that it ended before it was listed, or goes on as what goes on as it. */
export async function becameLimits(
  db: Db<'providers'>,
  { areaId, timeZone }: { areaId: string; timeZone: string },
  providerId: string,
): Promise<{ listedOn: string; closedInto: ReadonlySet<string> }> {
  const { rows } = await sql<{ listedOn: string; closedInto: string[] }>`
    with recursive former as (
      select ${providerId}::uuid as provider_id
      union
      select became.provider_id from former
        join providers.became_into as way on way.area_id = ${areaId} and way.into_provider_id = former.provider_id
        join providers.became on became.area_id = ${areaId} and became.became_id = way.became_id
          and became.what <> 'mistake' and ${stands}
        -- One that was opened again goes on as itself, too.
        join providers.closure on closure.area_id = ${areaId} and closure.provider_id = became.provider_id)
    select (created_at at time zone ${timeZone}::text)::date::text as "listedOn",
      array(select former.provider_id::text from former where provider_id <> ${providerId}) as "closedInto"
    from providers.provider where area_id = ${areaId} and provider_id = ${providerId}`.execute(db)
  const { listedOn, closedInto } = rows[0]!
  return { listedOn, closedInto: new Set(closedInto) }
}

const stands = sql`not exists (select from providers.became as later
  where later.area_id = became.area_id and later.corrects = became.became_id)`

async function said(
  db: Db<'providers'>,
  { areaId, providerId }: { areaId: string; providerId: string },
  which: RawBuilder<unknown>,
): Promise<Became[]> {
  const { rows } = await sql<Became>`
    select became_id as "becameId", what, on_day::text as "onDay", note, corrects is not null as corrects,
      array(select into_provider_id::text from providers.became_into
        where became_into.area_id = ${areaId} and became_into.became_id = became.became_id
        order by into_provider_id) as into
    from providers.became
    where area_id = ${areaId} and provider_id = ${providerId} and what <> 'mistake' and ${which}
    order by on_day desc, said_at desc`.execute(db)
  return rows
}
