import ical, { ICalEventStatus } from 'ical-generator'
import { agreements } from '#agreements'
import type { Area } from '#areas'
import { accountsDeciding, peopleNamed } from '#people'
import { isClosed, providerNames, workers } from '#providers'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { initialsOf, somebody } from '../names.ts'
import { plannedBetween } from '../plan/find-occurrence.ts'
import { addDays, dayOf, type Occurrence } from '../plan/occurrences.ts'
import { partWords } from '../plan/plan-words.ts'
import type { CalendarLink, NamesShown, PersonLink } from './calendar-link.ts'

/** How many days back and ahead a calendar shows. */
export const daysBack = 14
export const daysAhead = 60

/**
 * What a link shows now, as iCalendar; undefined: whoever made it may not see that any more. As the
 * owner, for nobody is signed in.
 */
export async function feedOf(
  db: WholeTransaction,
  area: Area,
  link: CalendarLink | PersonLink,
  now: Date,
): Promise<string | undefined> {
  const isPersons = 'personId' in link
  const goesOn = isPersons ? await mayStillDecide(db, area, link) : await stillWorks(db, area, link)
  if (!goesOn) return undefined
  const whose: Whose = isPersons ? { personId: link.personId } : { providerId: link.providerId }
  const found = (await visitsOf(db, area, whose, now)).filter(
    (one) => isPersons || link.workerId === null || one.workerId === link.workerId,
  )
  const titleOf = isPersons
    ? await titlesForPerson(db, area.areaId, found, link.names)
    : await titlesForWork(db, area.areaId, link, found)
  return calendarOf(area, found, titleOf, now)
}

async function mayStillDecide(
  db: WholeTransaction,
  { areaId }: Area,
  { personId, accountId }: PersonLink,
): Promise<boolean> {
  return (await accountsDeciding(db, areaId, personId)).includes(accountId)
}

/** She runs it, or it is her own work there; and the enterprise isn't closed. */
async function stillWorks(
  db: WholeTransaction,
  { areaId }: Area,
  { providerId, workerId, accountId }: CalendarLink,
): Promise<boolean> {
  if (await isClosed(db, { areaId, providerId })) return false
  const all = await workers(db, areaId, providerId)
  if (workerId !== null && !all.some((one) => one.workerId === workerId)) return false
  return all.some(
    (one) => one.accountId === accountId && (one.kind === 'owner' || one.workerId === workerId),
  )
}

async function visitsOf(
  db: WholeTransaction,
  area: Area,
  whose: Whose,
  now: Date,
): Promise<Occurrence[]> {
  const today = dayOf(now, area.timeZone)
  const range = { from: addDays(today, -daysBack), until: addDays(today, daysAhead) }
  const agreed = await agreements(db, area.areaId, whose)
  return plannedBetween(db, area, { ...range, ...whose }, agreed)
}

type Whose = { personId: string } | { providerId: string }
type TitleOf = (one: Occurrence) => string

/** To who works: whom she visits. */
async function titlesForWork(
  db: WholeTransaction,
  areaId: string,
  { providerId, workerId, names }: CalendarLink,
  found: Occurrence[],
): Promise<TitleOf> {
  const agreed = (await agreements(db, areaId, { providerId })).toReversed()
  const ids = [...new Set(found.map(({ plan }) => plan.personId))]
  const people = new Map([
    ...agreed.map((one) => [one.personId, one.personName] as const),
    ...(await peopleNamed(db, areaId, ids)),
  ])
  const all = await workers(db, areaId, providerId)
  return (one) => {
    const person = shown(people.get(one.plan.personId) ?? somebody, names)
    const who = all.find((worker) => worker.workerId === one.workerId)
    return workerId === null && all.length > 1 && who
      ? `${person} (${shown(who.name, names)})`
      : person
  }
}

/** To a person: who comes. */
async function titlesForPerson(
  db: WholeTransaction,
  areaId: string,
  found: Occurrence[],
  names: NamesShown,
): Promise<TitleOf> {
  const ids = [...new Set(found.map(({ plan }) => plan.providerId))]
  const providers = await providerNames(db, areaId, ids)
  const who = new Map<string, string>()
  for (const providerId of ids)
    for (const one of await workers(db, areaId, providerId)) who.set(one.workerId, one.name)
  return ({ workerId, plan }) =>
    shown(who.get(workerId ?? '') ?? providers.get(plan.providerId) ?? somebody, names)
}

const shown = (name: string, names: NamesShown) => (names === 'names' ? name : initialsOf(name))

const stateTitles = { planned: '', moved: '', called_off: 'Called off: ', missed: 'Missed: ' }

function calendarOf(area: Area, found: Occurrence[], titleOf: TitleOf, now: Date): string {
  const calendar = ical({
    name: `Visits, ${area.name}`,
    prodId: { company: 'Goldcrest', product: 'Visits', language: 'EN' },
    ttl: 3600,
  })
  for (const one of found) {
    const { plan, plannedOn, beginsAt, minutes, day, state } = one
    const title = stateTitles[state] + titleOf(one)
    const common = {
      // The same visit stays the same wherever it is moved.
      id: `${plan.planId}-${plannedOn}@${area.slug}.goldcrest`,
      stamp: now,
      status:
        state === 'called_off' || state === 'missed'
          ? ICalEventStatus.CANCELLED
          : ICalEventStatus.CONFIRMED,
    }
    if (beginsAt)
      calendar.createEvent({
        ...common,
        summary: title,
        start: beginsAt,
        end: new Date(beginsAt.getTime() + minutes * 60_000),
      })
    // Some time in a part of a day is a whole day's entry, which says when.
    else
      calendar.createEvent({
        ...common,
        summary: `${title}, ${partWords[plan.part]}`,
        start: new Date(`${day}T00:00:00Z`),
        end: new Date(`${addDays(day, 1)}T00:00:00Z`),
        allDay: true,
        timezone: 'UTC',
      })
  }
  return calendar.toString()
}
