import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Somebody asked, was introduced, or had to be turned down. */
export interface Approach {
  approachId: string
  kind: Kind
  route: Route
  /** A term of the vocabulary of support. */
  support: string | null
  /** 1 is Monday. */
  weekday: number | null
  part: Part | null
  localityId: string | null
  reason: Reason | null
  words: string
  onDay: string
  isUndone: boolean
}

export const kinds = {
  asked: 'Somebody asked',
  introduced: 'Somebody was introduced',
  turned_down: 'I had to turn this down',
} as const
export type Kind = keyof typeof kinds

export const routes = {
  directory: 'This directory',
  council: 'The council',
  coordinator: 'The coordinator',
  word_of_mouth: 'Word of mouth',
  other: 'Another way',
} as const
export type Route = keyof typeof routes

export const parts = {
  morning: 'Mornings',
  afternoon: 'Afternoons',
  evening: 'Evenings',
  night: 'Nights',
  any: 'Any time',
} as const
export type Part = keyof typeof parts

export const reasons = {
  full: 'I am full',
  too_far: 'It is too far',
  not_what_i_do: 'It isn’t what I do',
  wrong_time: 'I can’t at that time',
  price: 'The price',
  other: 'Something else',
} as const
export type Reason = keyof typeof reasons

/** The last of an enterprise's, the newest first. */
export async function approaches(
  db: Db<'practice'>,
  areaId: string,
  providerId: string,
): Promise<Approach[]> {
  const { rows } = await sql<Approach>`
    select approach_id as "approachId", kind, route, support, weekday, part,
      locality_id as "localityId", reason, words, on_day as "onDay", undone_at is not null as "isUndone"
    from practice.approach
    where area_id = ${areaId} and provider_id = ${providerId}
    order by on_day desc, made_at desc, approach_id
    limit 100`.execute(db)
  return rows
}

/** How many of each kind since a day, but what was undone. */
export async function countApproaches(
  db: Db<'practice'>,
  { areaId, providerId, from }: { areaId: string; providerId: string; from: string },
): Promise<Map<Kind, number>> {
  const { rows } = await sql<{ kind: Kind; count: number }>`
    select kind, count(*)::int as count from practice.approach
    where area_id = ${areaId} and provider_id = ${providerId}
      and undone_at is null and on_day >= ${from}
    group by kind`.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

interface ApproachToNote extends Omit<Approach, 'isUndone'> {
  areaId: string
  providerId: string
  by: string
}

/** Writes down that somebody asked. A form sent twice is one. As whoever runs the enterprise. */
export async function noteApproach(db: Db<'practice'>, one: ApproachToNote): Promise<void> {
  await db
    .insertInto('practice.approach')
    .values({
      area_id: one.areaId,
      approach_id: one.approachId,
      provider_id: one.providerId,
      kind: one.kind,
      route: one.route,
      support: one.support,
      weekday: one.weekday,
      part: one.part,
      locality_id: one.localityId,
      reason: one.reason,
      words: one.words,
      on_day: one.onDay,
      made_by: one.by,
    })
    .onConflict((same) => same.columns(['area_id', 'approach_id']).doNothing())
    .execute()
}

/** It was a slip: it doesn't count, and its words go. */
export async function undoApproach(
  db: Db<'practice'>,
  {
    areaId,
    providerId,
    approachId,
    by,
  }: { areaId: string; providerId: string; approachId: string; by: string },
): Promise<void> {
  await db
    .updateTable('practice.approach')
    .set({ undone_at: new Date(), undone_by: by, words: '' })
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('approach_id', '=', approachId)
    .where('undone_at', 'is', null)
    .execute()
}
