import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Value = string | number | boolean | string[] | null | undefined
export type Row = Record<string, Value>

/** Writes many rows at once. All name the same columns in the same order. */
export async function copyRows(client: pg.ClientBase, table: string, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).join(', ')
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`))
  await pipeline(Readable.from(chunks(rows)), stream)
}

function* chunks(rows: Row[]): Generator<string> {
  for (let at = 0; at < rows.length; at += 500)
    yield rows
      .slice(at, at + 500)
      .map((row) => `${Object.values(row).map(field).join('\t')}\n`)
      .join('')
}

/** A value in the text format of COPY. */
function field(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return `{${value.map((one) => `"${one}"`).join(',')}}`
  return String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(/\s/g, ' ')
}
