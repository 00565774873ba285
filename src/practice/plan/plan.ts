import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { plannedOnce } from '../../platform/db/planned-once.ts'

/** When somebody comes: once, or again and again. Days and the clock are those of the area. */
export interface Plan {
  planId: string
  providerId: string
  personId: string
  /** Who usually comes; none: not said yet. */
  workerId: string | null
  beginsOn: string
  /** Its last day, of whatever reason; none: it goes on. */
  endsOn: string | null
  /** 1: each week; counted from the week of its first day. */
  everyWeeks: number
  /** 1 is Monday. */
  weekdays: number[]
  /** `09:30`; none: some time in the part of the day. */
  beginsAt: string | null
  part: DayPart
  minutes: number
  /** Where: `12 Lock Lane, the side door`. */
  place: string
  /** What matters then. */
  words: string
}

export type DayPart = 'clock' | 'morning' | 'afternoon' | 'evening' | 'any'

/** Why a visit was moved, called off or missed. */
export type Reason =
  | 'person_asked'
  | 'person_away'
  | 'person_ill'
  | 'worker_ill'
  | 'worker_away'
  | 'weather'
  | 'travel'
  | 'other'

/** What was said last of one day of a plan. */
export interface PlanChange {
  changeId: string
  planId: string
  plannedOn: string
  party: 'person' | 'provider'
  kind: 'moved' | 'called_off' | 'missed' | 'given' | 'as_planned'
  reason: Reason | null
  words: string
  /** Of one that was moved. */
  beginsAt: Date | null
  minutes: number | null
  /** Who comes instead. */
  workerId: string | null
  madeAt: Date
}

/** Whose plans: an enterprise's, a person's, or of what a worker may see. */
export type Whose =
  | { providerId: string }
  | { personId: string }
  | { providerIds: string[] }
  | { planId: string }

/** The plans that count on some of the days from one to another, both included. */
export async function plans(
  db: Db<'practice'>,
  { areaId, from, until, ...whose }: { areaId: string; from: string; until: string } & Whose,
): Promise<Plan[]> {
  const { rows } = await sql<Plan>`${plannedOnce}
    select plan.plan_id as "planId", plan.provider_id as "providerId", plan.person_id as "personId",
      plan.worker_id as "workerId", plan.begins_on as "beginsOn", least(plan.ends_on, ended.last_day) as "endsOn",
      plan.every_weeks as "everyWeeks", plan.weekdays, to_char(plan.begins_at, 'HH24:MI') as "beginsAt",
      plan.part, plan.minutes, plan.place, plan.words
    from practice.plan
      left join lateral (select min(over_from) - 1 as last_day from practice.plan_ending as ending
        where ending.area_id = ${areaId} and ending.plan_id = plan.plan_id) ended on true
    where plan.area_id = ${areaId} and ${isOf(whose)}
      and plan.begins_on <= ${until}
      and coalesce(least(plan.ends_on, ended.last_day), 'infinity') >= ${from}::date
    order by plan.begins_at nulls last, plan.plan_id`.execute(db)
  return rows
}

/** What was said last of each day of some plans from one day to another, or of what was moved into them. */
export async function planChanges(
  db: Db<'practice'>,
  {
    areaId,
    from,
    until,
    planIds,
  }: { areaId: string; from: string; until: string; planIds: string[] },
): Promise<PlanChange[]> {
  if (planIds.length === 0) return []
  const { rows } = await sql<PlanChange>`${plannedOnce}
    select distinct on (plan_id, planned_on) ${changeColumns}
    from practice.plan_change
    where area_id = ${areaId} and plan_id = any (${planIds}::uuid[])
      and planned_on between ${from}::date - ${sql.lit(movedAtMost)} and ${until}::date + ${sql.lit(movedAtMost)}
    order by plan_id, planned_on, made_at desc, change_id desc`.execute(db)
  return rows
}

/** What was said last of a day of a plan before the person called it off; as far as it was still on. */
export async function changeBeforeOff(
  db: Db<'practice'>,
  areaId: string,
  { planId, plannedOn }: Pick<PlanChange, 'planId' | 'plannedOn'>,
): Promise<PlanChange | undefined> {
  const { rows } = await sql<PlanChange>`
    select ${changeColumns} from practice.plan_change
    where area_id = ${areaId} and plan_id = ${planId} and planned_on = ${plannedOn}
      and not (party = 'person' and kind = 'called_off')
    order by made_at desc, change_id desc limit 1`.execute(db)
  return rows.find(({ kind }) => kind === 'moved' || kind === 'given')
}

const changeColumns = sql`change_id as "changeId", plan_id as "planId", planned_on as "plannedOn", party,
  kind, reason, words, begins_at as "beginsAt", minutes, worker_id as "workerId", made_at as "madeAt"`

/** A visit is moved by so many days at most: what is moved further is called off and planned anew. */
export const movedAtMost = 28

function isOf(whose: Whose) {
  if ('personId' in whose) return sql`plan.person_id = ${whose.personId}`
  if ('planId' in whose) return sql`plan.plan_id = ${whose.planId}`
  const ids = 'providerIds' in whose ? whose.providerIds : [whose.providerId]
  return sql`plan.provider_id = any (${ids}::uuid[])`
}
