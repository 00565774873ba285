import { versionOn, type Agreement } from '#agreements'
import { money } from '../../platform/i18n/words.ts'
import { dayOf, timeOf } from '../plan/occurrences.ts'
import type { Visit } from '../visit/visits.ts'

/** One visit as an accountant wants it. What was written of it is never there. */
export interface MonthRow {
  visitId: string
  /** `2026-03-03` */
  day: string
  person: string
  worker: string
  /** `09:30` */
  began: string
  /** None: nobody has said yet. */
  ended: string | null
  minutes: number | null
  /** In decimal: 1.25. */
  hours: number | null
  /** By what was agreed, where that is by the hour or the visit. */
  price: string
  /** It was written down twice, in two ways: somebody has to look. */
  isTwice: boolean
}

interface Names {
  personOf: (personId: string) => string
  workerOf: (workerId: string) => string
}

/** The rows of some visits, in their order. */
export function monthRows(
  visits: Visit[],
  agreements: Agreement[],
  timeZone: string,
  { personOf, workerOf }: Names,
): MonthRow[] {
  const times = Map.groupBy(visits, ({ visitId }) => visitId)
  return visits.map((visit) => {
    const { visitId, beganAt, endedAt, personId, workerId } = visit
    const day = dayOf(beganAt, timeZone)
    const minutes = endedAt && Math.round((endedAt.getTime() - beganAt.getTime()) / 60_000)
    return {
      ...{ visitId, day, person: personOf(personId), worker: workerOf(workerId) },
      began: timeOf(beganAt, timeZone),
      ended: endedAt && timeOf(endedAt, timeZone),
      minutes,
      hours: minutes === null ? null : Math.round((minutes / 60) * 100) / 100,
      price: priceWords(agreements, visit, day),
      isTwice: (times.get(visit.visitId)?.length ?? 0) > 1,
    }
  })
}

/** The prices that may be meant on a day: on a bank holiday, which isn't known here, another may be. */
function priceWords(agreements: Agreement[], { personId, providerId }: Visit, day: string): string {
  const versions = agreements
    .filter((one) => one.personId === personId && one.providerId === providerId)
    .flatMap((one) => versionOn(one, day) ?? [])
  const lines = versions
    .flatMap((version) => version.lines)
    .filter(({ unit, days }) => (unit === 'hour' || unit === 'visit') && isOn(days, day))
  return lines
    .map(
      ({ words, pence, unit }) =>
        `${words}: ${money(pence)} ${unit === 'hour' ? 'an hour' : 'a visit'}`,
    )
    .join('; ')
}

type Line = Agreement['versions'][number]['lines'][number]

function isOn(days: Line['days'], day: string): boolean {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  return {
    any: true,
    weekdays: weekday < 6,
    saturdays: weekday === 6,
    sundays: weekday === 7,
    weekends: weekday > 5,
    bank_holidays: false,
  }[days]
}

/** How many visits there are, and how many minutes they are in all: of what was written twice, the longest. */
export function totalOf(rows: MonthRow[]): { visits: number; minutes: number } {
  const byVisit = [...Map.groupBy(rows, ({ visitId }) => visitId).values()]
  const minutes = byVisit.map((all) => Math.max(...all.map((row) => row.minutes ?? 0)))
  return { visits: byVisit.length, minutes: minutes.reduce((sum, one) => sum + one, 0) }
}
