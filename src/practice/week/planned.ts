import type { AreaRequest } from '#areas'
import { whoIsAway, type Away } from '../absence/who-is-away.ts'
import type { Desk } from '../desk.ts'
import { namesOfPeople, somebody } from '../names.ts'
import type { Occurrence } from '../plan/occurrences.ts'
import { overlapsIn } from '../plan/overlaps.ts'
import { plannedOf } from '../plan/planned-of.ts'
import { dayWishes, type DayWish } from '../saying/day-wish.ts'
import { recordedDays, type RecordedDay } from './recorded-days.ts'

/** A visit that is planned, as whoever comes or runs the enterprise sees it. */
export interface Planned {
  occurrence: Occurrence
  desk: Desk
  personName: string
  /** None: nobody has said who comes. */
  workerName: string | undefined
  /** What was written down of it. */
  recorded: RecordedDay | undefined
  /** What the person would rather have that day. */
  wish: DayWish | undefined
  /** Who is away then, where nobody has said yet what becomes of the visit. */
  away: Away | undefined
  /** Whom the same worker visits at the same time. */
  overlaps: string[]
}

interface Range {
  /** Days of the area, both included. */
  from: string
  until: string
}

/** What enterprises have planned; for who works in one, what is hers to do. */
export async function planned(
  c: AreaRequest,
  desks: Desk[],
  { from, until }: Range,
): Promise<Planned[]> {
  const { area, db } = c.var
  const { areaId } = area
  const providerIds = desks.map(({ providerId }) => providerId)
  if (providerIds.length === 0) return []
  const all = await plannedOf(c, providerIds, { from, until })
  const found = all.filter((one) => isSeen(one, desks))
  const planIds = [...new Set(found.map(({ plan }) => plan.planId))]
  const recorded = await recordedDays(db, { areaId, planIds, from, until })
  const wishes = await wishesOf(db, areaId, found)
  const awayOf = await whoIsAway(db, { areaId, providerIds, from, until })
  const names = await namesAt(db, areaId, desks, found)
  const overlaps = overlapsIn(found)
  const nameOf = ({ plan: { providerId, personId } }: Occurrence) =>
    names.get(providerId)?.get(personId) ?? somebody
  return found.map((occurrence) => {
    const desk = deskOfPlan(desks, occurrence)!
    const written = recorded.get(`${occurrence.plan.planId} ${occurrence.plannedOn}`)
    return {
      ...{ occurrence, desk, recorded: written },
      wish: wishes.find(
        (one) => one.planId === occurrence.plan.planId && one.plannedOn === occurrence.plannedOn,
      ),
      personName: nameOf(occurrence),
      workerName: desk.workers.find(({ workerId }) => workerId === occurrence.workerId)?.name,
      away: written ? undefined : awayOf(occurrence),
      overlaps: (overlaps.get(occurrence) ?? []).map(nameOf),
    }
  })
}

/** It is to be: not called off, not missed, and nobody is away. What was written down was. */
export function counts({ occurrence: { state }, away, recorded }: Planned): boolean {
  if (recorded) return true
  return !away && (state === 'planned' || state === 'moved')
}

function deskOfPlan(desks: Desk[], { plan }: Occurrence): Desk | undefined {
  return desks.find(({ providerId }) => providerId === plan.providerId)
}

/** Whoever runs it sees all of it; who works there, what is hers to do. */
function isSeen(one: Occurrence, desks: Desk[]): boolean {
  const desk = deskOfPlan(desks, one)
  if (!desk) return false
  return desk.runs || desk.own.some(({ workerId }) => workerId === one.workerId)
}

/** By the days of their plans: a visit may have been moved into these days. */
async function wishesOf(
  db: AreaRequest['var']['db'],
  areaId: string,
  found: Occurrence[],
): Promise<DayWish[]> {
  const days = found.map(({ plannedOn }) => plannedOn).toSorted()
  if (days.length === 0) return []
  const range = { from: days[0]!, until: days.at(-1)! }
  const all: DayWish[] = []
  for (const providerId of new Set(found.map(({ plan }) => plan.providerId)))
    all.push(...(await dayWishes(db, { areaId, providerId, ...range })))
  return all
}

async function namesAt(
  db: AreaRequest['var']['db'],
  areaId: string,
  desks: Desk[],
  found: Occurrence[],
): Promise<Map<string, Map<string, string>>> {
  const names = new Map<string, Map<string, string>>()
  for (const desk of desks) {
    const ids = found
      .filter(({ plan }) => plan.providerId === desk.providerId)
      .map(({ plan }) => plan.personId)
    names.set(desk.providerId, await namesOfPeople(db, areaId, desk, [...new Set(ids)]))
  }
  return names
}
