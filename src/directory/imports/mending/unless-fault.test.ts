import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../../platform/problem.ts'
import { unlessFault } from './unless-fault.ts'

test('a fault that nobody foresaw leaves out the one record', () => {
  const faults: (() => unknown)[] = [
    () => (undefined as unknown as string).length,
    () => 'x'.repeat(-1),
    () => decodeURIComponent('%'),
  ]
  for (const faulty of faults)
    assert.deepEqual(unlessFault('row 7', faulty), {
      leftOut: {
        place: 'row 7',
        notes: [{ field: 'record', reason: 'could not be read, so it is left out' }],
      },
    })
  assert.equal(
    unlessFault('row 7', () => 'fine'),
    'fine',
  )
})

test('a problem, and being told to stop, go on', () => {
  for (const meant of [new Problem('Look.'), AbortSignal.abort().reason as Error])
    assert.throws(
      () =>
        unlessFault('row 7', () => {
          throw meant
        }),
      meant,
    )
})
