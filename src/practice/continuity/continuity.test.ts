// Who came how often: the checks of the literature, and what never changes them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { continuity, type CountedOccurrence, type CountedVisit } from './continuity.ts'
import { coverWords, facesWords, sameWords, shareWords } from './continuity-words.ts'

const range = { from: '2026-10-05', until: '2026-11-01' }
const hour = 3_600_000
const start = Date.parse('2026-10-05T09:00Z')

/** Visits by who came, one a day: `AAB`. */
function came(who: string, minutes = 60): CountedVisit[] {
  return [...who].map((workerId, index) => {
    const beganAt = new Date(start + index * 24 * hour)
    const endedAt = new Date(beganAt.getTime() + minutes * 60_000)
    return { visitId: `v${String(index).padStart(3, '0')}`, workerId, beganAt, endedAt }
  })
}

const of = (visits: CountedVisit[], planned: CountedOccurrence[] = []) =>
  continuity({ ...range, visits, planned })

const near = (figure: number | undefined, expected: number) =>
  assert.ok(Math.abs(figure! - expected) < 0.00005, `${figure}`)

test('the sequences of the literature', () => {
  const mixed = of(came('AAABACAABB'))
  assert.equal(mixed.carers, 3)
  assert.deepEqual(mixed.usual, { some: 6, of: 10 })
  near(mixed.care, 0.4)
  near(mixed.sequence, 0.4444)
  const halves = of(came('AAAAABBBBB'))
  assert.deepEqual(halves.usual, { some: 5, of: 10 })
  near(halves.care, 0.4444)
  near(halves.sequence, 0.8889)
  const different = of(came('ABCDEFGHIJ'))
  assert.deepEqual(different.usual, { some: 1, of: 10 })
  near(different.care, 0)
  near(different.sequence, 0)
})

test('what can’t be said yet is not defined, never 0', () => {
  for (const visits of [[], came('A')]) {
    const { usual, care, sequence, missed } = of(visits)
    assert.deepEqual([usual, care, sequence, missed], [undefined, undefined, undefined, undefined])
  }
  assert.equal(shareWords(undefined), 'not defined yet')
  const open = came('A').map((one) => ({ ...one, endedAt: null }))
  assert.equal(of(open).halfHour, undefined)
})

test('visits of half an hour are counted to the minute, thirty hours are one visit, overlaps two', () => {
  assert.deepEqual(of(came('AB', 30)).halfHour, { some: 2, of: 2 })
  assert.deepEqual(of(came('AB', 29)).halfHour, { some: 0, of: 2 })
  const long = of([...came('A', 30 * 60), ...came('AB').slice(1)])
  assert.deepEqual([long.visits, long.carers, long.halfHour], [2, 2, { some: 2, of: 2 }])
})

test('what the person called off is not missed, and what was moved was planned', () => {
  const planned: CountedOccurrence[] = [
    { state: 'planned', party: null },
    { state: 'moved', party: 'provider' },
    { state: 'missed', party: 'provider' },
    { state: 'called_off', party: 'provider' },
    { state: 'called_off', party: 'person' },
  ]
  assert.deepEqual(of([], planned).missed, { some: 1, of: 4 })
})

const letters = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 0, maxLength: 40 })

test('neither the order in which they are read nor what people are called changes anything', () => {
  fc.assert(
    fc.property(letters, fc.integer(), (who, seed) => {
      const visits = came(who.join(''))
      const mixed = visits.toSorted((a, b) => mix(a.visitId, seed) - mix(b.visitId, seed))
      assert.deepEqual(of(mixed), of(visits))
      const renamed = visits.map((one) => ({ ...one, workerId: `worker ${one.workerId}` }))
      assert.deepEqual(of(renamed), of(visits))
    }),
  )
})

test('a visit that was written in two places counts once, and every share is one', () => {
  fc.assert(
    fc.property(letters, (who) => {
      const visits = came(who.join(''))
      const twice = visits.flatMap((one) => [
        one,
        { ...one, endedAt: null, beganAt: new Date(one.beganAt.getTime() + 1) },
      ])
      assert.equal(of(twice).visits, visits.length)
      assert.equal(of(twice).carers, of(visits).carers)
      const { usual, care, sequence, carers } = of(visits)
      if (!usual) return
      assert.ok(usual.some <= usual.of && usual.some * carers >= usual.of)
      for (const one of [care!, sequence!]) assert.ok(one >= 0 && one <= 1)
      if (carers === 1) assert.deepEqual([care, sequence], [1, 1])
    }),
  )
})

test('it is said as one would say it aloud', () => {
  assert.match(sameWords(of([])), /No visits are written down/)
  assert.match(sameWords(of(came('A'))), /too few to say more/)
  assert.equal(sameWords(of(came('AAA'))), 'The same person came all 3 times.')
  assert.match(
    sameWords(of(came('AAAAAAAAAB'))),
    /^The same person came about 9 times in 10\. 2 different people/,
  )
  assert.match(sameWords(of(came('AAB'))), /^The same person came 2 times of 3\./)
  assert.equal(coverWords([], 'you'), 'Nobody is named who can stand in.')
  assert.equal(coverWords([{ metOn: '2026-01-01' }], 'you'), 'You have met who can stand in.')
  assert.equal(coverWords([{ metOn: null }], 'Asha'), 'Asha has not met who can stand in yet.')
  assert.equal(facesWords(undefined, 'you'), undefined)
})

/** Any order, always the same for a seed. */
function mix(text: string, seed: number): number {
  let hash = seed | 0
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 2654435761)
  return hash
}
