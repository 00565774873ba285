// Somebody who keeps every release, and knows which enterprises are where and what they offer, tries to work out
// the counts from 1 to 4 with linear programmes over all that was published. Nothing here is of the code that hides.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '#stats'
import { withSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { openSolver } from '../../platform/solver/solver.ts'
import type { Release } from './release.ts'
import { enterprises, released, writeCells, type Enterprise, type Visited } from './testing.ts'

const solve = await openSolver()
const kinds = ['companionship', 'meals', 'lifts', 'getting-out']
const kindNames: Record<string, string> = {
  companionship: 'Company and a chat',
  meals: 'Meals and cooking',
  lifts: 'Lifts and transport',
  'getting-out': 'Getting out and about',
}
const routes = ['self-funder', 'direct-payment', 'council']

for (const seed of [1, 2, 3])
  test(`county ${seed}: no small count is bounded more tightly than from 0 to 4, quarter after quarter`, () =>
    withSite(async (site) => {
      const random = seeded(seed)
      const chance = (share: number) => random.uniform() < share
      const pick = <T>(all: readonly T[]) => all[Math.floor(random.uniform() * all.length)]!
      const all = await enterprises(
        site,
        Array.from({ length: 16 }, () => ({
          locality: chance(0.15) ? 'Farwell' : pick(['Ashford', 'Birchley']),
          kinds: kinds.filter((_, at) => chance(at === 0 ? 0.8 : 0.4)),
        })),
      )
      const somebody = (): Visited => {
        const one = pick(all)
        return {
          ...{
            personId: newId(),
            providerId: one.providerId,
            visits: 2 + Math.floor(random.uniform() * 9),
          },
          ...(chance(0.9) && { out: chance(0.4) }),
          ...(chance(0.85) && { route: chance(0.75) ? routes[0]! : pick(routes) }),
          ...(chance(0.1) && { also: pick(all).providerId }),
        }
      }
      const goesOn = (people: readonly Visited[], left: number, came: number) => [
        ...people.filter(() => !chance(left)),
        ...Array.from({ length: came }, somebody),
      ]
      const first = Array.from({ length: 70 }, somebody)
      const second = goesOn(first, 0.1, 12)
      const story = [
        { quarter: '2026-Q1', on: '2026-04-15', people: first },
        // Late records, and somebody who took hers out.
        { quarter: '2026-Q1', on: '2026-05-02', people: goesOn(first, seed === 2 ? 0.02 : 0, 3) },
        { quarter: '2026-Q2', on: '2026-05-10', people: second.slice(0, 45) },
        { quarter: '2026-Q2', on: '2026-07-15', people: second },
        { quarter: '2026-Q3', on: '2026-10-15', people: goesOn(second, 0.15, 9) },
      ]
      const kept: Kept[] = []
      for (const { quarter, on, people } of story) {
        await writeCells(site, quarter, people)
        kept.push({ release: await released(site, quarter, on), people })
      }
      let small = 0
      for (const quarter of ['2026-Q1', '2026-Q2', '2026-Q3'])
        for (const subject of ['people-supported', 'out-and-about', 'direct-payments'])
          for (const { what, value, least, most } of attack(
            all,
            ofQuarter(kept, quarter),
            subject,
          )) {
            small++
            assert.ok(
              least <= 0.01 && most >= 3.99,
              `${quarter} ${what} is ${value}: ${least} to ${most}`,
            )
          }
      assert.ok(small > 5, 'there is something to find')
      const shown = kept.flatMap(({ release }) => release.figures.filter(({ n }) => n !== null))
      assert.ok(shown.length > 20, 'and something is shown')
    }))

interface Kept {
  release: Release
  people: readonly Visited[]
}

const ofQuarter = (kept: readonly Kept[], quarter: string) =>
  kept.filter(({ release }) => release.quarter === quarter)

/** What an indicator tells apart, and of whom. */
const tells: Record<string, { categories: string[]; of: (one: Visited) => string | undefined }> = {
  'people-supported': { categories: [''], of: () => '' },
  'out-and-about': {
    categories: ['yes', 'no'],
    of: ({ out }) => (out === undefined ? undefined : out ? 'yes' : 'no'),
  },
  'direct-payments': { categories: routes, of: ({ route }) => route },
}

/** Unknowns, with what is true of them. */
class Guess {
  values: number[] = []
  lower: number[] = []
  upper: number[] = []
  equalities: { places: number[]; factors: number[]; equals: number }[] = []
  of(value: number, lower = 0, upper = Infinity): number {
    assert.ok(lower <= value && value <= upper, `${value} is from ${lower} to ${upper}`)
    this.lower.push(lower)
    this.upper.push(upper)
    return this.values.push(value) - 1
  }
  /** What some add up to lies between two numbers. */
  sum(places: readonly number[], lower: number, upper: number): void {
    const value = places.reduce((sum, place) => sum + this.values[place]!, 0)
    const total = this.of(value, lower, upper)
    this.equalities.push({
      places: [...places, total],
      factors: [...places.map(() => 1), -1],
      equals: 0,
    })
  }
  bound(places: readonly number[], sign: 1 | -1): number {
    const own = new Set(places)
    const cost = this.values.map((_, at) => (own.has(at) ? sign : 0))
    const found = solve({ cost, lower: this.lower, upper: this.upper, equalities: this.equalities })
    if (found.status === 'unbounded') return sign * -Infinity
    assert.equal(found.status, 'optimal')
    return found.status === 'optimal' ? sign * found.least : 0
  }
}

function attack(all: readonly Enterprise[], kept: readonly Kept[], subject: string) {
  const guess = new Guess()
  const places = [
    ['', () => true],
    ...['Ashford', 'Birchley', 'Farwell'].map((name) => [
      name,
      (one: Enterprise) => one.locality === name,
    ]),
    ...kinds.map((kind) => [kindNames[kind], (one: Enterprise) => one.kinds.includes(kind)]),
  ] as [string, (one: Enterprise) => boolean][]
  const tell = tells[subject]!
  const secrets: { what: string; places: number[] }[] = []
  let before: Map<string, number> | undefined
  for (const { release, people } of kept) {
    // The count of each enterprise in each category, and of those of whom nothing is known.
    const now = new Map<string, number>()
    for (const { providerId } of all)
      for (const category of [...tell.categories, 'unknown'])
        now.set(
          `${providerId} ${category}`,
          guess.of(
            people.filter(
              (one) => one.providerId === providerId && (tell.of(one) ?? 'unknown') === category,
            ).length,
          ),
        )
    // Records are mostly late, and seldom taken out: where nobody left, she takes that to be so.
    const grew =
      before &&
      [...now].every(([key, place]) => guess.values[place]! >= guess.values[before!.get(key)!]!)
    if (before && grew)
      for (const [key, place] of now) {
        const came = guess.of(guess.values[place]! - guess.values[before.get(key)!]!)
        guess.equalities.push({
          places: [before.get(key)!, came, place],
          factors: [1, 1, -1],
          equals: 0,
        })
      }
    before = now
    for (const [name, isIn] of places) {
      const own = all.filter(isIn)
      const cells = (categories: readonly string[]) =>
        own.flatMap(({ providerId }) => categories.map((one) => now.get(`${providerId} ${one}`)!))
      const figure = release.figures.find(
        (one) => one.indicator === subject && one.group.name === name,
      )
      const supported = release.figures.find(
        (one) => one.indicator === 'people-supported' && one.group.name === name,
      )
      if (supported?.n)
        guess.sum(
          cells([...tell.categories, 'unknown']),
          Math.max(10, supported.n - 2),
          supported.n + 2,
        )
      if (figure?.n) guess.sum(cells(tell.categories), Math.max(10, figure.n - 2), figure.n + 2)
      for (const [category, count] of said(figure)) guess.sum(cells([category]), ...rounded(count))
      // A group of a release of the area only isn’t hidden for being small.
      if (release.soFar && name !== '') continue
      for (const category of tell.categories)
        secrets.push({
          what: `${release.number} ${subject} ${name} ${category}`,
          places: cells([category]),
        })
      secrets.push({ what: `${release.number} ${subject} ${name}`, places: cells(tell.categories) })
    }
  }
  return secrets.flatMap(({ what, places: own }) => {
    const value = own.reduce((sum, place) => sum + guess.values[place]!, 0)
    return value > 0 && value < 5
      ? [{ what, value, least: guess.bound(own, 1), most: guess.bound(own, -1) }]
      : []
  })
}

/** Counts that a figure says: of its share she works out which fives they are. */
function said(figure: Release['figures'][number] | undefined): [string, number][] {
  if (!figure?.n) return []
  if (figure.spread)
    return figure.spread.flatMap(({ category, count }) =>
      count === null ? [] : [[category, count] as [string, number]],
    )
  if (figure.unit !== 'share' || figure.value === null) return []
  return [['yes', Math.round((figure.value * figure.n) / 5) * 5]]
}

/** Nobody at all, or 5 and more. */
function rounded(count: number): [number, number] {
  return count === 0 ? [0, 0] : [Math.max(5, count - 2), count + 2]
}
