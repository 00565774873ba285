import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What was written of a visit: a version of it that no other has replaced. */
export interface Visit {
  visitId: string
  versionId: string
  replaces: string | null
  providerId: string
  personId: string
  /** Who came. */
  workerId: string
  planId: string | null
  /** The day of the plan. */
  plannedOn: string | null
  beganAt: Date
  /** None: she is still there. */
  endedAt: Date | null
  place: Place | null
  /** The note. */
  words: string
  activities: string[]
  /** Minutes in which whoever cares otherwise could do something else. */
  breakMinutes: number | null
  withdrawn: boolean
  /** As the phone says. */
  writtenAt: Date
  receivedAt: Date
  /** `account:<id>` */
  madeBy: string
  /** It came under the id of another, which says something else. */
  sentAs: string | null
  progress: Progress[]
  /** What was written for the family. */
  familyWords: string
}

/** Where a visit was: where the person lives, out and about, or both. */
export type Place = 'home' | 'out' | 'both'

/** What was reached of a goal, in the person's words. */
export interface Progress {
  goalId: string
  words: string
}

type Whose = { providerId: string } | { providerIds: string[] } | { personId: string }

/**
 * The visits that began from one moment until before another, the first first, but what was
 * withdrawn. Of a visit that was corrected in two places at once there are two.
 */
export function visitsBetween(
  db: Db<'practice'>,
  { areaId, from, until, ...whose }: { areaId: string; from: Date; until: Date } & Whose,
): Promise<Visit[]> {
  return visits(db, areaId, {
    where: sql`${isOf(whose)} and began_at >= ${from} and began_at < ${until} and not withdrawn`,
  })
}

/** All that counts of one visit, what was withdrawn too: none where whoever asks may not see it. */
export function visitNow(db: Db<'practice'>, areaId: string, visitId: string): Promise<Visit[]> {
  return visits(db, areaId, { where: sql`visit_id = ${visitId}` })
}

/** All that was ever written of one visit, the first first. */
export function versionsOf(db: Db<'practice'>, areaId: string, visitId: string): Promise<Visit[]> {
  return visits(db, areaId, {
    where: sql`visit_id = ${visitId}`,
    replacedToo: true,
    order: sql`received_at, version_id`,
  })
}

/** All that was ever written of visits to a person, as far as whoever asks may see it. */
export function everyVersion(
  db: Db<'practice'>,
  areaId: string,
  personId: string,
): Promise<Visit[]> {
  return visits(db, areaId, { where: sql`person_id = ${personId}`, replacedToo: true })
}

/** The last visits to each of some people that left a note, the newest first. */
export async function lastNotes(
  db: Db<'practice'>,
  { areaId, personIds, each = 1 }: { areaId: string; personIds: string[]; each?: number },
): Promise<Map<string, Visit[]>> {
  const { rows } = await sql<Visit>`
    select last.* from unnest(${personIds}::uuid[]) as who (person_id)
      cross join lateral (
        select ${columns(areaId)} from practice.visit as version
        where area_id = ${areaId} and version.person_id = who.person_id and words <> ''
          and not withdrawn and ${isHead(areaId)}
        order by began_at desc, version_id limit ${each}) last`.execute(db)
  return Map.groupBy(rows, ({ personId }) => personId)
}

interface Wanted {
  where: RawBuilder<unknown>
  replacedToo?: boolean
  order?: RawBuilder<unknown>
}

async function visits(
  db: Db<'practice'>,
  areaId: string,
  { where, replacedToo = false, order = sql`began_at, version_id` }: Wanted,
): Promise<Visit[]> {
  const { rows } = await sql<Visit>`
    select ${columns(areaId)} from practice.visit as version
    where area_id = ${areaId} and ${where} ${replacedToo ? sql`` : sql`and ${isHead(areaId)}`}
    order by ${order}`.execute(db)
  return rows
}

function columns(areaId: string): RawBuilder<unknown> {
  return sql`visit_id as "visitId", version_id as "versionId", replaces, provider_id as "providerId",
    person_id as "personId", worker_id as "workerId", plan_id as "planId", planned_on as "plannedOn",
    began_at as "beganAt", ended_at as "endedAt", place, words, activities,
    break_minutes as "breakMinutes", withdrawn, written_at as "writtenAt", received_at as "receivedAt",
    made_by as "madeBy", sent_as as "sentAs",
    (select coalesce(json_agg(json_build_object('goalId', goal_id, 'words', progress.words) order by goal_id), '[]')
      from practice.progress where progress.area_id = ${areaId}
      and progress.version_id = version.version_id) as progress,
    coalesce((select words from practice.family_update where family_update.area_id = ${areaId}
      and family_update.version_id = version.version_id), '') as "familyWords"`
}

/** No other version has replaced it. */
function isHead(areaId: string): RawBuilder<boolean> {
  return sql`not exists (select from practice.visit as later
    where later.area_id = ${areaId} and later.replaces = version.version_id)`
}

function isOf(whose: Whose): RawBuilder<boolean> {
  if ('personId' in whose) return sql`version.person_id = ${whose.personId}`
  const ids = 'providerIds' in whose ? whose.providerIds : [whose.providerId]
  return sql`version.provider_id = any (${ids}::uuid[])`
}
