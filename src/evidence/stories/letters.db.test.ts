// What is told by email of a story: that there is something to read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { agreed, noted } from './testing.ts'

test('each of both is told once that there is something to read, and nothing of what', () =>
  withSite(async (site) => {
    const told = await noted(site)
    await agreed(told)
    const letters = (await site.post()).filter(({ subject }) => /story/.test(subject))
    assert.deepEqual(letters.map(({ subject }) => subject).toSorted(), [
      'A story waits for you to read it',
      'There is an answer about a story',
    ])
    for (const { body } of letters) assert.doesNotMatch(body, /Asha|Maya|brass/)
  }))
