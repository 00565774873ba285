import type { Row } from '../../../platform/reading/index.ts'
import type { Table } from './read-table.ts'

/** Something that is read out of a table. */
export interface Field {
  name: string
  /** What it is called on the page. */
  label: string
  /** What its column may be called, in letters and figures only. */
  alias: string[]
  /** A row without it is left out. */
  isNeeded?: boolean
  /** It is read as an attribute of this name: what else is known. */
  attribute?: string
}

/** An attribute that is read out of a table, by the column that is called like it. */
export function attributeField(attribute: string): Field {
  return { name: `more_${plain(attribute)}`, label: attribute, alias: [], attribute }
}

/** Attributes that are asked for, each once, however they are written. */
export function attributeFields(attributes: readonly string[]): Field[] {
  const fields = attributes.filter((one) => plain(one) !== '').map(attributeField)
  return [...new Map(fields.map((one) => [one.name, one])).values()]
}

/** Which column is read as what: its place, from 0. */
export type Mapping = Record<string, number | undefined>

/** A row with what was read from it, by the names of fields; or what is wrong with it. */
export type Read =
  | { row: number; values: Record<string, string>; attributes: Record<string, string> }
  | { row: number; trouble: string }

/** What the names of columns suggest; each column once. */
export function suggested(fields: readonly Field[], head: readonly string[]): Mapping {
  const names = head.map(plain)
  const used = new Set<number>()
  const mapping: Mapping = {}
  for (const { name, label, alias } of fields) {
    const wanted = [name, label, ...alias].map(plain)
    const at = names.findIndex(
      (one, index) => one !== '' && !used.has(index) && wanted.includes(one),
    )
    if (at >= 0) used.add(at)
    mapping[name] = at >= 0 ? at : undefined
  }
  return mapping
}

/** What somebody chose, by the fields’ names; what she didn’t say is as it was suggested. */
export function chosen(
  fields: readonly Field[],
  head: readonly string[],
  typed: Readonly<Record<string, string[] | undefined>>,
): Mapping {
  const before = suggested(fields, head)
  return Object.fromEntries(
    fields.map(({ name }) => {
      const said = typed[mappingField(name)]?.[0]
      if (said === undefined) return [name, before[name]]
      return [name, /^\d+$/.test(said) && Number(said) < head.length ? Number(said) : undefined]
    }),
  )
}

export function mappingField(name: string): string {
  return `as_${name}`
}

/** Columns that nothing reads. */
export function unread(head: readonly string[], mapping: Mapping): string[] {
  const used = new Set(Object.values(mapping))
  return head.filter((name, index) => name !== '' && !used.has(index))
}

export function readRows({ rows }: Table, mapping: Mapping, fields: readonly Field[]): Read[] {
  const named = fields.filter((one) => one.attribute !== undefined)
  return rows.map((row: Row) => {
    if (!('cells' in row)) return row
    const values = Object.entries(mapping).map(([name, at]) => [
      name,
      at === undefined ? '' : asWritten(row.cells[at] ?? ''),
    ])
    const read = Object.fromEntries(values) as Record<string, string>
    // What a file doesn’t say of somebody stays as it is.
    const said = named.flatMap(({ name, attribute }): [string, string][] =>
      read[name] ? [[attribute!, read[name].slice(0, 500)]] : [],
    )
    return { row: row.row, values: read, attributes: Object.fromEntries(said) }
  })
}

/** Without the mark that keeps a spreadsheet program from taking words for a formula. */
function asWritten(cell: string): string {
  return cell.trim().replace(/^'(?=[=+@-])/, '')
}

/** Letters and figures only, without accents: “FTE (hours)” and “fte_hours” are one. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
