import type { Area } from '#areas'
import { everyTerm, terms } from '#providers'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { csvOf, sheetHeader, sheetRow, workbookOf } from '../imports/spreadsheet/write-sheet.ts'
import { placeOf } from '../open-referral/place.ts'
import { approvedProviders } from '../open-referral/published-listings.ts'
import type { Publishing } from '../open-referral/publishing.ts'
import type { List, Within } from '../open-referral/list.ts'
import { openServices, readServices } from '../open-referral/render.ts'
import { servicesList, type Render } from '../open-referral/services-list.ts'
import { lines, oneEnvelope } from '../open-referral/streams.ts'
import { publishedTerms } from '../open-referral/taxonomies.ts'

/** What the whole directory can be written as. */
export const exportFormats = ['json', 'ndjson', 'csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportToWrite {
  area: Area
  format: ExportFormat
  /** A whole address for one of `urls`. */
  absolute: (path: string) => string
  tell?: (services: number, total: number) => void
}

/**
 * All that the public may see of an area, in pieces as it is written; bringing it in again would
 * change nothing. In constant memory, but for a workbook.
 */
export async function* exportDirectory(
  db: WholeDb,
  { area, format, absolute, tell = () => {} }: ExportToWrite,
): AsyncGenerator<string | Uint8Array> {
  const within: Within = (work) =>
    inContext(db, { areaId: area.areaId, actor: 'operator', timeZone: area.timeZone }, work)
  const all = (render: Render) =>
    servicesList({ areaId: area.areaId, among: approvedProviders(area.areaId) }, render)
  if (format === 'csv' || format === 'xlsx') {
    const rows = sheetRows(counted(all(await asRows(within, area)), within, tell))
    yield* format === 'csv' ? csvOf(rows) : workbookOf(rows)
  } else {
    const of: Publishing = { area, absolute, terms: publishedTerms(await within(everyTerm)) }
    const render: Render = (own, found) => openServices(own, of, found, { full: true })
    const services = counted(all(render), within, tell)
    yield* format === 'json' ? oneEnvelope(services) : lines(services)
  }
}

async function asRows(within: Within, { areaId }: Area): Promise<Render> {
  const names = await within(terms)
  return async (db, found) => {
    const all = await readServices(db, areaId, found)
    return all.map(({ listing, service }) => {
      // Only what her page shows: not her email address, nor a place that nobody goes to.
      const shown = { ...listing, email: undefined }
      const offered = { ...service, place: placeOf(service) }
      return sheetRow(shown, offered, names, listing.confirmedOn ?? undefined)
    })
  }
}

async function* sheetRows(batches: AsyncIterable<object[]>): AsyncGenerator<string[]> {
  yield sheetHeader()
  for await (const rows of batches) yield* rows as string[][]
}

async function* counted(
  list: List,
  within: Within,
  tell: (services: number, total: number) => void,
): AsyncGenerator<object[]> {
  const total = await within((db) => list.total(db))
  let done = 0
  for await (const items of list.batches(within)) {
    yield items
    done += items.length
    tell(done, total)
  }
}
