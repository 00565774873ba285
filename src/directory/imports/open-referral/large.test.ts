import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRead, servicesIn } from './as-read.ts'
import { names, noted, readValue, today } from './testing.ts'

test('an organisation with thousands of services is read once, and said of each of them', () => {
  const many = 5000
  const organization = {
    ...{ id: 'o', name: 'The Larks', description: '<p>We sing â€“ daily.</p>'.repeat(100_000) },
    phones: Array.from({ length: many }, (_, n) => ({ number: `01632 ${960_000 + n}` })),
    attributes: Array.from({ length: many }, (_, n) => ({ taxonomy_term: { name: `Term ${n}` } })),
    services: Array.from({ length: many }, (_, n) => ({ id: `${n}`, name: `Choir ${n}` })),
  }
  const reads = servicesIn(organization).map((one) =>
    asRead(one, 'service 1', { names, today, origin: 'marl.example' }),
  )
  const records = reads.flatMap((read) => ('record' in read ? [read.record] : []))
  assert.equal(records.length, many)
  const [first, last] = [records[0]!, records.at(-1)!]
  assert.match(first.provider.about ?? '', /^We sing – daily\./)
  assert.deepEqual(last.provider, first.provider)
  assert.ok(
    noted(first).includes('organization.description: had garbled letters, which are put right'),
  )
  assert.deepEqual(last.notes, first.notes)
})

test('megabytes in every field are read in a moment', () => {
  for (const piece of ['word ', 'â€™', '• ', '; ', '&amp;']) {
    const text = piece.repeat(5_000_000 / piece.length)
    const parts = { name: text, description: text, code: text, eligibility: text, number: text }
    const location = { ...parts, addresses: [{ address_1: text, city: text, postal_code: text }] }
    const read = readValue({
      ...parts,
      ...{ id: text, name: `Choir ${text}`, email: text, url: text, fees: text, status: text },
      ...{ attending_type: text, deliverable_type: text, assured_date: text, alert: text },
      ...{ languages: [parts], eligibilitys: [parts], service_areas: [parts], phones: [parts] },
      cost_options: [{ amount: text, option: text, amount_description: text, valid_to: text }],
      schedules: [{ byday: text, opens_at: text, closes_at: text, description: text }],
      attributes: [{ taxonomy_term: parts }],
      service_at_locations: [{ location }],
      organization: { ...parts, id: text, legal_status: text, website: text, contacts: [parts] },
    })
    assert.ok('record' in read, piece)
    assert.ok(JSON.stringify(read).length < 50_000)
  }
})
