import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import { endThreads, inThread } from './in-thread.ts'

const file = new URL('./testing.ts', import.meta.url)

test('a thread answers with what can be copied, and ends', async () => {
  // The first thread may be one that reads TypeScript.
  const threads: Worker[] = []
  process.on('worker', (thread) => threads.push(thread))
  const answered = await inThread(file, { twice: 21 })
  assert.deepEqual(answered, new Map([['twice', 42]]))
  const own = threads.at(-1)!
  if (own.threadId !== -1) await once(own, 'exit')
})

test('what goes wrong in it reaches whoever asked, an operator’s trouble as such', async () => {
  await assert.rejects(inThread(file, { fails: 'no such number' }), {
    name: 'TypeError',
    message: 'no such number',
  })
  await assert.rejects(inThread(file, { problem: 'Mend it.' }), (error) => {
    assert.ok(error instanceof Problem)
    return error.message === 'Mend it.'
  })
  await assert.rejects(inThread(file, { ends: true }), /ended before it had answered/)
})

test('others get their turn while it is at work; who waits is told when all are ended', async () => {
  let isOver = false
  const endless = inThread(file, {}).finally(() => (isOver = true))
  const told = assert.rejects(endless, /ended before it had answered/)
  for (let turns = 0; turns < 100; turns++) await turn()
  assert.equal(isOver, false)
  await endThreads()
  await told
  await endThreads()
})
