import type { AreaRequest } from '#areas'
import { workers } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { whoIsAway, type Away } from '../absence/who-is-away.ts'
import { addDays, dayOf, momentOf, type Occurrence } from '../plan/occurrences.ts'
import { ownWork } from '../own-work.ts'
import { plannedOf } from '../plan/planned-of.ts'
import { dayWishes, type DayWish } from '../saying/day-wish.ts'
import { askedToday } from '../watch/asked.ts'
import { supported, withEssentials, type Supported } from '../supported.ts'
import { lastNotes, visitNow, visitsBetween, type Visit } from '../visit/visits.ts'

/** One thing on the page of a day: what was planned, what was written of it, or both. */
export interface Card {
  occurrence?: Occurrence
  /** More than one: it was written down twice. */
  visits: Visit[]
  person: Supported
  /** Who is to come, or came, where that isn't whoever looks. */
  worker?: string
  /** Who is away then, where nobody has said yet what becomes of the visit. */
  away?: Away
  /** What the person would rather have, in her words. */
  wish?: DayWish
  /** We haven't heard, where she wants somebody told, and have asked whether somebody is there. */
  isAsked: boolean
  /** What was said last, before that day. */
  lastNote?: Visit
}

export interface Today {
  day: string
  now: Date
  cards: Card[]
  /** What was planned in the days before, and of which nothing is written. */
  unwritten: Card[]
  /** What was just saved. */
  saved?: { visit: Visit; name: string }
}

/** So many days back what isn't written down is asked for. */
const back = 6

/** What is to do on a day, and was to do in the days before, for who runs an enterprise or works there. */
export async function today(c: AreaRequest, day: string, saved?: string): Promise<Today> {
  const { area, db, account } = c.var
  const { areaId, timeZone } = area
  const now = new Date()
  const work = ownWork(account)
  const providerIds = work.map(({ providerId }) => providerId)
  const from = addDays(day, -back)
  const planned = await plannedOf(c, providerIds, { from, until: day })
  const written = await visitsBetween(db, {
    areaId,
    providerIds,
    from: momentOf(addDays(from, -1), '00:00', timeZone),
    until: momentOf(addDays(day, 1), '00:00', timeZone),
  })
  const mine = (workerId: string | null) =>
    work.some((one) => one.workerId === workerId) || workerId === null
  const runs = new Set(work.filter((one) => one.runs).map(({ providerId }) => providerId))
  const seen = planned.filter((one) => runs.has(one.plan.providerId) || mine(one.workerId))
  const isOf = (one: Occurrence) => (visit: Visit) =>
    visit.planId === one.plan.planId && visit.plannedOn === one.plannedOn
  const unplanned = written.filter(
    (visit) =>
      (runs.has(visit.providerId) || mine(visit.workerId)) &&
      dayOf(visit.beganAt, timeZone) === day &&
      !seen.some((one) => isOf(one)(visit)),
  )
  const wanted = [
    ...seen.map((one) => ({ ...one.plan, occurrence: one, visits: written.filter(isOf(one)) })),
    ...unplanned.map((visit) => ({ ...visit, occurrence: undefined, visits: [visit] })),
  ].filter((one) => !one.occurrence || one.occurrence.day === day || isUnwritten(one, now))
  const people = await named(c, wanted)
  const colleagues = await colleaguesOf(c, [...runs], mine)
  const asked = await askedToday(c, providerIds)
  const wishes = await wishesOf(c, providerIds, { from, until: day })
  const awayOf = await whoIsAway(db, { areaId, providerIds, from, until: day })
  const notes = await lastNotes(db, { areaId, personIds: [...people.keys()], each: 3 })
  const cards = wanted.map(({ occurrence, visits, personId }): Card => ({
    occurrence,
    visits,
    person: people.get(personId)!,
    away: occurrence && visits.length === 0 ? awayOf(occurrence) : undefined,
    wish: occurrence && wishes.find((one) => isDayOf(one, occurrence)),
    isAsked: occurrence !== undefined && asked.some((one) => isDayOf(one, occurrence)),
    worker: colleagues.get(visits[0]?.workerId ?? occurrence?.workerId ?? ''),
    lastNote: notes.get(personId)?.find((note) => !isAmong(note, visits)),
  }))
  return {
    ...{ day, now },
    cards: cards.filter((card) => dayOfCard(card, timeZone) === day),
    unwritten: cards.filter((card) => dayOfCard(card, timeZone) < day),
    saved: await savedOf(c, saved),
  }
}

function isDayOf(one: { planId: string; plannedOn: string }, of: Occurrence): boolean {
  return one.planId === of.plan.planId && one.plannedOn === of.plannedOn
}

async function wishesOf(
  { var: { area, db } }: AreaRequest,
  providerIds: string[],
  days: { from: string; until: string },
): Promise<DayWish[]> {
  const all: DayWish[] = []
  for (const providerId of providerIds)
    all.push(...(await dayWishes(db, { areaId: area.areaId, providerId, ...days })))
  return all
}

/** What whoever asks has just written of herself, of whatever day. */
async function savedOf(c: AreaRequest, saved: string | undefined): Promise<Today['saved']> {
  const { area, db, account } = c.var
  const visitId = uuid(saved)
  const all = visitId ? await visitNow(db, area.areaId, visitId) : []
  const by = `account:${account!.accountId}`
  const visit = all.find(({ withdrawn, madeBy }) => !withdrawn && madeBy === by)
  if (!visit) return undefined
  return { visit, name: (await named(c, [visit])).get(visit.personId)!.name }
}

function isAmong({ visitId }: Visit, visits: Visit[]): boolean {
  return visits.some((one) => one.visitId === visitId)
}

function isUnwritten(
  { occurrence, visits }: { occurrence: Occurrence; visits: Visit[] },
  now: Date,
): boolean {
  const { state, latestAt } = occurrence
  return visits.length === 0 && (state === 'planned' || state === 'moved') && latestAt < now
}

function dayOfCard({ occurrence, visits }: Card, timeZone: string): string {
  return occurrence?.day ?? dayOf(visits[0]!.beganAt, timeZone)
}

async function named(
  c: AreaRequest,
  wanted: { personId: string; providerId: string }[],
): Promise<Map<string, Supported>> {
  const all = await supported(c)
  const found = wanted.map(
    ({ personId, providerId }) =>
      all.find((one) => one.personId === personId && one.providerId === providerId) ?? {
        ...{ personId, providerId, name: '', isCurrent: false },
      },
  )
  return withEssentials(c, found)
}

async function colleaguesOf(
  c: AreaRequest,
  providerIds: string[],
  mine: (workerId: string) => boolean,
): Promise<Map<string, string>> {
  const { area, db } = c.var
  const found = new Map<string, string>()
  for (const providerId of providerIds)
    for (const { workerId, name } of await workers(db, area.areaId, providerId))
      if (!mine(workerId)) found.set(workerId, name)
  return found
}

/** Today, in the area. */
export function todayIn({ timeZone }: { timeZone: string }): string {
  return isoDate(new Date(), timeZone)
}
