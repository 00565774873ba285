import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openFile } from '../../../platform/reading/index.ts'
import type { Read } from '../record.ts'
import { readOpenReferral } from './read-open-referral.ts'
import { names, noted, today } from './testing.ts'

const shared = new URL('../../../../../shared/', import.meta.url)

/** A file beside the project; none where it isn't there, and the test is skipped. */
async function readShared(t: TestContext, name: string): Promise<Read[] | undefined> {
  const path = fileURLToPath(new URL(name, shared))
  if (existsSync(path))
    return Array.fromAsync(readOpenReferral(await openFile(path), { names, today }))
  t.skip(`../shared/${name} is not there`)
  return undefined
}

test('the official example of a whole service is read', async (t) => {
  const reads = await readShared(t, 'oruk/hsds-uk-3.0/examples/service_full.json')
  if (!reads) return
  const [one] = reads
  assert.ok(one && 'record' in one)
  const { provider, service } = one.record
  assert.equal(provider.key, 'open-referral:d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610')
  assert.equal(provider.contactName, 'Ann Persona')
  assert.equal(provider.near, undefined)
  assert.deepEqual([service?.minimumAge, service?.maximumAge], [12, 100])
  assert.equal(service?.assuredOn, '2005-01-01')
  assert.deepEqual(noted(one.record), [
    'attributes: is not known here, so it is left out',
    'postal_code: is no whole UK postcode, so it is left out',
    'latitude: is no point in Britain, so it is left out',
    'address_type: is where letters go, so it is no place to go to',
    'schedules: held until 2005-01-01, so it is left out',
    'cost_options: held until 2022-12-31, so it is left out',
  ])
})

test('the official example of a list is read', async (t) => {
  const reads = await readShared(t, 'oruk/hsds-uk-3.0/examples/service_list.json')
  if (!reads) return
  assert.equal(reads.length, 1)
  assert.ok('record' in reads[0]! && reads[0].record.service?.name === 'Community Counselling')
})

test('a real feed of a council is read', async (t) => {
  const reads = await readShared(t, 'data/oruk_bristol_services_2024-12.json.gz')
  if (!reads) return
  const records = reads.flatMap((one) => ('record' in one ? one.record : []))
  assert.equal(records.length, 818)
  const counts = new Map<string, number>()
  for (const read of reads)
    for (const note of noted('record' in read ? read.record : read.leftOut))
      counts.set(note, (counts.get(note) ?? 0) + 1)
  for (const [note, count] of [...counts].toSorted((a, b) => b[1] - a[1]))
    t.diagnostic(`${count} × ${note}`)
  for (const { provider, service } of records) {
    const text = `${provider.about ?? ''}\n${service?.description ?? ''}\n${service?.name}`
    assert.doesNotMatch(text, /<\/?[a-z]+[ >]|&[a-z]+;|[^\P{Cc}\n]|\u200b|\n\n\n/u)
    if (provider.website) assert.match(provider.website, /^https?:\/\/[^\s/]+\.[^\s]+$/)
  }
})
