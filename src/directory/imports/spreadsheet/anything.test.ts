import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { providerSchema, serviceSchema } from '#providers'
import { readRows } from './testing.ts'
import { sheetHeader } from './write-sheet.ts'

/** What people and programs leave in cells, put together at random. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...['Mon', 'to', '9am', '25:00', '0.375', '-', ';', '|', '£', '18.50', 'an hour', '1e9'],
        ...[
          '999999999',
          'Dementia',
          'People with',
          '2024-02-31',
          '45623',
          '1900-01-10',
          'yes',
          '@',
        ],
        ...['+44', 'QM3 4AB', 'https://', 'a.example', '\\', "'", '=', '<p>', '\u0000', '\ud800'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' ')),
  fc.constant('word '.repeat(1000)),
)

test('whatever stands in the cells, what is read of them can be stored', async () => {
  const header = sheetHeader()
  const cells = fc.array(cell, { minLength: header.length, maxLength: header.length })
  await fc.assert(
    fc.asyncProperty(cells, async (written) => {
      const named = written
        .with(header.indexOf('Provider'), 'Maya Holt')
        .with(header.indexOf('Service'), 'Lifts')
      const [read] = await readRows(header, named)
      assert.ok(read && 'record' in read)
      const { provider, service, notes } = read.record
      const { key: _key, near: _near, changedAt: _changedAt, ...details } = provider
      providerSchema.partial().strict().parse(details)
      const { key: _serviceKey, assuredOn, ...offer } = service!
      serviceSchema.partial().strict().parse(offer)
      assert.match(assuredOn ?? '2024-11-27', /^\d{4}-\d\d-\d\d$/)
      for (const note of notes) assert.ok((note.value ?? '').length <= 120)
    }),
    { numRuns: 100 },
  )
})
