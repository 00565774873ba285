import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurn } from './turns.ts'

test('Two are worked on at once, six wait, and who comes then is asked to come again', async () => {
  let atOnce = 0
  let most = 0
  const gate = Promise.withResolvers<void>()
  const work = async () => {
    most = Math.max(most, ++atOnce)
    await gate.promise
    atOnce--
    return 'read'
  }
  const asked = Array.from({ length: 8 }, () => inTurn(work))
  assert.equal(await inTurn(work), undefined)
  gate.resolve()
  assert.deepEqual(await Promise.all(asked), Array(8).fill('read'))
  assert.equal(most, 2)
})

test('One that fails gives its place to the next', async () => {
  const fail = () => inTurn(() => Promise.reject(new Error('torn')))
  const results = await Promise.allSettled([fail(), fail(), fail(), fail()])
  assert.ok(results.every(({ status }) => status === 'rejected'))
  assert.equal(await inTurn(async () => 'read'), 'read')
})
