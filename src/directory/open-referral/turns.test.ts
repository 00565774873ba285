import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turns } from './turns.ts'

/** Work that goes on until it is told to end, and what has begun. */
function work(take = turns(2)) {
  const begun: number[] = []
  const seen = { running: 0, most: 0 }
  const ends: PromiseWithResolvers<void>[] = []
  const ask = (signal?: AbortSignal) => {
    const number = ends.push(Promise.withResolvers()) - 1
    const done = take(async () => {
      begun.push(number)
      seen.most = Math.max(seen.most, ++seen.running)
      await ends[number]!.promise.finally(() => seen.running--)
      return number
    }, signal)
    return { done, end: ends[number]! }
  }
  return { ask, begun, seen }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('never more than two run, in the order in which they ask, and all end', async () => {
  const { ask, begun, seen } = work()
  const asked = Array.from({ length: 50 }, () => ask())
  for (const [at, { end }] of asked.entries()) {
    await settle()
    assert.deepEqual(begun.length, Math.min(at + 2, asked.length))
    end.resolve()
  }
  const done = await Promise.all(asked.map((one) => one.done))
  assert.deepEqual(begun, done)
  assert.equal(seen.most, 2)
})

test('what breaks gives its turn to the next', async () => {
  const { ask, begun } = work()
  const [first, second, third] = [ask(), ask(), ask()]
  first.end.reject(new Error('the database has gone'))
  await assert.rejects(first.done, /the database has gone/)
  await settle()
  assert.deepEqual(begun, [0, 1, 2])
  second.end.resolve()
  third.end.resolve()
  assert.deepEqual(await Promise.all([second.done, third.done]), [1, 2])
})

test('who goes while waiting is passed over, and who goes at once is not begun', async () => {
  const { ask, begun } = work()
  const leaves = new AbortController()
  const [first, second, third, fourth] = [ask(), ask(), ask(leaves.signal), ask()]
  leaves.abort()
  await assert.rejects(third.done, /has gone/)
  await assert.rejects(ask(leaves.signal).done, /has gone/)
  for (const { end } of [first, second, fourth]) end.resolve()
  await Promise.all([first, second, fourth].map((one) => one.done))
  assert.deepEqual(begun, [0, 1, 3])
  const last = ask()
  last.end.resolve()
  assert.equal(await last.done, 5)
})

test('who goes just when it is her turn hands it on', async () => {
  const { ask, begun, seen } = work(turns(1))
  const leaves = new AbortController()
  const [first, second, third] = [ask(), ask(leaves.signal), ask()]
  first.end.resolve()
  void first.done.then(() => leaves.abort())
  second.end.resolve()
  third.end.resolve()
  await Promise.allSettled([first.done, second.done])
  assert.equal(await third.done, 2)
  assert.ok(begun.includes(2))
  assert.equal(seen.running, 0)
})
