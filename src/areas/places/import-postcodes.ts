import type { Pool } from 'pg'
import { neverEnds, type Row } from '../../platform/reading/index.ts'
import { Problem } from '../../platform/problem.ts'
import { codePoint } from './code-point.ts'
import { loadPostcodes, type Changes } from './load-postcodes.ts'
import { onsDirectory } from './ons-directory.ts'
import { outcodes } from './outcodes.ts'
import type { PostcodeFile, Trouble } from './postcode-file.ts'

/** A row that could not be used. */
export interface BadRow extends Trouble {
  row: number
}

/** What became of a file of postcodes. */
export interface PostcodesImported extends Changes {
  kind: 'postcodes'
  /** `ONS Postcode Directory`, `Code-Point Open` or `Outcodes`. */
  file: string
  /** No longer used; without a place on the map; and what is wrong. */
  leftOut: { ended: number; withoutPosition: number; bad: number }
  /** The first of those that are wrong. */
  examples: BadRow[]
}

const mostExamples = 20
const chunk = 64 * 1024

/**
 * Loads the postcodes of a file, which is known by its first row. A bad row is counted and stops
 * nothing; a file that breaks off changes nothing.
 * @param read told now and then how many rows were read.
 * @throws Problem when it is no file of postcodes that we know, or not whole.
 */
export async function importPostcodes(
  pool: Pool,
  name: string,
  rows: AsyncIterable<Row>,
  read: (rows: number) => void,
): Promise<PostcodesImported> {
  const all = rows[Symbol.asyncIterator]()
  const first = await all.next()
  const file = first.done ? undefined : knownBy(first.value)
  if (!file) {
    await all.return?.()
    throw unknown(name, first.done ? undefined : first.value)
  }
  const tally = { leftOut: { ended: 0, withoutPosition: 0, bad: 0 }, examples: [] as BadRow[] }
  const whole = refuseUnended(following(first.value, all), name)
  const lines = linesOf(file, whole, tally, read)
  const changes = await loadPostcodes(pool, { ...file, name }, lines)
  return { kind: 'postcodes', file: file.kind, ...changes, ...tally }
}

function knownBy(first: Row): PostcodeFile | undefined {
  if (!('cells' in first)) return undefined
  // The directory has all that a list of outcodes has, so it is asked first.
  return codePoint(first.cells) ?? onsDirectory(first.cells) ?? outcodes(first.cells)
}

function unknown(name: string, first: Row | undefined): Problem {
  const cells = first && 'cells' in first ? first.cells.slice(0, 5).join(', ').slice(0, 120) : ''
  return new Problem(
    `${name} is no file of places that we know${cells ? `: it begins with “${cells}”` : ''}. Give the ONS Postcode Directory, Code-Point Open, a list of outcodes with latitude and longitude, or a boundary as GeoJSON: docs/guides/places.md says where to get them.`,
  )
}

async function* following(first: Row, rest: AsyncIterator<Row>): AsyncGenerator<Row> {
  try {
    yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** Official files have no such row, so what stands behind it may be anything. */
async function* refuseUnended(rows: AsyncIterable<Row>, name: string): AsyncGenerator<Row> {
  for await (const row of rows) {
    if ('trouble' in row && row.trouble.endsWith(neverEnds))
      throw new Problem(
        `Row ${row.row} of ${name} ${row.trouble}, so nothing is changed: download it again.`,
      )
    yield row
  }
}

type Tally = Pick<PostcodesImported, 'leftOut' | 'examples'>

/** The rows as COPY takes them; what isn't among them is counted. */
async function* linesOf(
  file: PostcodeFile,
  rows: AsyncIterable<Row>,
  tally: Tally,
  read: (rows: number) => void,
): AsyncGenerator<string> {
  let lines = ''
  for await (const row of rows) {
    const found = 'cells' in row ? file.read(row.cells) : troubleOf(row.trouble)
    if (found === 'heading') continue
    if (found === 'ended') tally.leftOut.ended++
    else if (found === 'without position') tally.leftOut.withoutPosition++
    else if ('reason' in found) addBad(tally, { row: row.row, ...found })
    else
      lines += `${row.row}\t${found.postcode}\t${found.latitude}\t${found.longitude}\t${found.council ?? '\\N'}\n`
    if (lines.length < chunk) continue
    read(row.row)
    yield lines
    lines = ''
  }
  if (lines) yield lines
}

function troubleOf(reason: string): Trouble {
  return { field: 'the whole row', value: '', reason }
}

function addBad({ leftOut, examples }: Tally, { value, ...bad }: BadRow): void {
  leftOut.bad++
  if (examples.length < mostExamples) examples.push({ ...bad, value: value.slice(0, 60) })
}
