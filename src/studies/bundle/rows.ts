import { createHash } from 'node:crypto'
import { hashOf } from '../../platform/canonical.ts'
import { Remembered } from '../../platform/remembered.ts'
import { camelCase } from './study-data.ts'

export type Row = Readonly<Record<string, unknown>>

/** How many characters of tables are remembered: some three of the largest studies. */
const most = 32_000_000
const remembered = new Map<string, { rows: readonly Row[]; length: number }>()
let length = 0

/**
 * A table from its JSON. Many pages read all of a study, and between two of them little of it changes:
 * a table that was read lately is given again.
 */
export function rowsOf(json: string): readonly Row[] {
  const key = createHash('sha256').update(json).digest('base64')
  const known = remembered.get(key) ?? { rows: parsed(json), length: json.length }
  if (remembered.delete(key)) length -= known.length
  remembered.set(key, known)
  length += known.length
  for (const [oldest, { length: its }] of remembered) {
    if (length <= most) break
    remembered.delete(oldest)
    length -= its
  }
  return known.rows
}

function parsed(json: string): readonly Row[] {
  const names = new Map<string, string>()
  const nameOf = (column: string) => {
    const name = names.get(column) ?? camelCase(column)
    names.set(column, name)
    return name
  }
  return Object.freeze(
    (JSON.parse(json) as Row[]).map((row) => {
      const { study_id: _, ...columns } = row
      return Object.freeze(
        Object.fromEntries(Object.entries(columns).map(([name, value]) => [nameOf(name), value])),
      )
    }),
  )
}

const hashes = new WeakMap<readonly unknown[], string>()

/** SHA-256 of a table, as `hashOf`, and once only for one that was read. */
export function hashOfRows(rows: readonly unknown[]): string {
  if (!Object.isFrozen(rows)) return hashOf(rows)
  const hash = hashes.get(rows) ?? hashOf(rows)
  hashes.set(rows, hash)
  return hash
}

/**
 * Remembers what was computed of some tables.
 * @param many how many results.
 */
export function rememberedOf<Result>(many: number) {
  const known = new Remembered<Result>(many)
  return (tables: readonly (readonly unknown[])[], how: string, compute: () => Result): Result =>
    known.of(`${how} ${tables.map(hashOfRows).join()}`, compute)
}
