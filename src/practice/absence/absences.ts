import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Days on which somebody of an enterprise doesn't come. */
export interface TimeAway {
  awayId: string
  providerId: string
  /** None: everybody of the enterprise. */
  workerId: string | null
  fromOn: string
  untilOn: string
  reason: 'holiday' | 'ill' | 'family' | 'training' | 'other'
  madeAt: Date
}

/** Days on which a person isn't there. */
export interface PersonAway {
  awayId: string
  providerId: string
  personId: string
  party: 'person' | 'provider'
  fromOn: string
  untilOn: string
  reason: 'hospital' | 'ill' | 'holiday' | 'family' | 'other'
  madeAt: Date
}

interface Range {
  areaId: string
  providerIds: string[]
  from: string
  /** None: however late. */
  until?: string
}

/** When enterprises, or those of theirs whom whoever asks may see, are away; the first first. */
export async function timesAway(
  db: Db<'practice'>,
  { areaId, providerIds, from, until }: Range,
): Promise<TimeAway[]> {
  const { rows } = await sql<TimeAway>`
    select away_id as "awayId", provider_id as "providerId", worker_id as "workerId",
      from_on as "fromOn", until_on as "untilOn", reason, made_at as "madeAt"
    from practice.time_away
    where area_id = ${areaId} and provider_id = any (${providerIds}::uuid[])
      and taken_back_at is null and until_on >= ${from} and from_on <= ${until ?? 'infinity'}::date
    order by from_on, away_id`.execute(db)
  return rows
}

/** When people whom enterprises visit are away. */
export function peopleAway(
  db: Db<'practice'>,
  { providerIds, ...range }: Range,
): Promise<PersonAway[]> {
  return awayRows(db, range, sql`said.provider_id = any (${providerIds}::uuid[])`)
}

/** When a person is away, as each enterprise was told. */
export function awayOf(
  db: Db<'practice'>,
  { personId, ...range }: Omit<Range, 'providerIds'> & { personId: string },
): Promise<PersonAway[]> {
  return awayRows(db, range, sql`said.person_id = ${personId}`)
}

async function awayRows(
  db: Db<'practice'>,
  { areaId, from, until }: Omit<Range, 'providerIds'>,
  whose: ReturnType<typeof sql>,
): Promise<PersonAway[]> {
  const { rows } = await sql<PersonAway>`
    select away_id as "awayId", provider_id as "providerId", person_id as "personId", party,
      from_on as "fromOn", until_on as "untilOn", reason, made_at as "madeAt"
    from practice.person_away as said
    where area_id = ${areaId} and ${whose} and not taken_back
      and until_on >= ${from} and from_on <= ${until ?? 'infinity'}::date
      and not exists (select from practice.person_away as back where back.area_id = ${areaId}
        and back.away_id = said.away_id and back.provider_id = said.provider_id and back.taken_back)
    order by from_on, away_id`.execute(db)
  return rows
}
