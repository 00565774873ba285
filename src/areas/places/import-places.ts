import type { Pool } from 'pg'
import type { WholeDb } from '../../platform/db/db.ts'
import { Problem } from '../../platform/problem.ts'
import {
  csvRows,
  formatOf,
  jsonDocument,
  textOf,
  unpacked,
  type Format,
  type Source,
} from '../../platform/reading/index.ts'
import { areas, type Area } from '../area.ts'
import { readBoundary } from './boundary-file.ts'
import { importPostcodes, type PostcodesImported } from './import-postcodes.ts'
import { saveBoundary, type BoundaryImported } from './save-boundary.ts'

export type PlacesImported = PostcodesImported | BoundaryImported

/** What a boundary needs to be told; postcodes are the same for every area. */
export interface PlacesOptions {
  /** The area's slug; may be left out where there is only one area. */
  area?: string
  /** Which of a file's boundaries it is: by its council's code, or by a name. */
  council?: string
  name?: string
  /** Where it is from, shown with the map; else the file's name. */
  source?: string
}

/** The directory of the whole country unpacks to some 1.3 GB; a county's outline is far smaller. */
const limits = { bytes: 8e9, seconds: 120 }
const mostOfBoundary = 64_000_000

/**
 * Loads a file of postcodes, or an area's boundary: which of them it is, is known by what is in it.
 * All of it is loaded or nothing, and loading it again changes nothing. Runs as the owner.
 * @param tell how far it is, in a few words.
 * @throws Problem that says what the operator can do.
 */
export async function importPlaces(
  { db, pool }: { db: WholeDb; pool: Pool },
  source: Source,
  options: PlacesOptions = {},
  tell: (words: string) => void = () => {},
): Promise<PlacesImported> {
  const opened = await unpacked(source, limits)
  try {
    const format = await formatOf(opened)
    if (format === 'text')
      return await importPostcodes(pool, source.name, csvRows(textOf(opened)), (rows) =>
        tell(progress(source, rows)),
      )
    if (format !== 'json') throw new Problem(`${source.name} is ${notRead[format]}.`)
    const area = await areaOf(db, options.area)
    tell(`reading ${source.name}`)
    const document = await jsonDocument(textOf(opened), mostOfBoundary)
    const wanted = { ...options, areaName: area.name }
    const boundary = readBoundary(document, wanted, source.name)
    return await saveBoundary(db, area, boundary, options.source?.trim() || source.name)
  } finally {
    await opened.close()
  }
}

const notRead: Record<Exclude<Format, 'text' | 'json'>, string> = {
  workbook: 'a zip or a spreadsheet: unpack it, and give the CSV or GeoJSON file that is in it',
  markup: 'a web page or XML: download the CSV or GeoJSON file itself',
  other: 'no text: give the CSV or GeoJSON file',
}

async function areaOf(db: WholeDb, slug: string | undefined): Promise<Area> {
  const all = await areas(db)
  const area =
    slug === undefined && all.length === 1 ? all[0] : all.find((one) => one.slug === slug)
  if (area) return area
  const there = all.map((one) => one.slug).join(', ') || 'none: add one with goldcrest area'
  throw new Problem(
    slug === undefined
      ? `A boundary is of one area: name it with --area. There are: ${there}.`
      : `There is no area "${slug}" here; there are: ${there}.`,
  )
}

function progress({ size, bytesRead }: Source, rows: number): string {
  const read = `${rows.toLocaleString('en-GB')} rows`
  return size ? `${Math.floor((100 * bytesRead()) / size)}%, ${read}` : read
}
