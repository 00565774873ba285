import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachMinute } from './each-minute.ts'

const minute = 60_000
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('work is done each minute, and never twice at once', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let begun = 0
  const finishing: (() => void)[] = []
  const work = eachMinute('count', () => {
    begun++
    return new Promise((resolve) => finishing.push(resolve))
  })
  t.mock.timers.tick(minute - 1)
  assert.equal(begun, 0)
  t.mock.timers.tick(1)
  assert.equal(begun, 1)
  t.mock.timers.tick(2 * minute)
  assert.equal(begun, 1)
  finishing.shift()!()
  await settle()
  t.mock.timers.tick(minute)
  assert.equal(begun, 2)
  finishing.shift()!()
  await work.stop()
})

test('what fails is told without its words, and tried again', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const told: string[] = []
  let tries = 0
  const work = eachMinute(
    'fail',
    async () => {
      tries++
      throw new Error('asha@example.org')
    },
    (...entry) => told.push(JSON.stringify(entry)),
  )
  t.mock.timers.tick(minute)
  await settle()
  t.mock.timers.tick(minute)
  await settle()
  await work.stop()
  assert.equal(tries, 2)
  assert.equal(told.length, 2)
  assert.match(told[0]!, /each minute.*"work":"fail"/)
  assert.ok(!told.join('').includes('asha@'))
})

test('stopping tells the work, waits for its end, and begins it no more', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const heard: string[] = []
  const work = eachMinute('listen', async (signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    heard.push('stop')
  })
  t.mock.timers.tick(minute)
  await work.stop()
  assert.deepEqual(heard, ['stop'])
  t.mock.timers.tick(minute)
  assert.deepEqual(heard, ['stop'])
})
