import type { Agreement } from '#agreements'
import { areaById } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { plannedBetween } from '../plan/find-occurrence.ts'
import { addDays, momentOf } from '../plan/occurrences.ts'
import { visitsBetween } from '../visit/visits.ts'
import { continuity, firstDay, type Continuity } from './continuity.ts'

interface Of {
  areaId: string
  personId: string
  /** Only the visits of one enterprise; none: all that whoever asks may see. */
  providerId?: string
  /** The last day, included. */
  until: string
  days: number
  /** What was agreed with the person: no plan reaches further. */
  agreed?: Agreement[]
}

/**
 * Who came to somebody in some days, from visits that count and what was planned. It counts what
 * whoever asks may see: an enterprise its own visits, who may see all of them all.
 * @param now what is planned for later is left out.
 */
export async function continuityOf(
  db: Db<'practice' | 'areas'>,
  { areaId, personId, providerId, until, days, agreed }: Of,
  now = new Date(),
): Promise<Continuity> {
  const { timeZone } = (await areaById(db, areaId))!
  const from = firstDay(until, days)
  const midnight = (day: string) => momentOf(day, '00:00', timeZone)
  const visits = await visitsBetween(db, {
    ...{ areaId, personId, from: midnight(from) },
    until: midnight(addDays(until, 1)),
  })
  const area = { areaId, timeZone }
  const planned = await plannedBetween(db, area, { personId, from, until }, agreed)
  const isMeant = (id: string) => providerId === undefined || id === providerId
  return continuity({
    ...{ from, until },
    visits: visits.filter((one) => isMeant(one.providerId)),
    planned: planned
      .filter(({ plan, latestAt }) => isMeant(plan.providerId) && latestAt <= now)
      .map(({ state, change }) => ({ state, party: change?.party ?? null })),
  })
}
