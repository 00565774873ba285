import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deliveries, legalForms, priceUnits, type Provider, type ServiceDetails } from '#providers'
import { csvRows, openBytes, textOf, workbookRows } from '../../../platform/reading/index.ts'
import { readSheet } from './read-sheet.ts'
import { names } from './testing.ts'
import { csvOf, sheetHeader, sheetRow, workbookOf } from './write-sheet.ts'

/** As people write, with what spreadsheets and lists stumble over in between. */
const letters = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    ...[';', '|', '\\', '\\;', '\\n', '"', "'", ',', '=', '+44', '-', '@', '\t', '  ', '0', '£'],
    ...[
      'constructor',
      '__proto__',
      '_x0041_',
      '\u0001',
      'n/a',
      'TBC',
      '<b>',
      '&amp;',
      'â€™',
      '• ',
      '’',
    ],
  ),
)
const line = (most: number) =>
  fc
    .array(letters, { minLength: 1, maxLength: 6 })
    .map((parts) =>
      parts
        .join('')
        .replaceAll(/[\n\r\0]/g, ' ')
        .slice(0, most)
        .toWellFormed()
        .trim(),
    )
    .filter((text) => text !== '')
const lines = (most: number) =>
  fc.array(line(most / 4), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n'))
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const keys = <T extends object>(map: T) =>
  fc.constantFrom(...(Object.keys(map) as (keyof T & string)[]))
const terms = (of: Map<string, string>) =>
  fc.subarray([...of.keys()], { maxLength: Math.min(12, of.size) })
const time = fc
  .nat(1439)
  .map((at) =>
    [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':'),
  )
const times = fc
  .uniqueArray(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: time, until: time }), {
    selector: ({ weekday, from }) => `${weekday} ${from}`,
    maxLength: 6,
  })
  .map((all) => all.filter(({ from, until }) => from !== until))
const price = fc.record(
  { pence: fc.nat(10_000_000), unit: keys(priceUnits), appliesTo: line(120), includes: line(300) },
  { requiredKeys: ['pence', 'unit'] },
)

const service: fc.Arbitrary<ServiceDetails & { serviceId: string }> = fc.record({
  serviceId: fc.uuid(),
  name: line(120),
  description: fc.oneof(fc.constant(''), lines(2000)),
  delivery: some(keys(deliveries)),
  support: terms(names.support),
  whoFor: terms(names.who_for),
  minimumAge: some(fc.nat(120)),
  maximumAge: some(fc.nat(120)),
  travelMiles: some(fc.integer({ min: 1, max: 60 })),
  serviceAreas: some(fc.uniqueArray(line(80), { minLength: 1, maxLength: 4 })),
  minimumVisitMinutes: some(fc.integer({ min: 15, max: 1440 })),
  times,
  prices: fc.array(price, { maxLength: 4 }),
  place: some(fc.record({ name: line(120), address: line(200), postcode: fc.constant('QM3 4AB') })),
})
const provider: fc.Arbitrary<Provider> = fc.record({
  providerId: fc.uuid(),
  revision: fc.constant(1),
  changedAt: fc.constant(new Date('2026-03-03T09:30:00.123Z')),
  closedAt: fc.constant(null),
  name: line(120),
  legalForm: some(keys(legalForms)),
  fullTimeEquivalent: some(fc.integer({ min: 1, max: 1_000_000 }).map((tenths) => tenths / 10)),
  runByPeopleWhoDrawOnSupport: fc.boolean(),
  contactName: some(line(120)),
  phone: some(fc.constantFrom('01632 960001', '+44 1632 960001', '(01632) 960 001', '999')),
  email: some(fc.emailAddress({ size: 'xsmall' }).filter((text) => /^[a-z0-9.@]+$/.test(text))),
  website: some(fc.constantFrom('https://maya.example', 'http://maya.example/a?b=1&c=2;d')),
  about: fc.oneof(fc.constant(''), lines(4000)),
  locality: some(line(80)),
  languages: terms(names.language),
  communities: terms(names.community),
  fundingRoutes: terms(names.funding_route),
  checks: fc.constant([]),
  services: fc.constant([]),
})
const day = some(
  fc.date({ min: new Date('2001-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
).map((date) => date?.toISOString().slice(0, 10))

test('what is written as CSV is read again exactly as it was, without a note', async () => {
  await fc.assert(
    fc.asyncProperty(provider, some(service), day, async (written, offered, assuredOn) => {
      const row = sheetRow(written, offered, names, assuredOn)
      const csv = openBytes('sheet.csv', bytes(csvOf([sheetHeader(), row])))
      const read = await Array.fromAsync(readSheet(csvRows(textOf(csv)), { names }))
      assert.deepEqual(read, [{ record: recordOf(written, offered, assuredOn) }])
    }),
    { numRuns: 300 },
  )
})

test('so is what is written as a workbook', async () => {
  const all = fc.array(fc.tuple(provider, service), { minLength: 20, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(all, async (written) => {
      const rows = written.map(([one, offered]) => sheetRow(one, offered, names))
      const book = workbookRows(workbookOf([sheetHeader(), ...rows]))
      const read = await Array.fromAsync(readSheet(book, { names }))
      assert.deepEqual(
        read,
        written.map(([one, offered], index) => ({
          record: { ...recordOf(one, offered), place: `row ${index + 2}` },
        })),
      )
    }),
    { numRuns: 5, endOnFailure: true },
  )
})

test('no cell begins like a formula', async () => {
  fc.assert(
    fc.property(provider, some(service), (written, offered) => {
      for (const cell of sheetRow(written, offered, names))
        assert.doesNotMatch(cell, /^[=+\-@\t\r\n]/)
    }),
    { numRuns: 100 },
  )
})

async function* bytes(text: AsyncIterable<string>) {
  for await (const part of text) yield Buffer.from(part)
}

/** As it is to be read in the second row. */
function recordOf(
  {
    providerId,
    revision: _r,
    changedAt,
    closedAt: _cl,
    checks: _c,
    services: _s,
    ...details
  }: Provider,
  offered?: ServiceDetails & { serviceId: string },
  assuredOn?: string,
) {
  const key = `goldcrest:${providerId}`
  const { serviceId, ...offer } = offered ?? {}
  const offers = offered && said({ ...offer, assuredOn, key: `goldcrest:service:${serviceId}` })
  const provided = said({ ...details, key, changedAt: changedAt.toISOString() })
  return { place: 'row 2', provider: provided, ...(offers && { service: offers }), notes: [] }
}

/** Without what an empty cell doesn't say. */
function said(details: object): object {
  const isSaid = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(
    Object.entries(structuredClone(details)).filter(([, value]) => isSaid(value)),
  )
}
