import type { Selectable } from 'kysely'
import type { AllTables } from '../../platform/db/db.ts'

/**
 * All that a study is, as data: its tables, in the order in which they refer to each other. It is what
 * reports are computed from, what a bundle holds, and what is brought in elsewhere.
 */
export const studyTables = [
  'study',
  'member',
  'training',
  'payment',
  'hypothesis',
  'arm',
  'band',
  'site',
  'wanted',
  'instrument',
  'topic_guide',
  'benchmark',
  'outcome',
  'people_wanted',
  'frozen_plan',
  'plan_change',
  'organisation',
  'price',
  'participant',
  'consent',
  'withdrawal',
  'interview',
  'interviewed',
  'interviewer',
  'import',
  'response',
  'answer',
  'transcript',
  'turn',
  'name_replacement',
  'code',
  'hypothesis_code',
  'assignment',
  'coding',
  'memo',
  'finding',
  'quote',
  'verdict',
  'report',
] as const

/** Tables that never leave: who people are, who signs in, and what is only on its way. */
export const tablesThatStay = [
  'seat',
  'draft',
  'saved_form',
  'identity',
  'pseudonym',
  'named_transcript',
  'answer_link',
] as const

export type StudyTable = (typeof studyTables)[number]

/** A row as JSON has it: names in camel case, dates and times as ISO text, without its study's id. */
export type RowOf<Table extends StudyTable> = {
  [
    Column in keyof Selectable<AllTables[`studies.${Table}`]> as Column extends 'study_id'
      ? never
      : CamelCase<Column & string>
  ]: AsJson<Selectable<AllTables[`studies.${Table}`]>[Column]>
}

/** Rows of each table, sorted by its key. */
export type StudyData = { [Table in StudyTable as CamelCase<Table>]: RowOf<Table>[] }

type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

type AsJson<Value> = Value extends Date ? string : Value

export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A study with nothing in it. */
export function emptyStudy(): StudyData {
  return Object.fromEntries(studyTables.map((table) => [camelCase(table), []])) as never
}
