import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { codeOf } from './code.ts'
import { noMeaning, openMeaning, type Meaning } from './meaning.ts'
import { Remembered } from '../remembered.ts'

const coordinate = fc.double({ min: -0.1, max: 0.1, noNaN: true })

test('the bits in which two codes differ grow with their distance', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 20 }),
      (coordinates) => {
        // Of each three, the middle one lies between the others: so do the points.
        const sorted = coordinates.map((three) => three.toSorted((a, b) => a - b))
        const [near, middle, far] = [0, 1, 2].map((at) => codeOf(sorted.map((one) => one[at]!)))
        assert.equal(bitsApart(near!, near!), 0)
        assert.equal(bitsApart(near!, middle!), bitsApart(middle!, near!))
        assert.equal(
          bitsApart(near!, far!),
          bitsApart(near!, middle!) + bitsApart(middle!, far!),
          'a city-block distance adds up',
        )
      },
    ),
  )
})

test('each coordinate is three bits, however far out it lies', () => {
  assert.equal(codeOf([-1, 0, 1]), ['000', '110', '111'].join(''))
  assert.equal(codeOf([]), '')
})

test('sentences that mean much the same have codes that are nearer', () =>
  withMeaning(async (meaning) => {
    const [lift, drive, soup] = await Promise.all(
      ['a lift to the doctor', 'somebody to drive me to the surgery', 'hot soup at midday'].map(
        (words) => meaning.ofPassage(words),
      ),
    )
    assert.ok(bitsApart(lift!, drive!) < bitsApart(lift!, soup!))
    assert.equal(await meaning.ofPassage('a lift to the doctor'), lift)
    assert.equal(lift!.length, soup!.length)
  }))

test('a need is the same code as a passage of the same words, and is remembered', () =>
  withMeaning(async (meaning) => {
    const passage = await meaning.ofPassage('company in the evening')
    assert.equal(await needOf(meaning, 'company in the evening'), passage)
    assert.equal(await meaning.ofNeed('company in the evening'), passage)
  }))

test('a need goes before the passages that wait', () =>
  withMeaning(async (meaning) => {
    const answered: string[] = []
    const asked = ['first', 'second', 'third', 'fourth'].map(async (words) => {
      await meaning.ofPassage(`the ${words} passage`)
      answered.push(words)
    })
    const need = needOf(meaning, 'somebody who waits').then(() => answered.push('need'))
    await Promise.all([...asked, need])
    assert.deepEqual(answered.slice(0, 2), ['first', 'need'])
    assert.deepEqual(answered.slice(2), ['second', 'third', 'fourth'])
  }))

test('after it is stopped there is no meaning: needs have none, passages say so', async () => {
  const meaning = openMeaning(() => {})
  const waiting = meaning.ofPassage('still waiting')
  const stopped = meaning.stop()
  await assert.rejects(waiting, /has ended|has been stopped/)
  await stopped
  assert.equal(await meaning.ofNeed('company'), undefined)
  await assert.rejects(meaning.ofPassage('company'), /has been stopped/)
  await meaning.stop()
})

test('a thread that has ended starts again with the next words; those that waited are told', async () => {
  const threads: Worker[] = []
  const seen = (thread: Worker) => threads.push(thread)
  process.on('worker', seen)
  try {
    await withMeaning(async (meaning) => {
      const code = await meaning.ofPassage('company')
      const waiting = meaning.ofPassage('something else')
      await Promise.all([threads[0]!.terminate(), assert.rejects(waiting, /has ended/)])
      assert.equal(await meaning.ofPassage('company'), code)
      assert.equal(threads.length, 2)
    })
  } finally {
    process.off('worker', seen)
  }
})

test('without a model there is none either', async () => {
  assert.equal(await noMeaning.ofNeed('company'), undefined)
  await assert.rejects(noMeaning.ofPassage('company'), /There is no model/)
  assert.equal(noMeaning.model, undefined)
})

test('the one asked for longest ago is forgotten first, and a failure isn’t remembered', async () => {
  const remembered = new Remembered<Promise<string>>(2)
  let asked = 0
  const ask = (key: string) => remembered.of(key, async () => `${key}${++asked}`)
  assert.equal(await ask('a'), 'a1')
  assert.equal(await ask('b'), 'b2')
  assert.equal(await ask('a'), 'a1')
  assert.equal(await ask('c'), 'c3')
  assert.equal(await ask('a'), 'a1')
  assert.equal(await ask('b'), 'b4')
  const fails = () => remembered.of('d', () => Promise.reject(new Error('not now')))
  await assert.rejects(fails)
  assert.equal(await ask('d'), 'd5')
})

async function withMeaning(use: (meaning: Meaning) => Promise<void>): Promise<void> {
  const meaning = openMeaning(() => {})
  try {
    await use(meaning)
  } finally {
    await meaning.stop()
  }
}

/** The code of a need, asked again until it comes: a search doesn't wait for one that is late. */
async function needOf(meaning: Meaning, words: string): Promise<string> {
  const code = await meaning.ofNeed(words)
  return code ?? needOf(meaning, words)
}

function bitsApart(a: string, b: string): number {
  return [...a].filter((bit, at) => bit !== b[at]).length
}
