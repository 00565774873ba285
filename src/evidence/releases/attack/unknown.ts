import assert from 'node:assert/strict'
import { wilson } from '#stats'
import type { Release, ReleasedFigure } from '../release.ts'
import type { Guess } from './guess.ts'
import { amounts, families, truthOf } from './model.ts'
import type { County, Place, Quarter } from './testing.ts'

/** The unknowns of one release. */
export class Unknown {
  readonly guess: Guess
  readonly places = new Map<string, number>()

  constructor(guess: Guess, county: County, release: Release, quarter: Quarter) {
    this.guess = guess
    for (const place of county.places) {
      const truth = truthOf(county, release, quarter, place)
      for (const [name, { categories, of }] of Object.entries(families)) {
        const counts = of(truth)
        for (const category of categories)
          this.places.set(keyOf(place, name, category), guess.of(counts[category] ?? 0))
      }
      for (const [name, { of, most }] of Object.entries(amounts))
        this.places.set(keyOf(place, name), guess.of(of(truth, place), 0, most))
      for (const [name, { within }] of Object.entries(families))
        if (within) this.#atLeast(this.of([place], within), this.of([place], name))
      for (const [less, more] of [
        ['out', 'placed'],
        ['placed', 'hours'],
        ['filled', 'offered'],
        ['index', 'payers'],
        ['lost', 'spans'],
      ] as const)
        this.#atLeast(this.amount([place], more), this.amount([place], less))
      this.#atLeast(this.amount([place], 'spans'), this.of([place], 'continuity'))
    }
  }

  #atLeast(more: number[], less: number[]) {
    this.guess.between([...more, ...less], 0, Infinity, [
      ...more.map(() => 1),
      ...less.map(() => -1),
    ])
  }

  of(all: readonly Place[], family: string, category?: string | readonly string[]): number[] {
    const wanted = category === undefined ? families[family]!.categories : [category].flat()
    return all.flatMap((place) => wanted.map((one) => this.places.get(keyOf(place, family, one))!))
  }

  amount = (all: readonly Place[], name: string) =>
    all.map((place) => this.places.get(keyOf(place, name))!)

  /** A count to the nearest 5, of 5 or more. */
  count(places: readonly number[], published: number, least = 5): void {
    assert.equal(published % 5, 0)
    this.guess.between(places, Math.max(least, published - 2.5), published + 2.5)
  }

  /** One amount by another. */
  ratio(some: readonly number[], all: readonly number[], share: number): void {
    for (const [sign, limit] of [
      [1, share - 0.006],
      [-1, share + 0.006],
    ] as const) {
      const factors = new Map<number, number>()
      for (const place of some) factors.set(place, sign)
      for (const place of all) factors.set(place, (factors.get(place) ?? 0) - sign * limit)
      this.guess.between([...factors.keys()], 0, Infinity, [...factors.values()])
    }
  }

  /** A share of fives: how many fives it is, and no better an interval than of these. */
  share(figure: ReleasedFigure, some: readonly number[], rest: readonly number[]): void {
    if (figure.value === null) return
    const part = Math.round((figure.value * figure.n!) / 5) * 5
    this.count(some, part)
    this.guess.between(rest, 5, Infinity)
    if (figure.interval) assertOfFives(figure.interval, part, figure.n!)
  }
}

const keyOf = ({ providerId }: Place, name: string, category = 'amount') =>
  [providerId, name, category].join(' ')

function assertOfFives(interval: { lower: number; upper: number }, part: number, whole: number) {
  const found = wilson(Math.min(part, whole), whole)!
  assert.deepEqual(interval, {
    lower: Number(found.lower.toFixed(2)),
    upper: Number(found.upper.toFixed(2)),
  })
}
