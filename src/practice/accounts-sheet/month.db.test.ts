// A month's visits as an accountant wants them: what counts, in hours and prices, and never a note.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { newId } from '../../platform/db/new-id.ts'
import { workbookRows } from '../../platform/reading/index.ts'
import { inPieces } from '../../platform/reading/testing.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { asMaya, visited, visitBy, type Visited } from '../../../test/support/site/visited.ts'
import { recordVisit } from '../visit/record-visit.ts'
import { monthAsCsv } from './write-month.ts'

const secret = 'She cried about her sister'

async function written(site: TestSite, who: Visited, more: Parameters<typeof visitBy>[2]) {
  const visit = visitBy(site, who, { words: secret, ...more })
  await asMaya(site, who, (db) => recordVisit(db, visit))
  return visit
}

const at = (moment: string) => new Date(moment)

/** Three of March: one that was corrected, one that was withdrawn, one over the change of the clock. */
async function march(site: TestSite) {
  const who = await visited(site)
  const first = await written(site, who, {
    ...{ beganAt: at('2026-03-02T09:00:00Z'), endedAt: at('2026-03-02T10:00:00Z') },
  })
  await written(site, who, {
    ...{ ...first, versionId: newId(), replaces: first.versionId },
    endedAt: at('2026-03-02T10:15:00Z'),
  })
  const wrong = await written(site, who, {
    ...{ beganAt: at('2026-03-03T09:00:00Z'), endedAt: at('2026-03-03T10:00:00Z') },
  })
  await written(site, who, {
    ...{ ...wrong, versionId: newId(), replaces: wrong.versionId, withdrawn: true },
  })
  // From eleven at night until eight, with an hour that the clock left out.
  await written(site, who, {
    ...{ beganAt: at('2026-03-28T23:00:00Z'), endedAt: at('2026-03-29T07:00:00Z') },
  })
  await written(site, who, { beganAt: at('2026-04-01T00:00:00+01:00'), endedAt: undefined })
  return { who, address: `/ashdale/enterprise/${who.maya.providerId}/month` }
}

test('a month is what counts of it, in minutes and hours, by initials, and without a note', () =>
  withSite(async (site) => {
    const { who, address } = await march(site)
    const answer = await who.maya.visitor.ask(`${address}.csv?month=2026-03`)
    assert.match(answer.headers.get('content-disposition') ?? '', /visits-2026-03\.csv/)
    const text = await answer.text()
    assert.ok(!text.includes(secret))
    const [head, ...rows] = parse(text, { bom: true }) as string[][]
    assert.deepEqual(head!.slice(0, 7), [
      ...['Day', 'Person', 'Who came', 'Began', 'Ended', 'Minutes', 'Hours'],
    ])
    assert.deepEqual(
      rows.map((row) => row.slice(0, 7)),
      [
        ['2026-03-02', 'A.', 'Maya Holt', '09:00', '10:15', '75', '1.25'],
        ['2026-03-28', 'A.', 'Maya Holt', '23:00', '08:00', '480', '8'],
      ],
    )
  }))

test('the workbook says the same, with names where they are chosen', () =>
  withSite(async (site) => {
    const { who, address } = await march(site)
    const page = await who.maya.visitor.open(`${address}?month=2026-03&names=names`)
    assert.match(page.text, /2 visits, 9¼ hours/)
    assert.ok(!page.text.includes(secret))
    const answer = await who.maya.visitor.ask(page.link('Take it as a spreadsheet'))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const rows = await Array.fromAsync(workbookRows(inPieces(bytes, 5000)))
    assert.match(JSON.stringify(rows[1]), /Asha.*09:00.*10:15.*75.*1\.25/)
    assert.equal(rows.length, 3)
    const open = await who.maya.visitor.open(`${address}?month=2026-04`)
    assert.match(open.text, /1 visit, no hours\. 1 visit has no end yet/)
  }))

test('a price is told where it is by the hour or the visit, on a day when it was agreed', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await written(site, who, { beganAt: new Date(), endedAt: undefined })
    const month = new Date().toISOString().slice(0, 7)
    const address = `/ashdale/enterprise/${who.maya.providerId}/month`
    const text = await (await who.maya.visitor.ask(`${address}.csv?month=${month}`)).text()
    assert.match(text, /Weekday visit: £18\.50 an hour/)
  }))

test('what was written twice stands twice, to look at, and is counted once', () =>
  withSite(async (site) => {
    const { who, address } = await march(site)
    const first = await written(site, who, {
      ...{ beganAt: at('2026-03-09T09:00:00Z'), endedAt: at('2026-03-09T10:00:00Z') },
    })
    await written(site, who, { ...first, words: 'On the other phone' })
    const page = await who.maya.visitor.open(`${address}?month=2026-03`)
    assert.match(
      page.text,
      /3 visits, 10¼ hours\. 2 rows are of visits that were written down twice/,
    )
  }))

test('a name that a spreadsheet would take for a formula is a name', () => {
  const row = { day: '2026-03-02', worker: 'Maya', began: '09:00', ended: '10:00', minutes: 60 }
  const rest = { visitId: newId(), hours: 1, price: '', isTwice: false }
  const text = monthAsCsv([{ ...row, ...rest, person: '=cmd|x' }])
  assert.match(text, /,'=cmd\|x,/)
})

test('a worker, and another enterprise, have no such page', () =>
  withSite(async (site) => {
    const { address } = await march(site)
    const other = await site.runs(await site.list(), { name: 'Tom', email: 'tom@example.org' })
    for (const ending of ['', '.csv', '.xlsx'])
      assert.equal((await other.ask(address + ending)).status, 404)
  }))
