import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { csvRows } from '../../../platform/reading/index.ts'
import { readSheet } from './read-sheet.ts'
import { names } from './testing.ts'
import { sheetHeader } from './write-sheet.ts'

const guide = readFileSync(
  new URL('../../../../docs/guides/spreadsheet.md', import.meta.url),
  'utf8',
)

test('the guide tells of every column, in the order in which they are written', () => {
  const told = [...guide.matchAll(/^\| ([A-Z][^|]*?) \|/gm)].map(([, name]) => name)
  assert.deepEqual(told, sheetHeader())
})

test('the example of the guide is read as it is meant', async () => {
  const [, example = ''] = /```csv\n([\s\S]*?)```/.exec(guide) ?? []
  const text = (async function* () {
    yield example
  })()
  const read = await Array.fromAsync(readSheet(csvRows(text), { names }))
  const records = read.flatMap((one) => ('record' in one ? one.record : []))
  assert.equal(records.length, 3)
  assert.deepEqual(
    read.filter((one) => 'leftOut' in one),
    [],
  )
  assert.deepEqual(
    records.flatMap(({ notes }) => notes),
    [],
  )
  const [mornings, atYours, lifts] = records
  assert.equal(mornings?.provider.key, atYours?.provider.key)
  assert.deepEqual(mornings?.service?.times, [
    { weekday: 2, from: '09:30', until: '12:00' },
    { weekday: 4, from: '09:30', until: '12:00' },
  ])
  assert.equal(atYours?.service?.prices?.length, 2)
  assert.equal(lifts?.service?.times?.length, 5)
  assert.deepEqual(lifts?.service?.prices, [{ pence: 45, unit: 'mile' }])
})
