import { sql } from 'kysely'
import type { AreaRequest } from '#areas'
import type { Open } from '#people'
import { isoDate } from '../../platform/i18n/words.ts'
import { addDays } from '../plan/occurrences.ts'
import { plans } from '../plan/plan.ts'
import { whoComes } from '../person-week/who-comes.ts'
import type { BackUp } from './back-ups.ts'

/** Somebody whom the person has met, for she came to her: she need not be described again. */
export interface Known extends Pick<BackUp, 'name' | 'providerId' | 'workerId'> {
  /** Of the choice: `worker:<id>` */
  value: string
  /** The first day on which she came. */
  metOn: string
}

/** So far back one looks for who came. */
const days = 366

/**
 * Who came to the person in a year, by name, for the enterprises with which she has an agreement. Who
 * alone comes for the only one of them can't stand in for herself.
 */
export async function knownTo(
  c: AreaRequest,
  { person: { personId } }: Open,
  providers: Map<string, string>,
): Promise<Known[]> {
  const { area, db } = c.var
  const { areaId, timeZone } = area
  const today = isoDate(new Date(), timeZone)
  const { rows } = await sql<{ providerId: string; workerId: string; metOn: string }>`
    select provider_id as "providerId", worker_id as "workerId",
      to_char(min(began_at at time zone ${timeZone}), 'YYYY-MM-DD') as "metOn"
    from practice.family_update as version
    where area_id = ${areaId} and person_id = ${personId} and not withdrawn
      and began_at > now() - make_interval(days => ${days})
      and not exists (select from practice.family_update as later
        where later.area_id = ${areaId} and later.replaces = version.version_id)
    group by provider_id, worker_id`.execute(db)
  const came = rows.filter(({ providerId }) => providers.has(providerId))
  const name = await whoComes(c, came)
  const planned = await plans(db, { areaId, from: today, until: addDays(today, days), personId })
  const regular = new Set(planned.map(({ workerId }) => workerId))
  const [only] = regular
  return came
    .filter(({ workerId }) => providers.size > 1 || regular.size > 1 || workerId !== only)
    .map((one) => ({ ...one, value: `worker:${one.workerId}`, name: name(one).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** How somebody who is known stands in for an enterprise: as one who works there, or from another one. */
export function standsIn(
  { name, workerId, providerId }: Known,
  forProvider: string,
): Pick<BackUp, 'name' | 'workerId' | 'otherId'> {
  return providerId === forProvider
    ? { name, workerId, otherId: null }
    : { name, workerId: null, otherId: providerId }
}
