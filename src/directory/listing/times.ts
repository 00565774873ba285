import type { ServiceDetails } from '#providers'
import { clockTime, listWords, weekdayName } from '../../platform/i18n/words.ts'

type Times = ServiceDetails['times']

/**
 * Opening times with days of the same hours put together: `Monday to Friday, 9am to 5pm` and
 * `Saturday, 10am to midday`.
 */
export function timesWords(times: Times): string[] {
  const hoursByDay = new Map<number, string>()
  for (const { weekday, from, until } of times) {
    const hours = `${clockTime(from)} to ${clockTime(until)}`
    const before = hoursByDay.get(weekday)
    hoursByDay.set(weekday, before ? `${before} and ${hours}` : hours)
  }
  const daysByHours = Map.groupBy([...hoursByDay.keys()].toSorted(), (day) => hoursByDay.get(day)!)
  return [...daysByHours].map(([hours, days]) => `${daysWords(days)}, ${hours}`)
}

/** `[1, 2, 3, 4, 5]` → `Monday to Friday`; `[1, 3]` → `Monday and Wednesday`. */
export function daysWords(days: number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  if (days.length === 7) return 'Every day'
  return listWords(
    runs.flatMap((run) =>
      run.length > 2
        ? `${weekdayName(run[0]!)} to ${weekdayName(run.at(-1)!)}`
        : run.map(weekdayName),
    ),
  )
}
