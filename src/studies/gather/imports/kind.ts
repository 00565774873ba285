import { dayField } from '../../../platform/web/day-field.ts'
import type { StudyDb } from '../../apart.ts'
import type { StudyData, StudyTable } from '../../bundle/study-data.ts'
import type { Field, Read } from './mapping.ts'
import type { FromJson } from './read-table.ts'

/** What becomes of a row. */
export type Planned<Said> = { row: number; code: string } & (
  | { outcome: 'taken'; said: Said; note?: string }
  | { outcome: 'unchanged'; note?: string }
  | { outcome: 'left out'; why: string }
)

export interface Writing {
  studyId: string
  importId: string
  memberId: string
}

/** A kind of table that is brought in. */
export interface Kind<Said> {
  title: string
  /** What a file of it may be. */
  accepts: string
  /** What has to be known to plan it. */
  tables: StudyTable[]
  /** @param of an instrument, for answers. */
  fields(known: StudyData, of: string | undefined): Field[]
  plan(rows: Read[], known: StudyData, of: string | undefined): Planned<Said>[]
  write(db: StudyDb, writing: Writing, said: Said[]): Promise<void>
  fromJson?: FromJson
  /** Further columns may be taken along, by what they are called, as what else is known. */
  takesMore?: boolean
}

/** Whether all that a file says of somebody’s attributes is known already. */
export function areKnown(said: Record<string, string>, before: unknown): boolean {
  const known = (before ?? {}) as Record<string, unknown>
  return Object.entries(said).every(([name, value]) => String(known[name] ?? '') === value)
}

/** A day in one manner, however a file writes it. */
export function asDay(cell: string): string {
  return dayField.safeParse(cell.slice(0, 10)).data ?? cell
}

/** Whether a cell can be a code: a name in its place is never repeated in what is kept of a file. */
export function isCode(cell: string): boolean {
  return /^[\p{L}\p{N}._-]{1,40}$/u.test(cell)
}

export const notACode = 'This isn’t a code: letters, figures and hyphens only. Names are kept apart'

/** Plans rows one after another; the second of a code that says the same thing is left out. */
export function planned<Said>(
  rows: Read[],
  of: {
    code(values: Record<string, string>): string
    /** What may be there once. */
    key?(values: Record<string, string>): string
    one(
      values: Record<string, string>,
      attributes: Record<string, string>,
    ): { said: Said } | 'unchanged' | { why: string }
    /** What has to be known of a row that is taken, or is here already. */
    note?(values: Record<string, string>, attributes: Record<string, string>): string | undefined
  },
): Planned<Said>[] {
  const seen = new Map<string, number>()
  return rows.map((read) => {
    if ('trouble' in read)
      return { row: read.row, code: '', outcome: 'left out', why: `This row ${read.trouble}` }
    const { row, values, attributes } = read
    const code = of.code(values)
    const key = (of.key ?? of.code)(values).toLowerCase()
    if (code !== '' && !isCode(code)) return { row, code: '', outcome: 'left out', why: notACode }
    const before = seen.get(key)
    if (before !== undefined)
      return { row, code, outcome: 'left out', why: `Row ${before} is of the same already` }
    const result = of.one(values, attributes)
    if (result !== 'unchanged' && 'why' in result)
      return { row, code, outcome: 'left out', why: result.why }
    seen.set(key, row)
    const note = of.note?.(values, attributes)
    return result === 'unchanged'
      ? { row, code, outcome: 'unchanged', note }
      : { row, code, outcome: 'taken', said: result.said, note }
  })
}

/** The first thing that is wrong, as a sentence. */
export function firstError(errors: Record<string, string>): string {
  return Object.values(errors)[0] ?? ''
}
