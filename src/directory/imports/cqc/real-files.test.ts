import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { providerSchema, serviceSchema } from '#providers'
import { openFile } from '../../../platform/reading/index.ts'
import type { Read } from '../record.ts'
import { names } from '../spreadsheet/testing.ts'
import { readCqc } from './read-cqc.ts'

const files = {
  'cqc_directory_sample_2026.csv': 500,
  'cqc_oldham_locations.json.gz': 451,
  'cqc_oldham_providers.json': 20,
}

for (const [name, entries] of Object.entries(files)) {
  const path = fileURLToPath(new URL(`../../../../../shared/data/${name}`, import.meta.url))
  const skip = existsSync(path) ? false : `../shared/data/${name} isn't there`
  test(`every entry of ${name} is read or left out with a reason`, { skip }, async (t) => {
    const reads = await Array.fromAsync(readCqc(await openFile(path), { names }))
    assert.equal(reads.length, entries)
    const counts = Map.groupBy(reads, outcomeOf)
    for (const [outcome, of] of counts) t.diagnostic(`${of.length} ${outcome}`)
    for (const read of reads) {
      if ('leftOut' in read) assert.ok(read.leftOut.notes.length > 0, read.leftOut.place)
      else assertFits(read.record)
    }
  })
}

function outcomeOf(read: Read): string {
  if ('leftOut' in read) return `left out: ${read.leftOut.notes.at(-1)?.reason}`
  const { service } = read.record
  if (!service) return 'providers alone'
  return service.stopped ? 'services that have stopped' : 'services'
}

/** Each record can be stored as it is, and tells no home. */
function assertFits({ place, provider, service }: Extract<Read, { record: unknown }>['record']) {
  const { key: _key, near: _near, isStandIn: _is, ...details } = provider
  const fits = providerSchema.partial().strict().safeParse(details)
  assert.ok(fits.success, `${place}: ${fits.error?.message}`)
  assert.equal(provider.contactName, undefined)
  if (!service) return
  const { key: _serviceKey, stopped: _stopped, ...offer } = service
  const offers = serviceSchema.partial().strict().safeParse(offer)
  assert.ok(offers.success, `${place}: ${offers.error?.message}`)
  assert.equal(
    service.place !== undefined,
    service.delivery === 'you_go_there' || service.delivery === 'both',
  )
  const code = provider.near?.postcode
  if (!service.place && code) assert.doesNotMatch(service.name, new RegExp(code, 'i'))
}
