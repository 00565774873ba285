import type { Row } from '../../../platform/reading/index.ts'
import { columnsOf, noColumns, type Columns } from './directory-columns.ts'
import type { Registration, Unreadable } from './registration.ts'
import { inPlace } from './shifted-row.ts'

const mostRowsAbove = 20

/** The entries of the Commission's care directory. A Problem where it has no such headings. */
export async function* directoryRows(
  rows: AsyncIterable<Row>,
): AsyncGenerator<Registration | Unreadable> {
  let columns: Columns | undefined
  let rowsAbove = 0
  for await (const row of rows) {
    const place = `row ${row.row}`
    if ('trouble' in row) {
      if (columns) yield { place, notes: [{ field: 'row', reason: row.trouble }] }
      continue
    }
    if (columns) {
      yield entryOf(place, row.cells, columns)
      continue
    }
    columns = columnsOf(row.cells)
    if (!columns && ++rowsAbove >= mostRowsAbove) break
  }
  if (!columns) throw noColumns()
}

function entryOf(place: string, written: string[], columns: Columns): Registration | Unreadable {
  const found = inPlace(written, columns)
  const name = written[columns.name]?.trim() ?? ''
  if (!found) {
    const reason = 'has cells that don’t stand under their headings, so it is left out'
    return {
      place,
      name,
      notes: [{ field: 'row', value: written.join(',').slice(0, 120), reason }],
    }
  }
  const { cells, movedBy } = found
  const at = (index: number) => cells[index]?.trim() ?? ''
  const types = list(at(columns.types))
  const ownership = (['Partnership', 'Organisation', 'Individual'] as const).find((one) =>
    types.includes(one),
  )
  return {
    place,
    providerId: at(columns.providerId),
    ...(at(columns.locationId) && { locationId: at(columns.locationId) }),
    name,
    ...(at(columns.providerName) && { providerName: at(columns.providerName) }),
    ...(ownership && { ownership }),
    address: columns.address.map(at).filter(Boolean),
    ...(at(columns.town) && { town: at(columns.town) }),
    postcode: at(columns.postcode),
    phone: at(columns.phone),
    website: at(columns.website),
    localAuthority: at(columns.localAuthority),
    types: ownership ? [] : types,
    specialisms: list(at(columns.specialisms)),
    activities: list(at(columns.specialisms)),
    notes: movedBy === 0 ? [] : [moved],
  }
}

const moved = {
  field: 'row',
  reason: 'had its cells moved by a comma, which is mended: look at its name',
}

/** Commas separate, but for those inside the name of an activity; bars in newer files. */
function list(text: string): string[] {
  const parts = text.includes('|') ? text.split('|') : text.split(/,(?! )/)
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))]
}
