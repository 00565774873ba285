// What each number that is published says of the unknowns: a reading for every indicator, none is left out.
import assert from 'node:assert/strict'
import type { Release, ReleasedFigure } from '../release.ts'
import { communities, localities, type County, type Place } from './testing.ts'
import type { Secret } from './guess.ts'
import type { Unknown } from './unknown.ts'
import { amounts, families } from './model.ts'

const kindNames: Record<string, string> = {
  companionship: 'Company and a chat',
  meals: 'Meals and cooking',
  lifts: 'Lifts and transport',
  'getting-out': 'Getting out and about',
}

/** Who is in a group, as everybody reads in the directory. */
function placesIn(all: readonly Place[], { name }: { name: string }): Place[] {
  if (name === '') return [...all]
  if (localities.includes(name)) return all.filter(({ locality }) => locality === name)
  return all.filter((one) => one.kinds.some((kind) => kindNames[kind] === name))
}

type Reading = (unknown: Unknown, own: Place[], figure: ReleasedFigure) => void

const ofPeople: Reading = (unknown, own, figure) => {
  const { indicator } = figure
  unknown.count(unknown.of(own, indicator), figure.n!, figure.indicator === 'new-jobs' ? 5 : 10)
}
const ofShare: Reading = (unknown, own, figure) => {
  const { indicator } = figure
  ofPeople(unknown, own, figure)
  const [some, rest] = [unknown.of(own, indicator, 'yes'), unknown.of(own, indicator, 'no')]
  unknown.share(figure, some, rest)
}
const ofSpread: Reading = (unknown, own, figure) => {
  const { indicator, n, spread } = figure
  const family = families[indicator]!
  unknown.count(unknown.of(own, indicator), n!, 5)
  for (const { category, count, share } of spread ?? []) {
    if (category === '') continue
    unknown.count(unknown.of(own, indicator, category), count!)
    assert.equal(share, Number(Math.min(1, count! / n!).toFixed(2)))
  }
  if (family.some) {
    const rest = family.categories.filter((one) => !family.some!.includes(one))
    unknown.share(figure, unknown.of(own, indicator, family.some), unknown.of(own, indicator, rest))
  }
}
const supportedBy: Reading = (unknown, own, { n }) =>
  unknown.count(unknown.of(own, 'people-supported'), n!, 10)
const amount =
  (name: string, step: number): Reading =>
  (unknown, own, figure) => {
    unknown.guess.between(unknown.amount(own, name), figure.value! - step, figure.value! + step)
    ;(figure.nOf === 'people' ? ofPeople : supportedBy)(unknown, own, figure)
  }
const ratio =
  (some: string, all: string): Reading =>
  (unknown, own, figure) => {
    supportedBy(unknown, own, figure)
    if (figure.value !== null)
      unknown.ratio(unknown.amount(own, some), unknown.amount(own, all), figure.value)
  }

// Fives by fives: how many it may have been, by all of these.
const ofEnterprises =
  (isOne: (place: Place) => boolean): Reading =>
  (unknown, own, figure) => {
    supportedBy(unknown, own, figure)
    const some = unknown.amount(own.filter(isOne), 'visited')
    const all = unknown.amount(own, 'visited')
    const fives = [5, 10, 15, 20, 25].filter((whole) =>
      [5, 10, 15, 20].some(
        (part) => part <= whole && Number((part / whole).toFixed(2)) === figure.value,
      ),
    )
    const parts = fives.map((whole) => Math.round((figure.value! * whole) / 5) * 5)
    unknown.guess.between(some, Math.max(5, parts[0]! - 2.5), parts.at(-1)! + 2.5)
    unknown.guess.between(all, fives[0]! - 2.5, fives.at(-1)! + 2.5)
  }

export const readings: Record<string, Reading> = {
  ...{ 'people-supported': ofPeople, 'out-and-about': ofShare, 'cover-readiness': ofShare },
  'language-match': ofShare,
  ...{
    'direct-payments': ofSpread,
    'routes-in': ofSpread,
    'turned-away': ofSpread,
    'turned-away-days': ofSpread,
  },
  ...{
    'new-jobs': ofPeople,
    jobs: ofPeople,
    'hours-wanted': ofShare,
    skilled: ofShare,
    'fair-openings': ofShare,
  },
  hours: amount('hours', 150),
  goals: amount('things', 2.5),
  'carers-time': amount('freed', 150),
  'full-time-equivalent': amount('fullTime', 0.006),
  'community-hours': ratio('out', 'placed'),
  capacity: ratio('filled', 'offered'),
  'payer-independence': ratio('index', 'payers'),
  continuity(unknown, own, figure) {
    ofPeople(unknown, own, figure)
    unknown.ratio(unknown.amount(own, 'lost'), unknown.amount(own, 'spans'), 1 - figure.value!)
  },
  'work-kept-local'(unknown, own, figure) {
    supportedBy(unknown, own, figure)
    const [local, far] = ['local', 'far'].map((name) => unknown.amount(own, name)) as [
      number[],
      number[],
    ]
    unknown.ratio(local, [...local, ...far], figure.value!)
  },
  'service-types'(unknown, own, figure) {
    supportedBy(unknown, own, figure)
    const hours = unknown.amount(own, 'hours')
    for (const { category, count, share } of figure.spread ?? []) {
      assert.equal(count, null)
      const factors = own.map((one) => (one.kinds.includes(category) ? 1 / one.kinds.length : 0))
      for (const [sign, limit] of [
        [1, share! - 0.006],
        [-1, share! + 0.006],
      ] as const)
        unknown.guess.between(
          hours,
          0,
          Infinity,
          factors.map((factor) => sign * (factor - limit)),
        )
    }
  },
  'seldom-heard'(unknown, own, figure) {
    supportedBy(unknown, own, figure)
    for (const { category, count } of figure.spread ?? []) {
      assert.ok(communities.includes(category))
      unknown.count(
        unknown.of(
          own.filter((one) => one.communities.includes(category)),
          'people-supported',
        ),
        count!,
        10,
      )
    }
  },
  'run-with-us': ofEnterprises(({ isRunByPeople }) => isRunByPeople),
  'micro-enterprises': ofEnterprises(({ isMicro }) => isMicro),
  // Those who left are 5 or more, and no larger a share than is told: who is still there counts as less.
  retention(unknown, own, figure) {
    ofPeople(unknown, own, figure)
    if (figure.value === null) return
    const left = unknown.of(own, 'retention', 'no')
    unknown.guess.between(left, 5, (1 - figure.value) * figure.n! + 5)
    unknown.guess.between(unknown.of(own, 'retention', 'yes'), 5, Infinity)
    for (const limit of Object.values(figure.interval ?? {}))
      assert.equal(Math.round(limit * 100) % 5, 0)
  },
  // What everybody reads in the directory, and a median of choices from it.
  ...{ 'hourly-price': supportedBy, 'visit-price': supportedBy, 'real-choice': supportedBy },
  ...{ 'survival-12-months': supportedBy, 'survival-24-months': supportedBy },
}

/** Reads all of a release. @returns what nobody may work out of it. */
export function read(unknown: Unknown, county: County, release: Release): Secret[] {
  for (const figure of release.figures) {
    const reading = readings[figure.indicator]
    assert.ok(reading, `${figure.indicator} is read by nobody`)
    const own = placesIn(county.places, figure.group)
    if (figure.n !== null) reading(unknown, own, figure)
    else assert.deepEqual([figure.value, figure.spread, figure.interval], [null, null, null])
    readCoverage(unknown, own, figure)
    for (const { record, count } of figure.records)
      if (count !== null)
        unknown.count(
          record === 'a visit' ? unknown.amount(own, 'visits') : unknown.of(own, 'routes-in'),
          count,
        )
  }
  readEight(unknown, county.places, release)
  return secretsOf(unknown, county, release)
}

/** Enterprises that have records: each of them has somebody. */
function readCoverage(unknown: Unknown, own: Place[], figure: ReleasedFigure): void {
  const { providers, nearlyAll } = figure.coverage
  if (figure.group.name !== '')
    assert.deepEqual(figure.coverage, {
      providers: null,
      ofProviders: null,
      nearlyAll: false,
      hours: null,
    })
  const { guess } = unknown
  const family = families[figure.indicator] ? figure.indicator : 'people-supported'
  if (providers === null && !nearlyAll) return
  if (
    [
      'hourly-price',
      'visit-price',
      'survival-12-months',
      'survival-24-months',
      'real-choice',
      'work-kept-local',
    ].includes(figure.indicator)
  )
    return
  const having = own.map((place) => {
    const people = unknown.of([place], family)
    const has = guess.of(Math.min(1, guess.valueOf(people)), 0, 1)
    guess.between([...people, has], 0, Infinity, [...people.map(() => 1), -1])
    return has
  })
  guess.between(having, nearlyAll ? own.length - 4 : providers! - 2.5, Infinity)
}

function readEight(unknown: Unknown, all: readonly Place[], { eight, from, until }: Release): void {
  const value = (name: string) => eight.find(({ indicator }) => indicator === name)!.value
  const people = value('programme-people')
  if (people !== null) unknown.count(unknown.of(all, 'people-supported'), people)
  for (const [name, route] of [
    ['direct-payment-people', 'direct-payment'],
    ['self-funders', 'self-funder'],
  ] as const)
    if (value(name) !== null) unknown.count(unknown.of(all, 'direct-payments', route), value(name)!)
  const weeks = Temporal.PlainDate.from(from).until(until).days / 7
  const each = value('hours-a-week')
  if (each !== null)
    unknown.guess.between(
      unknown.amount(all, 'hours'),
      weeks * (each - 150) - 150,
      weeks * (each + 150) + 150,
    )
}

/** Counts of groups, and of those who are in all the same groups, that are 1 to 4. */
function secretsOf(unknown: Unknown, county: County, release: Release): Secret[] {
  const names = ['', ...(release.soFar ? [] : [...localities, ...Object.values(kindNames)])]
  const isIn = (place: Place) => names.map((name) => placesIn([place], { name }).length).join()
  const sets = [
    ...names.map((name) => [name, placesIn(county.places, { name })] as const),
    ...[...Map.groupBy(county.places, isIn)].map(([which, own]) => [which, own] as const),
  ]
  return sets.flatMap(([name, own]) =>
    Object.entries(families).flatMap(([family, { categories, some }]) =>
      [undefined, ...(categories.length > 1 ? categories : []), ...(some ? [some] : [])].flatMap(
        (category) => {
          const places = unknown.of(own, family, category)
          const value = unknown.guess.valueOf(places)
          if (value <= 0 || value >= 5) return []
          const without = Object.entries(amounts).filter(([, { by }]) =>
            by.some(
              (one) =>
                one.family === family && (category === undefined || one.category === category),
            ),
          )
          const what = `${release.quarter}/${release.number} ${family} ${String(category ?? 'all')} in “${name}”`
          return [
            {
              what,
              value,
              places,
              amounts: without.flatMap(([each]) => unknown.amount(own, each)),
            },
          ]
        },
      ),
    ),
  )
}
