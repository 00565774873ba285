import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terms } from '#providers'
import { withSite } from '../../../../test/support/site/site.ts'
import { csvRows, openBytes, textOf, workbookRows } from '../../../platform/reading/index.ts'
import { readSheet } from '../spreadsheet/read-sheet.ts'

test('the template, as CSV and for Excel, is read with nothing to mend', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const form = await nell.open('/ashdale/admin/imports')
    const names = await site.inArea(terms)
    for (const words of ['as CSV', 'for Excel']) {
      const answer = await nell.ask(form.link(words))
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="gold/)
      const source = openBytes(words, answer.body!)
      const rows = words === 'as CSV' ? csvRows(textOf(source)) : workbookRows(source.bytes)
      const [read, ...more] = await Array.fromAsync(readSheet(rows, { names }))
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
