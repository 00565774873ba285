// Somebody who keeps every release, and knows which enterprises are where and what they offer, tries to work out
// the counts from 1 to 4 with linear programmes over all numbers that were published. Nothing here is of the code
// that hides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '#stats'
import { withSite } from '../../../test/support/site/site.ts'
import { indicators } from '../indicators/indicators.ts'
import { county, writeQuarter, type Quarter } from './attack/testing.ts'
import { broken, Guess } from './attack/guess.ts'
import { families } from './attack/model.ts'
import { read, readings } from './attack/readings.ts'
import { Unknown } from './attack/unknown.ts'
import type { Release } from './release.ts'
import { released } from './testing.ts'

for (const seed of [1, 2, 3])
  test(`county ${seed}: no small count is bounded more tightly than from 0 to 4, quarter after quarter`, () =>
    withSite(async (site) => {
      const random = seeded(seed)
      const chance = (share: number) => random.uniform() < share
      const all = await county(site, random, 16)
      const many = <T>(number: number, one: () => T) => Array.from({ length: number }, one)
      const goesOn = (was: Quarter, left: number, came: number): Quarter => ({
        people: [...was.people.filter(() => !chance(left)), ...many(came, all.somebody)],
        asked: [...was.asked, ...many(Math.ceil(came / 2), all.asks)],
      })
      const first: Quarter = { people: many(80, all.somebody), asked: many(60, all.asks) }
      const second = goesOn({ ...first, asked: many(40, all.asks) }, 0.1, 12)
      const story = [
        { quarter: '2026-Q1', on: '2026-04-15', was: first },
        // Late records, and somebody who took hers out.
        { quarter: '2026-Q1', on: '2026-05-02', was: goesOn(first, seed === 2 ? 0.02 : 0, 3) },
        {
          quarter: '2026-Q2',
          on: '2026-05-10',
          was: { ...second, people: second.people.slice(0, 45) },
        },
        { quarter: '2026-Q2', on: '2026-07-15', was: second },
        { quarter: '2026-Q3', on: '2026-10-15', was: goesOn(second, 0.15, 9) },
      ]
      const kept: { release: Release; was: Quarter }[] = []
      for (const { quarter, on, was } of story) {
        await writeQuarter(site, all, quarter, was)
        kept.push({ release: await released(site, quarter, on), was })
      }
      let small = 0
      for (const own of Map.groupBy(kept, ({ release }) => release.quarter).values()) {
        const guess = new Guess()
        let before: Unknown | undefined
        const secrets = own.flatMap(({ release, was }) => {
          const unknown = new Unknown(guess, all, release, was)
          if (before) grows(guess, before, unknown)
          before = unknown
          return read(unknown, all, release)
        })
        small += secrets.length
        assert.deepEqual(broken(guess, secrets), [])
      }
      assert.ok(small > 100, 'there is much to find')
      const shown = new Set(
        kept.flatMap(({ release }) =>
          release.figures.filter(({ withheld }) => withheld === null).map((one) => one.indicator),
        ),
      )
      assert.ok(shown.size > 15, `and much is shown: ${[...shown].join()}`)
    }))

/** Records are mostly late, and seldom taken out: where nobody left, a reader takes that to be so. */
function grows(guess: Guess, before: Unknown, now: Unknown): void {
  for (const name of Object.keys(families)) {
    const keys = [...now.places.keys()].filter((key) => key.split(' ')[1] === name)
    const of = (one: Unknown, key: string) => one.places.get(key)!
    const isMore = (key: string) => guess.values[of(now, key)]! >= guess.values[of(before, key)]!
    if (!keys.every(isMore)) continue
    for (const key of keys) guess.between([of(now, key), of(before, key)], 0, Infinity, [1, -1])
  }
}

test('every indicator that is released is read by the attacker', () => {
  const out = indicators.filter(
    ({ privacy, grain }) =>
      privacy === 'published' && ['provider-month', 'person-window', 'area'].includes(grain),
  )
  assert.deepEqual(
    out.map(({ name }) => name).filter((name) => !readings[name]),
    [],
  )
})
