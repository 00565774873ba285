import { snakeCase, studyTables, type StudyData } from '../bundle/study-data.ts'

/** The id of the nth row of a table: the same wherever the study is made, and in the order of n. */
export function idOf(table: keyof StudyData, n: number): string {
  const place = studyTables.indexOf(snakeCase(table) as (typeof studyTables)[number])
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `019c0a00-0000-7000-8${hex(place, 3)}-${hex(n, 12)}`
}

/** A time of day in the story, as a study's data has it. */
export function at(day: string, hour = 10): string {
  return `${day}T${String(hour).padStart(2, '0')}:00:00+00:00`
}

/** A day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
