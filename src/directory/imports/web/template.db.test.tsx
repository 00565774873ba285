import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terms } from '#providers'
import { withSite } from '../../../../test/support/site/site.ts'
import {
  csvRows,
  openBytes,
  textOf,
  workbookRows,
  type Row,
} from '../../../platform/reading/index.ts'
import { exampleName, readSheet } from '../spreadsheet/read-sheet.ts'

test('the template, as CSV and for Excel, is read with nothing to mend once its example is replaced', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const form = await nell.open('/ashdale/admin/imports')
    const names = await site.inArea(terms)
    for (const words of ['as CSV', 'for Excel']) {
      const answer = await nell.ask(form.link(words))
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="gold/)
      const source = openBytes(words, answer.body!)
      const rows = await Array.fromAsync(
        words === 'as CSV' ? csvRows(textOf(source)) : workbookRows(source.bytes),
      )
      const forgotten = await Array.fromAsync(readSheet(each(rows), { names }))
      assert.ok(forgotten[0] && 'leftOut' in forgotten[0] && forgotten.length === 1)
      const filled = rows.map((row) =>
        'cells' in row
          ? { ...row, cells: row.cells.map((cell) => (cell === exampleName ? 'Robin’s' : cell)) }
          : row,
      )
      const [read, ...more] = await Array.fromAsync(readSheet(each(filled), { names }))
      assert.ok(read && 'record' in read && more.length === 0)
      assert.deepEqual(read.record.notes, [])
      const { provider, service } = read.record
      assert.equal(provider.locality, 'Ashford')
      assert.deepEqual(
        [service?.support, service?.whoFor, service?.prices],
        [
          ['meals', 'companionship'],
          ['older-people'],
          [{ pence: 750, unit: 'session', includes: 'Lunch' }],
        ],
      )
    }
    const stranger = await site.visitor().ask('/ashdale/admin/imports/template.csv')
    assert.equal(stranger.headers.get('location'), '/ashdale/admin/sign-in')
  }))

async function* each(rows: Row[]): AsyncIterable<Row> {
  yield* rows
}
