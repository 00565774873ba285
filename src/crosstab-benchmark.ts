import { openTable, tableRows } from './crosstab-rows.ts'
import { Problem } from './platform/problem.ts'
import { formatOf, textOf } from './platform/reading/index.ts'

/** What share of each group is expected to give the top answer. */
export interface Benchmark {
  /** The column of the answers' file that says to which of them a person belongs. */
  column: string
  /** Shares from 0 to 1 by the group's name, in small letters. */
  shares: Map<string, number>
}

/**
 * A benchmark from a file: CSV with two columns, the first headed as the column that it goes by, the
 * second with shares (0.619 or 61.9%); or JSON, {"column": "support", "expected": {"…": 0.619}}.
 */
export async function readBenchmark(file: string): Promise<Benchmark> {
  const source = await openTable(file, noInput())
  if ((await formatOf(source)) === 'json') {
    let text = ''
    for await (const piece of textOf(source)) text += piece
    return fromJson(file, text)
  }
  let column: string | undefined
  const shares = new Map<string, number>()
  for await (const row of await tableRows(source)) {
    if ('trouble' in row) throw new Problem(`Row ${row.row} of ${file} ${row.trouble}.`)
    const [group = '', share = ''] = row.cells.map((cell) => cell.trim())
    if (column === undefined) column = group
    else add(shares, group, shareOf(share), file)
  }
  if (!column || shares.size === 0)
    throw new Problem(`${file} holds no benchmark: give a heading, and a row for each group.`)
  return { column, shares }
}

export const benchmarkKey = (group: string) => group.trim().replaceAll(/\s+/g, ' ').toLowerCase()

function fromJson(file: string, text: string): Benchmark {
  const wrong = new Problem(
    `${file} should be {"column": "support", "expected": {"learning disability": 0.619, …}}.`,
  )
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw wrong
  }
  const { column, expected } = (read ?? {}) as { column?: unknown; expected?: unknown }
  if (
    typeof column !== 'string' ||
    typeof expected !== 'object' ||
    !expected ||
    Array.isArray(expected)
  )
    throw wrong
  const shares = new Map<string, number>()
  for (const [group, share] of Object.entries(expected))
    add(shares, group, typeof share === 'number' ? share : shareOf(String(share)), file)
  if (shares.size === 0) throw wrong
  return { column, shares }
}

function add(shares: Map<string, number>, group: string, share: number, file: string): void {
  if (!(share >= 0 && share <= 1))
    throw new Problem(`The share of ${group} in ${file} should be from 0 to 1, or 0% to 100%.`)
  if (shares.has(benchmarkKey(group))) throw new Problem(`${file} has ${group} twice.`)
  shares.set(benchmarkKey(group), share)
}

function shareOf(text: string): number {
  const [, number, percent] = /^(\d*[.,]?\d+)\s*(%?)$/.exec(text) ?? []
  if (number === undefined) return Number.NaN
  return Number(number.replace(',', '.')) / (percent ? 100 : 1)
}

async function* noInput(): AsyncGenerator<Uint8Array> {}
