import { Problem } from './platform/problem.ts'
import type { Row } from './platform/reading/index.ts'

/** The columns that are asked for, by their headings. */
export interface AskedColumns {
  answer: string
  group: string
  provider?: string
  type?: string
  benchmark?: string
}

/** How many people gave an answer, in a group, with a provider. */
export interface AnswerCount {
  answer: string
  group: string
  provider?: string
  type?: string
  benchmark?: string
  people: number
}

export interface Answers {
  counts: AnswerCount[]
  /** Rows below the headings. */
  read: number
  /** Rows that are not in the table, and why. */
  leftOut: { reason: string; rows: number }[]
}

/** More different answers or groups than this are no table to read. */
const mostLevels = 30

/**
 * Counts people by what the columns say of each. A cell that is empty, or says that nothing is known,
 * leaves its row out, but for the benchmark's column. Capitals and spaces make no difference.
 * @param name of the file, for messages.
 */
export async function answersOf(
  rows: AsyncIterable<Row>,
  name: string,
  asked: AskedColumns,
): Promise<Answers> {
  const counts = new Map<string, AnswerCount>()
  const leftOut = new Map<string, number>()
  const seen = { answer: new Set<string>(), group: new Set<string>() }
  let columns: [keyof AskedColumns, number, (cell: string) => string][] | undefined
  let read = 0
  const leave = (reason: string) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)

  for await (const row of rows) {
    if (!columns) {
      if ('trouble' in row)
        throw new Problem(`The headings of ${name} can't be read: the first row ${row.trouble}.`)
      columns = placesOf(row.cells, name, asked).map(([part, place]) => [part, place, spelling()])
      continue
    }
    read++
    if ('trouble' in row) {
      leave('its row can’t be read')
      continue
    }
    const found: Partial<Record<keyof AskedColumns, string>> = {}
    for (const [part, place, spelled] of columns) {
      const cell = row.cells[place] ?? ''
      if (!isMissing(cell)) found[part] = spelled(cell)
    }
    const missing = columns.find(([part]) => part !== 'benchmark' && found[part] === undefined)
    if (missing) {
      leave(`no ${asked[missing[0]]}`)
      continue
    }
    const { answer, group } = found as AnswerCount
    const key = JSON.stringify([answer, group, found.provider, found.type, found.benchmark])
    const count = counts.get(key)
    if (count) {
      count.people++
      continue
    }
    counts.set(key, { ...found, answer, group, people: 1 })
    // Looked at while reading, so that a wrong column doesn't fill the memory first.
    notTooMany(seen.answer.add(answer), asked.answer)
    notTooMany(seen.group.add(group), asked.group)
  }
  if (!columns) throw new Problem(`${name} is empty: its first row should hold the headings.`)
  return {
    counts: [...counts.values()],
    read,
    leftOut: [...leftOut].map(([reason, number]) => ({ reason, rows: number })),
  }
}

const unknown = new Set(['', 'na', 'n/a', '#n/a', 'null', '.', '-', 'missing'])
const isMissing = (cell: string) => unknown.has(cell.trim().toLowerCase())

/** Gives each text as it was first spelled. */
function spelling(): (cell: string) => string {
  const first = new Map<string, string>()
  return (cell) => {
    const known = first.get(cell)
    if (known !== undefined) return known
    const text = cell.trim().replaceAll(/\s+/g, ' ')
    const plain = text.toLowerCase()
    const spelled = first.get(plain) ?? text
    first.set(plain, spelled).set(cell, spelled)
    return spelled
  }
}

function placesOf(
  headings: string[],
  name: string,
  asked: AskedColumns,
): [keyof AskedColumns, number][] {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  if (plain(asked.answer) === plain(asked.group))
    throw new Problem(
      `--rows and --cols are the same column, ${asked.answer}: name the answers and the groups.`,
    )
  return (Object.entries(asked) as [keyof AskedColumns, string | undefined][]).flatMap(
    ([part, heading]) => {
      if (heading === undefined) return []
      const places = headings.flatMap((one, place) =>
        plain(one) === plain(heading) ? [place] : [],
      )
      if (places.length > 1)
        throw new Problem(
          `${name} has ${places.length} columns called ${heading}: rename all but one.`,
        )
      if (places.length === 0) {
        const there = headings.map((one) => one.trim()).filter(Boolean)
        throw new Problem(`${name} has no column ${heading}. Its columns are: ${there.join(', ')}.`)
      }
      return [[part, places[0]!]]
    },
  )
}

function notTooMany(seen: Set<string>, heading: string): void {
  if (seen.size > mostLevels)
    throw new Problem(
      `${heading} has more than ${mostLevels} different values (${[...seen].slice(0, 3).join(', ')} …): name a column whose values repeat.`,
    )
}
