import { readFileSync } from 'node:fs'
import type { Terms } from '#providers'
import type { Read } from '../record.ts'
import { readSheet } from './read-sheet.ts'

/** For tests: our words as the migrations have them, and sheets written out as rows. */

const migration = new URL('../../../../db/migrations/0003_providers_terms.sql', import.meta.url)
const said = [
  ...readFileSync(migration, 'utf8').matchAll(/\(\d+, '(\w+)', '([a-z0-9-]+)', '([^']+)'\)/g),
]

function named(vocabulary: keyof Terms): Map<string, string> {
  return new Map(
    said.filter(([, of]) => of === vocabulary).map(([, , term, name]) => [term!, name!]),
  )
}

export const names: Terms = {
  support: named('support'),
  who_for: named('who_for'),
  language: named('language'),
  community: named('community'),
  funding_route: named('funding_route'),
}

/** The first row names the columns. */
export function readRows(...rows: string[][]): Promise<Read[]> {
  return Array.fromAsync(readSheet(numbered(rows), { names }))
}

/** One row as it is read, by its cells' headings. */
export async function readCells(cells: Record<string, string>) {
  const all = { Provider: 'Maya Holt', Service: 'Garden mornings', ...cells }
  const [read] = await readRows(Object.keys(all), Object.values(all))
  if (!read || !('record' in read)) throw new Error(`left out: ${JSON.stringify(read)}`)
  return read.record
}

export async function* numbered(rows: string[][]) {
  for (const [index, cells] of rows.entries()) yield { row: index + 1, cells }
}
