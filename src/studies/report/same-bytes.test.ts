// From a bundle alone, everything is made again to the byte.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical, hashOf } from '../../platform/canonical.ts'
import { openBundle, readBundle, sealBundle, writeBundle } from '../bundle/team-bundle.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { demonstrationAsOf, demonstrationStudy } from '../demonstration/demonstration.ts'
import { evaluateBundle, evaluateDemonstration } from './evaluate.ts'
import { outputHashOf } from './reports.ts'
import { packed, type Files } from './files.ts'

const snapshot = { data: demonstrationStudy(), asOf: demonstrationAsOf }
const passphrase = 'four words of moss'
const folder = (files: Files, name: string) =>
  new Map([...files].filter(([path]) => path.startsWith(`${name}/`)))

test('the team’s bundle gives both reports, the public one gives the public report, all the same', async () => {
  const first = await evaluateDemonstration()
  const sealed = await sealBundle(snapshot, passphrase)
  assert.ok(!Buffer.from(sealed).includes('Small enough to know'), 'it is encrypted')
  const again = await evaluateBundle(sealed, passphrase)
  assert.equal(outputHashOf(again), outputHashOf(first))
  assert.deepEqual([...again.keys()], [...first.keys()])
  const open = await evaluateBundle(first.get('public/bundle.json')!)
  assert.equal(outputHashOf(open), outputHashOf(folder(first, 'public')))
  assert.deepEqual(packed(open), packed(folder(first, 'public')))
})

test('rows in another order of columns are the same study', () => {
  const turned = JSON.parse(writeBundle(snapshot), (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  )
  assert.equal(writeBundle(readBundle(JSON.stringify(turned))), writeBundle(snapshot))
})

test('a bundle that doesn’t open, isn’t one, or was changed says so in a sentence', async () => {
  const sealed = await sealBundle(
    { ...snapshot, data: { ...snapshot.data, answer: [] } },
    passphrase,
  )
  await assert.rejects(
    openBundle(sealed, 'another'),
    /the passphrase is another, or the file is damaged/,
  )
  const damaged = sealed.slice()
  damaged[damaged.length - 5]! ^= 1
  await assert.rejects(openBundle(damaged, passphrase), /doesn’t open/)
  assert.throws(() => readBundle('{}'), /no study that this version/)
  assert.throws(() => readBundle('half a bun'), /no study that this version/)
  const more = {
    format: 'goldcrest-study',
    version: 1,
    asOf: demonstrationAsOf,
    data: { ...snapshot.data, identity: [] },
  }
  assert.throws(() => readBundle(canonical(more)), /no study/, 'who people are never comes with it')
  await assert.rejects(evaluateBundle(new TextEncoder().encode('nothing')), /no public bundle/)
  const bundle = JSON.parse(
    new TextDecoder().decode((await evaluateDemonstration()).get('public/bundle.json')),
  ) as { queries: { name: string; hash: string; result: { total?: number } }[] }
  const query = bundle.queries.find(({ name }) => name === 'outcome.1')!
  query.result.total = 5000
  const forged = new TextEncoder().encode(JSON.stringify(bundle))
  await assert.rejects(
    evaluateBundle(forged),
    /“outcome.1” in this bundle isn’t what was published/,
  )
  assert.notEqual(query.hash, hashOf(query.result))
})

test('a bundle that isn’t whole says so, however deep or wrong it is', async () => {
  const text = writeBundle(snapshot)
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)
  assert.throws(() => readBundle(text.replace('"title":', `"aim":${deep},"title":`)), /no study/)
  const query = `{"name":"a","asks":"","hash":"${'0'.repeat(64)}","result":${deep}}`
  const open = `{"format":"goldcrest-public-study","version":1,"queries":[${query}]}`
  await assert.rejects(evaluateBundle(new TextEncoder().encode(open)), /no public bundle/)
  const changed = (change: (data: StudyData) => void) => {
    const data = structuredClone(snapshot.data)
    change(data)
    return { ...snapshot, data }
  }
  for (const wrong of [
    changed(({ instrument }) => void (instrument[0]!.definition = {})),
    changed(({ report }) => void report.push({ kind: 'public', released: {} } as never)),
  ])
    assert.throws(() => readBundle(writeBundle(wrong)), /This bundle isn’t whole/)
  for (const wrong of [
    changed((data) => void (data.participant = [])),
    changed(({ study }) => void (study[0]!.wantedMinutes = 'half an hour' as never)),
  ]) {
    const sealed = await sealBundle(wrong, passphrase)
    await assert.rejects(evaluateBundle(sealed, passphrase), /This bundle isn’t whole/)
  }
  // What was left out of a file is a row with a reason, or of a project a sentence.
  const files = changed((data) => data.import.push({ leftOut: ['a', { row: 1 }] } as never))
  assert.equal(readBundle(writeBundle(files)).data.import.length, files.data.import.length)
})
