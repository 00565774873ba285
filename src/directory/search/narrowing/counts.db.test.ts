// Random listings, random choices: what stands beside a choice is what ticking it finds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localities } from '#areas'
import { terms } from '#providers'
import { service, today } from '../../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { search } from '../search.ts'
import type { Chosen } from './chosen.ts'
import { groups } from './groups.ts'

const some = <T>(...of: T[]) => fc.subarray(of, { minLength: 1 })
const time = fc.constantFrom('07:00', '10:00', '13:00', '18:00', '23:00')

const services = fc.array(
  fc
    .record({
      support: some('lifts', 'companionship', 'meals'),
      whoFor: some('older-people', 'carers', 'dementia'),
      delivery: fc.constantFrom('comes_to_you' as const, 'you_go_there' as const, 'both' as const),
      travelMiles: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      serviceAreas: fc.option(some('Ashford', 'Birchley', 'Farwell'), { nil: undefined }),
      times: fc.uniqueArray(
        fc.record({ weekday: fc.integer({ min: 1, max: 3 }), from: time, until: time }),
        { selector: ({ weekday }) => weekday },
      ),
      prices: fc.array(
        fc.record({
          pence: fc.constantFrom(0, 900, 1800, 3000),
          unit: fc.constantFrom('hour' as const, 'visit' as const),
        }),
        { maxLength: 2 },
      ),
    })
    .map((said) => service(said)),
  { maxLength: 3 },
)

const listing = fc.record({
  services,
  locality: fc.constantFrom('Ashford', 'Birchley', 'Farwell'),
  languages: some('english', 'polish'),
  communities: fc.subarray(['muslim', 'christian']),
  availability: fc.option(
    fc.record({
      asOf: fc.constantFrom(today(), today(-40)),
      free: fc.record({ weekday: fc.constant(2), minutes: fc.constant(60) }).map((day) => [day]),
    }),
    { nil: undefined },
  ),
})

/** Of each group that they name, some choices that many listings have. */
const chosen: fc.Arbitrary<Chosen> = fc
  .record({
    way: fc.subarray(['comes', 'go']),
    space: fc.subarray(['now']),
    support: fc.subarray(['lifts', 'meals', 'overnight']),
    who: fc.subarray(['older-people', 'carers']),
    when: fc.subarray(['1-morning', '2-evening', '3-night']),
    price: fc.subarray(['free', 'other', '15-to-20']),
    language: fc.subarray(['polish']),
  })
  .chain((all) => fc.subarray(Object.entries(all), { maxLength: 3 }))
  .map((ticked) => new Map(ticked.filter(([, choices]) => choices.length > 0)))

const asking = fc.record({ chosen, where: fc.constantFrom(undefined, 'Ashford', 'Farwell') })

test('the count beside a choice is how many are found with it alone in its group', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(listing, { minLength: 4, maxLength: 7 }),
      fc.array(asking, { minLength: 3, maxLength: 3 }),
      (listings, asked) =>
        withSite(async (site) => {
          for (const said of listings) await site.list(said)
          for (const { chosen: ticked, where } of asked) await check(site, ticked, where)
        }),
    ),
    { numRuns: 3, endOnFailure: true },
  ))

async function check(site: TestSite, ticked: Chosen, where: string | undefined): Promise<void> {
  const { areaId } = site.area
  await site.inArea(async (db) => {
    const near = (await localities(db, areaId)).find(({ name }) => name === where)
    const days = { today: today(), freshFor: 14, confirmedFor: 90 }
    const look = (by: Chosen) => search(db, { areaId, chosen: by, near, ...days })
    const { matches, counts, withoutGroup } = await look(ticked)
    for (const { name, choices } of groups(await terms(db))) {
      const others = [...ticked].filter(([group]) => group !== name)
      const dropped = ids(await look(new Map(others)))
      // Said only where nobody is left.
      if (ticked.has(name) && matches.length === 0)
        assert.equal(withoutGroup.get(name) ?? 0, dropped.size, `without ${name}`)
      for (const [choice] of choices.filter(([value]) => tried.has(value))) {
        const alone = ids(await look(new Map([...others, [name, [choice]]])))
        const count = counts.get(`${name}:${choice}`) ?? 0
        assert.equal(count, alone.size, `${name}:${choice} of ${[...ticked]}`)
        const more = [...(ticked.get(name) ?? []), choice]
        const wider = ids(await look(new Map([...others, [name, more]])))
        const either = ticked.has(name) ? ids({ matches }).union(alone) : alone
        assert.deepEqual(wider, either, 'choices of a group widen')
        assert.ok(wider.isSubsetOf(dropped), 'groups narrow')
      }
    }
  })
}

function ids({ matches }: { matches: { providerId: string }[] }): Set<string> {
  return new Set(matches.map((match) => match.providerId))
}

/** Choices that some of these listings have, and one that none has. */
const tried = new Set(
  [
    'comes',
    'go',
    'now',
    'lifts',
    'companionship',
    'overnight',
    'carers',
    'polish',
    'muslim',
  ].concat(['1-morning', '2-evening', '3-night', 'free', 'other', '15-to-20']),
)
