import type { Terms } from '#providers'
import type { Row } from '../../../platform/reading/index.ts'
import { unlessFault } from '../mending/unless-fault.ts'
import type { Note, Read, SaidService } from '../record.ts'
import { cellOf } from './cells.ts'
import type { Draft } from './column.ts'
import { headingsOf, noHeadings, type Headings } from './headings.ts'
import { isOurs, knownProviders, serviceKey } from './keys.ts'

/** Of the row that the template comes with. */
export const exampleName = 'Example: Robin’s Kitchen (delete this row)'

/** Titles and the like may stand above the headings. */
const mostRowsAbove = 20

/**
 * Reads a spreadsheet that has a row for each service. Columns that aren't known are told of once.
 * Throws a Problem where no row names the columns of the provider and the service.
 */
export async function* readSheet(
  rows: AsyncIterable<Row>,
  { names }: { names: Terms },
): AsyncGenerator<Read> {
  const known = knownProviders()
  let headings: Headings | undefined
  let first: string[] | undefined
  let rowsAbove = 0
  for await (const one of rows) {
    const place = `row ${one.row}`
    if ('trouble' in one) {
      yield { leftOut: { place, notes: [{ field: 'row', reason: one.trouble }] } }
      continue
    }
    if (one.cells.every((cell) => cell.trim() === '')) continue
    const { cells } = one
    if (headings) {
      const columns = headings
      yield unlessFault(place, () => asRead({ place, cells }, columns, names, known))
      continue
    }
    first ??= cells
    headings = headingsOf(cells)
    if (!headings && ++rowsAbove >= mostRowsAbove) break
    if (headings) yield* columnsLeftOut(place, headings)
  }
  if (!headings) throw noHeadings(first)
}

function* columnsLeftOut(place: string, headings: Headings): Generator<Read> {
  const notes = headings
    .filter(({ name, column }) => name && !column)
    .map(({ name, reason }) => ({
      field: name.slice(0, 120),
      reason: reason ?? 'is no column that Goldcrest knows, so it is left out',
    }))
  if (notes.length) yield { leftOut: { place, name: 'Columns', notes, isOfWhole: true } }
}

function asRead(
  { place, cells }: { place: string; cells: string[] },
  headings: Headings,
  names: Terms,
  known: ReturnType<typeof knownProviders>,
): Read {
  const notes: Note[] = []
  const row: Draft = { provider: {}, service: {}, place: {} }
  for (const [index, written] of cells.entries()) {
    const cell = cellOf(written)
    const heading = headings[index]
    if (!cell || (heading && !heading.column)) continue
    const field = heading?.name ?? `cell ${index + 1}`
    const said = heading?.column?.read(cell, row, names) ?? [beyond]
    for (const { value = cell.text, reason } of said)
      notes.push({ field, value: shortened(value), reason })
  }
  if (row.provider.name === exampleName)
    return leftOut(place, row, notes, 'Provider', 'is the example of the template')
  const provider = known.of(row.providerId, row.provider.name)
  if (!provider) return leftOut(place, row, notes, 'Provider', 'is empty, so the row is left out')
  const near = row.postcode && { near: { postcode: row.postcode } }
  const changedAt = row.changedAt && isOurs(provider.key) && { changedAt: row.changedAt }
  const said = { ...provider, ...row.provider, ...near, ...changedAt, name: provider.name }
  const { name } = row.service
  if (name)
    return {
      record: { place, provider: said, service: serviceOf(row, name, provider.key, notes), notes },
    }
  const saysMore =
    row.serviceId ?? [row.service, row.place].some((part) => Object.keys(part).length)
  if (saysMore) return leftOut(place, row, notes, 'Service', 'is empty, so the row is left out')
  return { record: { place, provider: said, notes } }
}

function serviceOf(row: Draft, name: string, providerKey: string, notes: Note[]): SaidService {
  return {
    key: serviceKey(providerKey, row.serviceId, name),
    ...row.service,
    name,
    ...placeOf(row, notes),
    ...(row.assuredOn && { assuredOn: row.assuredOn }),
  }
}

const beyond: Omit<Note, 'field'> = { reason: 'stands beyond the last column, so it is left out' }

function leftOut(place: string, row: Draft, notes: Note[], field: string, reason: string): Read {
  const name = row.provider.name ?? row.service.name
  return { leftOut: { place, ...(name && { name }), notes: [...notes, { field, reason }] } }
}

function placeOf({ place }: Draft, notes: Note[]) {
  const { name, address, postcode } = place
  if (name && address && postcode) return { place: { name, address, postcode } }
  const value = Object.values(place).join(', ')
  const reason = 'is left out: a place needs a name, an address and a postcode'
  if (value) notes.push({ field: 'Place', value: shortened(value), reason })
  return {}
}

function shortened(value: string): string {
  return value.length > 120 ? `${value.slice(0, 119)}…`.toWellFormed() : value
}
