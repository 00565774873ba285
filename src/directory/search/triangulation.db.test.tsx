// Somebody patient looks for where providers live: from forty places, who is found, who isn't, and
// how many miles away they are said to be. All that can be learnt is the middle of a locality, and
// a step of miles.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { milesBetween } from '#areas'
import type { ServiceDetails } from '#providers'
import { service } from '../../../test/support/site/ashdale.ts'
import { found, look, reasonsOn, type Asking } from '../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

interface Point {
  latitude: number
  longitude: number
}

/** Places 3.1 miles apart, in five rows of eight. */
const places = [0, 1, 2, 3, 4].flatMap((row) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((column) => ({
    name: `Square ${row}${column}`,
    outcode: `QA${row}${column}`.replace('QA0', 'QB'),
    description: '',
    ...northEastOf({ latitude: 54, longitude: -2 }, row * 3.1, column * 3.1),
  })),
)
const home = places.find(({ name }) => name === 'Square 22')!

const steps = [2, 5, 10, 15, 20, 30, 45, 60]
/** How far each comes, in miles. */
const radii = { Ada: 3, Ben: 4, Cai: 5, Dee: 6, Eli: 10, Fay: 11, Gus: 15 }
const sameStep = [
  ['Ada', 'Ben', 'Cai'],
  ['Dee', 'Eli'],
  ['Fay', 'Gus'],
] as const

test('the middle of a locality and a step of miles are all that many searches tell', () =>
  withProviders(async (site) => {
    const seen = await searchFromEverywhere(site, '')
    for (const [name, miles] of Object.entries(radii)) {
      const from = [...seen].flatMap(([place, said]) => {
        const words = said.get(name)
        return words === undefined ? [] : [{ place, miles: milesIn(words) }]
      })
      const solved = leastSquares(from)
      assert.ok(milesBetween(solved, home) < 0.4, `${name} seems to be at the middle`)

      const finding = new Set(from.map(({ place }) => place.name))
      const away = (isFound: boolean) =>
        places
          .filter((place) => finding.has(place.name) === isFound)
          .map((place) => milesBetween(place, home))
      const learnt = steps.filter(
        (step) => step >= Math.max(...away(true)) && step < Math.min(...away(false)),
      )
      assert.deepEqual(learnt, [steps.find((step) => step >= miles)], `${name}'s step`)
      if (!steps.includes(miles)) assert.ok(Math.max(...away(true)) > miles, `not ${name}'s miles`)
    }
  }))

test('two of one locality whose miles are in the same step are alike in every search', () =>
  withProviders(async (site) => {
    for (const said of (await searchFromEverywhere(site, 'company')).values()) {
      for (const alike of sameStep)
        assert.equal(new Set(alike.map((name) => said.get(name))).size, 1, alike.join(', '))
      const miles = [said.get('Hal'), said.get('Gus')].flatMap((words) => words ?? []).map(milesIn)
      assert.ok(new Set(miles).size <= 1, 'an address of her own is no nearer')
    }
  }))

test('a whole postcode tells no more than its place: neighbours get the same answer', () =>
  withProviders(async (site) => {
    const from = (where: string) => found(site, { what: 'company', where })
    for (const where of ['QA24 1AA', 'QA24 9ZZ', 'qa244xy'])
      assert.deepEqual(await from(where), await from('Square 24'), where)
  }))

async function withProviders(use: (site: TestSite) => Promise<void>): Promise<void> {
  await withSite(
    async (site) => {
      for (const [name, travelMiles] of Object.entries(radii))
        await site.list({ name, locality: home.name, services: [service({ travelMiles })] })
      // One whom people go to, at an address that she publishes: it doesn't count in miles either.
      const place = { name: 'Her kitchen', address: '7 Hedge Lane', postcode: 'QA22 7XY' }
      const kitchen: ServiceDetails = service({ delivery: 'you_go_there', place })
      await site.list({ name: 'Hal', locality: home.name, services: [kitchen] })
      await use(site)
    },
    { area: { localities: places } },
  )
}

/** What is said of each of those found, from every place. */
async function searchFromEverywhere(site: TestSite, what: string) {
  const seen = new Map<(typeof places)[number], Map<string, string>>()
  for (const place of places) {
    const asking: Asking = { what, where: place.name }
    const page = await look(site, asking)
    const reached = !page.text.includes('so this is everywhere')
    seen.set(place, reached ? reasonsOn(page) : new Map())
  }
  return seen
}

function milesIn(words: string): number {
  return Number(/about (\d+) miles? away/.exec(words)?.[1] ?? 0)
}

/** The point whose distances from places are most nearly those that are said. */
function leastSquares(from: { place: Point; miles: number }[]): Point {
  const off = (point: Point) =>
    from.reduce((sum, { place, miles }) => sum + (milesBetween(point, place) - miles) ** 2, 0)
  let best: Point = places[0]!
  for (const finer of [2, 0.5, 0.1]) {
    const around = best
    const reach = finer === 2 ? [0, 26] : [-2.5, 2.5]
    for (let north = reach[0]!; north <= reach[1]!; north += finer)
      for (let east = reach[0]!; east <= reach[1]!; east += finer) {
        const point = northEastOf(around, north, east)
        if (off(point) < off(best)) best = point
      }
  }
  return best
}

function northEastOf({ latitude, longitude }: Point, north: number, east: number): Point {
  const mile = 1 / 69.09
  const narrower = Math.cos((54 * Math.PI) / 180)
  return { latitude: latitude + north * mile, longitude: longitude + (east * mile) / narrower }
}
