import { plural } from '../../platform/i18n/words.ts'
import type { Desk } from '../desk.ts'
import { counts, type Planned } from './planned.ts'

/** How many hours of a week are planned for somebody, and how many she would like. */
export interface Hours {
  providerId: string
  /** None: nobody has said yet who comes. */
  workerId: string | null
  name: string
  plannedMinutes: number
  /** None: not said. */
  wantedMinutes: number | undefined
}

/** The hours of a week, for each who works there; of those that nobody is to do yet, where there are some. */
export function hoursOf(desk: Desk, week: Planned[]): Hours[] {
  const own = week.filter((one) => one.desk.providerId === desk.providerId && counts(one))
  const minutesOf = (workerId: string | null) =>
    own
      .filter(({ occurrence }) => occurrence.workerId === workerId)
      .reduce((sum, { occurrence }) => sum + occurrence.minutes, 0)
  const { providerId, workers } = desk
  const known = new Set(workers.map(({ workerId }) => workerId))
  const nobodys = own
    .filter(({ occurrence: { workerId } }) => workerId === null || !known.has(workerId))
    .reduce((sum, { occurrence }) => sum + occurrence.minutes, 0)
  return [
    ...workers.map(({ workerId, name, hoursWanted }) => ({
      ...{ providerId, workerId, name, plannedMinutes: minutesOf(workerId) },
      wantedMinutes: hoursWanted === undefined ? undefined : Math.round(hoursWanted * 60),
    })),
    ...(nobodys > 0
      ? [
          {
            ...{ providerId, workerId: null, name: 'Not said who comes' },
            ...{ plannedMinutes: nobodys, wantedMinutes: undefined },
          },
        ]
      : []),
  ]
}

/** `12 hours of the 20 wanted: room for 8 hours`. */
export function hoursWords({ plannedMinutes, wantedMinutes }: Hours): string {
  const is = inHours(plannedMinutes)
  if (wantedMinutes === undefined) return `${is} planned`
  const rest = wantedMinutes - plannedMinutes
  const of = `${is} planned, of the ${inHours(wantedMinutes)} wanted`
  if (rest === 0) return `${of}: just right`
  return rest > 0 ? `${of}: room for ${inHours(rest)}` : `${of}: ${inHours(-rest)} too many`
}

/** `7½ hours`, `12 hours`, `45 minutes`, `no hours`. */
export function inHours(minutes: number): string {
  if (minutes === 0) return 'no hours'
  if (minutes < 60) return plural(minutes, 'minute', 'minutes')
  const quarters = Math.round(minutes / 15)
  const whole = Math.floor(quarters / 4)
  const rest = ['', '¼', '½', '¾'][quarters % 4] ?? ''
  return `${whole}${rest} ${whole === 1 && rest === '' ? 'hour' : 'hours'}`
}
