import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../../platform/problem.ts'
import { csvRows } from '../../../platform/reading/index.ts'
import { inPieces } from '../../../platform/reading/testing.ts'
import { readSheet } from './read-sheet.ts'
import { names, readCells, readRows } from './testing.ts'

test('a provider with several services has a row for each, and repeats her name or her id', async () => {
  const rows = await readRows(
    ['Provider id', 'Provider', 'Service', 'Service id'],
    ['12', 'Maya Holt', 'Garden mornings', ''],
    ['12', '', 'Lunch club', '7'],
    ['', 'Maya  Holt', 'Lifts', ''],
  )
  const keys = rows.map(
    (read) => 'record' in read && [read.record.provider, read.record.service?.key],
  )
  const provider = { key: 'csv:id:12', name: 'Maya Holt' }
  assert.deepEqual(keys, [
    [provider, 'csv:service:csv:id:12/name:garden-mornings'],
    [provider, 'csv:service:csv:id:12/id:7'],
    [provider, 'csv:service:csv:id:12/name:lifts'],
  ])
})

test('ids of Goldcrest’s own are known again, and without an id the name is', async () => {
  const id = '0197A5C8-0000-7000-8000-00000000ABCD'
  assert.equal(
    (await readCells({ 'Provider id': id })).provider.key,
    `goldcrest:${id.toLowerCase()}`,
  )
  assert.equal((await readCells({ Provider: 'Chloë’s Café' })).provider.key, 'csv:name:chloes-cafe')
  assert.equal(
    (await readCells({})).service?.key,
    'csv:service:csv:name:maya-holt/name:garden-mornings',
  )
})

test('headings are found under titles, in any case and by other names', async () => {
  const [read] = await readRows(
    ['Our providers, spring'],
    ['ORGANISATION_NAME', 'name', 'Telephone (day)', 'web site', 'minimumAge', 'Who is it for?'],
    ['Maya Holt', 'Garden mornings', '01632 960001', 'maya.example', '18+', ''],
  )
  assert.ok(read && 'leftOut' in read, 'the column that isn’t known comes first')
  assert.deepEqual(
    read.leftOut.notes.map(({ field }) => field),
    ['Who is it for?'],
  )
  const { provider, service, place, notes } = await readCells({
    ...{ 'Telephone (day)': '01632 960001', 'web site': 'maya.example', minimumAge: '18+' },
  })
  assert.deepEqual(
    [provider.phone, provider.website, service?.minimumAge, place],
    ['01632 960001', 'https://maya.example', 18, 'row 2'],
  )
  assert.deepEqual(
    notes.map(({ field, reason }) => `${field} ${reason}`),
    ['web site had no https:// in front'],
  )
})

test('columns that aren’t known, or stand twice, are told of once', async () => {
  const [first, ...others] = await readRows(
    ['Provider', 'Service', 'Shoe size', 'Phone', 'Telephone'],
    ['Maya Holt', 'Lifts', '38', '01632 960001', '01632 960002'],
    ['Maya Holt', 'Lunch', '38', '', ''],
  )
  assert.ok(first && 'leftOut' in first)
  assert.deepEqual(
    first.leftOut.notes.map(({ field, reason }) => [field, reason.slice(0, 12)]),
    [
      ['Shoe size', 'is no column'],
      ['Telephone', 'stands here '],
    ],
  )
  assert.deepEqual(
    others.map((read) => 'record' in read && read.record.notes),
    [[], []],
  )
})

test('a sheet without a provider and a service is refused with what it needs', async () => {
  await assert.rejects(
    readRows(['Provider', 'Shoe size'], ['Maya Holt', '38']),
    (error) =>
      error instanceof Problem && /“Provider” and “Service”.*Shoe size/.test(error.message),
  )
  await assert.rejects(readRows(), /is empty/)
})

test('a row without a name is left out; a provider may have no service yet', async () => {
  const rows = await readRows(
    ['Provider', 'Service', 'Phone', 'Times'],
    ['', 'Lifts', '', ''],
    ['Maya Holt', '', '01632 960001', 'Monday 9am to 5pm'],
    ['Maya Holt', '', '01632 960001', ''],
    ['', '', '', ''],
  )
  assert.deepEqual(
    rows.map((read) => ('leftOut' in read ? read.leftOut.notes[0]?.field : read.record.service)),
    ['Provider', 'Service', undefined],
  )
})

test('an empty cell says nothing, and neither does “TBC”', async () => {
  for (const nothing of [
    '',
    ' ',
    'TBC',
    'n/a',
    'N/A',
    '-',
    '–',
    '?',
    '#N/A',
    'Not known',
    'none',
  ]) {
    const { provider, service, notes } = await readCells({ Phone: nothing, Prices: nothing })
    assert.deepEqual(Object.keys(provider), ['key', 'name'], nothing)
    assert.deepEqual(Object.keys(service!), ['key', 'name'], nothing)
    assert.deepEqual(notes, [])
  }
})

test('our words are taken by name, key or nearly so; others are told of', async () => {
  const { provider, service, notes } = await readCells({
    'Legal form': 'CIC',
    Delivery: 'comes_to_you',
    Languages: 'english, Polish',
    'Kinds of support': 'Personal care; help-at-home; juggling',
    'Who for': 'dementia; Learning disabilities; Older people',
    'Funding routes': 'Direct payments',
    'User-led': 'Y',
  })
  assert.equal(provider.legalForm, 'community_interest_company')
  assert.equal(provider.runByPeopleWhoDrawOnSupport, true)
  assert.deepEqual(provider.languages, ['english', 'polish'])
  assert.deepEqual(provider.fundingRoutes, ['direct-payment'])
  assert.equal(service?.delivery, 'comes_to_you')
  assert.deepEqual(service.support, ['personal-care', 'help-at-home'])
  assert.deepEqual(service.whoFor, ['dementia', 'learning-disability', 'older-people'])
  assert.deepEqual(
    notes.map(({ field, value }) => [field, value]),
    [['Kinds of support', 'juggling']],
  )
})

test('what a spreadsheet program did to numbers, times and days is mended', async () => {
  const { provider, service, notes } = await readCells({
    Phone: '1632960001',
    Postcode: 'qm34ab',
    'Travel miles': '1900-01-10',
    'Minimum visit': '1 hour',
    Times: 'Monday 0.375 to 0.5',
    'Said to be right on': '45623',
  })
  assert.equal(provider.phone, '01632960001')
  assert.deepEqual(provider.near, { postcode: 'QM3 4AB' })
  assert.equal(service?.travelMiles, 10)
  assert.equal(service.minimumVisitMinutes, 60)
  assert.deepEqual(service.times, [{ weekday: 1, from: '09:00', until: '12:00' }])
  assert.equal(service.assuredOn, '2024-11-27')
  assert.deepEqual(
    notes.map(({ field }) => field).filter((field) => field !== 'Postcode'),
    ['Phone', 'Travel miles'],
  )
  const phone = async (Phone: string) => (await readCells({ Phone })).provider.phone
  assert.equal(await phone('1.632960001E9'), '01632960001')
  assert.equal(await phone('1.63296E+09'), undefined)
})

test('days are read as people here write them, up to today', async () => {
  const day = async (text: string) =>
    (await readCells({ 'Last checked': text })).service?.assuredOn ?? 'left out'
  assert.equal(await day('27/11/2024'), '2024-11-27')
  assert.equal(await day('27/11/24'), '2024-11-27')
  assert.equal(await day('27/11/87'), 'left out')
  assert.equal(await day('2999-01-01'), 'left out')
  assert.equal(await day('31/02/2024'), 'left out')
})

test('a place has a name, an address and a postcode, or is left out', async () => {
  const whole = {
    'Place name': 'Old Dairy',
    'Place address': '1 Quay, Marl',
    'Place postcode': 'QM34AB',
  }
  assert.deepEqual((await readCells(whole)).service?.place, {
    name: 'Old Dairy',
    address: '1 Quay, Marl',
    postcode: 'QM3 4AB',
  })
  const { service, notes } = await readCells({ ...whole, 'Place postcode': '' })
  assert.equal(service?.place, undefined)
  assert.match(notes[0]?.reason ?? '', /needs a name, an address and a postcode/)
})

test('numbers that can’t be are left out, and code of web pages becomes its words', async () => {
  const { service, provider, notes } = await readCells({
    'Minimum age': '180',
    'Maximum age': 'old',
    'Travel miles': '7.6 miles',
    FTE: '2.45',
    Description: '<p>Gardens &amp; tea</p>',
    About: "'<b>exactly</b>",
  })
  assert.deepEqual([service?.minimumAge, service?.maximumAge], [undefined, undefined])
  assert.equal(service?.travelMiles, 8)
  assert.equal(provider.fullTimeEquivalent, 2.5)
  assert.equal(service.description, 'Gardens & tea')
  assert.equal(provider.about, '<b>exactly</b>')
  assert.equal(notes.length, 4)
})

test('a fault of ours leaves out the row that it meets, and reading goes on', async () => {
  async function* rows() {
    yield { row: 1, cells: ['Provider', 'Service', 'Languages'] }
    yield { row: 2, cells: ['Maya Holt', 'Lifts', 'Polish'] }
    yield { row: 3, cells: ['Maya Holt', 'Lunch', ''] }
  }
  const wordless = { ...names, language: undefined } as unknown as typeof names
  const reads = await Array.fromAsync(readSheet(rows(), { names: wordless }))
  assert.deepEqual(
    reads.map((read) => ('leftOut' in read ? read.leftOut.notes[0]?.reason : 'read')),
    ['could not be read, so it is left out', 'read'],
  )
})

test('a quotation mark that is never closed leaves out its row and no other', async () => {
  const text = 'Provider,Service\nMaya Holt,"Lifts\nMaya Holt,"Lunch, tea"\nBilal Khan,Walks\n'
  const reads = await Array.fromAsync(readSheet(csvRows(inPieces(text)), { names }))
  assert.deepEqual(
    reads.map((read) =>
      'leftOut' in read ? read.leftOut.notes[0]?.reason : read.record.service?.name,
    ),
    ['has a quotation mark that never ends', 'Lunch, tea', 'Walks'],
  )
})
