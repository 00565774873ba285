// Records come in any order, in any batches, twice, corrected before what they correct is counted: the cells
// are those of a count from scratch, and those of one batch in order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { cellsOf, countAll, enterprise, type Told } from '../testing.ts'
import { indicators } from '../indicators/indicators.ts'

/** What may be done: by small numbers, which are the same people, workers and visits on each side. */
type Step =
  | {
      does: 'write'
      visit: number
      person: number
      worker: number
      began: string
      minutes: number | null
      place?: 'home' | 'out' | 'both'
    }
  | { does: 'correct'; visit: number; began: string; minutes: number; apart: boolean }
  | { does: 'withdraw'; visit: number }
  | { does: 'send again' | 'forget'; visit: number }
  | { does: 'erase'; person: number }
  | { does: 'restrict' | 'unrestrict' | 'leave out'; person: number }
  | { does: 'agree'; person: number; from: string; pence: number; way: string }
  | { does: 'change worker'; worker: number; kind: string; hours: number; on: string }
  | { does: 'say'; worker: number; until: string }
  | { does: 'free'; on: string; minutes: number }
  | { does: 'ask'; on: string; kind: string }

/** Around month's ends, four weeks' ends, and nights on which clocks change. */
const days = fc.constantFrom(
  '2026-02-22',
  '2026-02-23',
  '2026-02-28',
  '2026-03-01',
  '2026-03-28',
  '2026-03-31',
  '2026-10-24',
)
const began = fc
  .tuple(days, fc.constantFrom('00:10', '09:00', '10:00', '23:40'))
  .map((at) => at.join(' '))
const of = (most: number) => fc.integer({ min: 0, max: most })
const minutes = fc.constantFrom(30, 60, 90, 1800)

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      visit: of(5),
      person: of(2),
      worker: of(1),
      began,
      minutes: fc.option(minutes),
      place: fc.constantFrom('home' as const, 'out' as const, 'both' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('correct' as const),
      visit: of(5),
      began,
      minutes,
      apart: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('withdraw' as const, 'send again' as const, 'forget' as const),
      visit: of(5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom(
        'erase' as const,
        'restrict' as const,
        'unrestrict' as const,
        'leave out' as const,
      ),
      person: of(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('agree' as const),
      person: of(2),
      from: days,
      pence: fc.constantFrom(1500, 1999),
      way: fc.constantFrom('council', 'self-funder', 'direct-payment'),
    }),
  },
  fc.record({
    does: fc.constant('change worker' as const),
    worker: of(1),
    hours: of(20),
    on: days,
    kind: fc.constantFrom('paid', 'unpaid', 'relative'),
  }),
  fc.record({ does: fc.constant('say' as const), worker: of(1), until: days }),
  fc.record({ does: fc.constant('free' as const), on: days, minutes: of(120) }),
  fc.record({
    does: fc.constant('ask' as const),
    on: days,
    kind: fc.constantFrom('asked', 'turned_down'),
  }),
)

test('records in any order and any batches give the cells of a count from scratch', () =>
  withSite(async (site) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(steps, fc.boolean()), { minLength: 4, maxLength: 24 }),
        async (all) => {
          const batches = await begin(site)
          const once = await begin(site)
          for (const [step, counts] of all) {
            await batches.take(step)
            await once.take(step)
            if (counts) await countAll(site, [batches.told.providerId])
          }
          // From scratch each is the same as what is kept; and each is the other.
          await countAll(site, [batches.told.providerId, once.told.providerId])
          assert.deepEqual(await cellsOfAll(site, batches.told), await cellsOfAll(site, once.told))
        },
      ),
      { numRuns: 25, seed: 20_261_123 },
    )
  }))

test('first versions that come in any order, each with what corrects it, give the same', () =>
  withSite(async (site) => {
    const one = fc.record({
      ...{
        person: of(2),
        worker: of(1),
        began,
        minutes,
        place: fc.constantFrom('home' as const, 'out' as const),
      },
      later: fc.array(fc.record({ began, minutes }), { maxLength: 2 }),
      isWithdrawn: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        async (visits, chance) => {
          const inOrder = await begin(site)
          const mixed = await begin(site)
          const told = visits.map(({ later, isWithdrawn, ...first }, visit): Step[] => [
            { does: 'write', visit, ...first },
            ...later.map((more): Step => ({ does: 'correct', visit, apart: false, ...more })),
            ...(isWithdrawn ? [{ does: 'withdraw' as const, visit }] : []),
          ])
          for (const step of told.flat()) await inOrder.take(step)
          // Of a visit each after what it corrects, as the database asks; of several in any order.
          const waiting = told.map((chain) => [...chain])
          for (let left = waiting.flat().length; left > 0; left--) {
            const open = waiting.filter((chain) => chain.length > 0)
            const chain = open[chance.next().value % open.length]!
            await mixed.take(chain.shift()!)
            if (chance.next().value % 3 === 0) await countAll(site, [mixed.told.providerId])
          }
          await countAll(site, [inOrder.told.providerId, mixed.told.providerId])
          assert.deepEqual(await cellsOfAll(site, mixed.told), await cellsOfAll(site, inOrder.told))
        },
      ),
      { numRuns: 15, seed: 20_261_123 },
    )
  }))

async function begin(site: TestSite) {
  const told = await enterprise(site)
  const { areaId, providerId } = told
  const people = [await told.person(), await told.person(), await told.person()]
  const workers = [await told.worker('paid', { hours_wanted: 5 }), await told.worker('unpaid')]
  const visits = new Map<number, Parameters<Told['visit']>[]>()
  const erased = new Set<number>()
  let said = 0

  /** Writes a version, where there may be one. */
  const write = async (visit: number, args: Parameters<Told['visit']>) => {
    visits.set(visit, [...(visits.get(visit) ?? []), args])
    await told.visit(...args)
  }
  const take = async (step: Step): Promise<void> => {
    said++
    const versions = 'visit' in step ? (visits.get(step.visit) ?? []) : []
    const last = versions.at(-1)
    const isGone = 'person' in step && erased.has(step.person)
    if (step.does === 'write' && !last) {
      const more = {
        visitId: newId(),
        versionId: newId(),
        workerId: workers[step.worker]!,
        place: step.place,
      }
      await write(step.visit, [
        people[step.person]!,
        step.began,
        step.minutes,
        { ...more, breakMinutes: 20 },
      ])
    } else if (step.does === 'correct' && last) {
      const from = step.apart ? versions[0]! : last
      const more = { ...last[3], versionId: newId(), replaces: from[3]!.versionId }
      await write(step.visit, [last[0], step.began, step.minutes, more])
    } else if (step.does === 'withdraw' && last && !last[3]!.withdrawn) {
      const more = { ...last[3], versionId: newId(), replaces: last[3]!.versionId, withdrawn: true }
      await write(step.visit, [last[0], last[1], last[2], more])
    } else if (step.does === 'send again' && last) await told.visit(...last)
    else if (step.does === 'forget') {
      for (const table of ['family_update', 'progress', 'visit'])
        await site.rows(`delete from practice.${table} where visit_id = $1`, [last?.[3]?.visitId])
      visits.delete(step.visit)
    } else if (isGone) return
    else if (step.does === 'erase') {
      erased.add(step.person)
      await site.rows('delete from people.person where person_id = $1', [people[step.person]])
    } else if (step.does === 'restrict')
      await told
        .add('people.restriction', {
          person_id: people[step.person],
          restriction_id: newId(),
          began_by: 'x',
        })
        .catch((error: unknown) => assert.match(String(error), /duplicate key/))
    else if (step.does === 'unrestrict')
      await site.rows(
        `update people.restriction set ended_at = now(), ended_by = 'x' where person_id = $1 and ended_at is null`,
        [people[step.person]],
      )
    else if (step.does === 'leave out')
      await told.add('evidence.left_out', {
        ...{
          left_out_id: newId(),
          person_id: people[step.person],
          provider_id: providerId,
          began_by: 'x',
        },
      })
    else if (step.does === 'agree')
      await told.agreed(people[step.person]!, step.from, step.way, [{ pence: step.pence }])
    else if (step.does === 'change worker')
      await told.add('providers.worker_change', {
        ...{
          provider_id: providerId,
          worker_id: workers[step.worker],
          change_id: newId(),
          name: 'X',
        },
        ...{
          kind: step.kind,
          hours_wanted: step.hours,
          changed_at: `${step.on}T12:00:${said}Z`,
          changed_by: 'x',
        },
      })
    else if (step.does === 'say')
      await told.said('evidence.worker_said', {
        worker_id: workers[step.worker],
        trained_until: step.until,
      })
    else if (step.does === 'free') {
      await site.rows('delete from providers.availability where provider_id = $1 and as_of = $2', [
        providerId,
        step.on,
      ])
      await told.free(step.on, { 1: step.minutes, 6: 30 })
    } else if (step.does === 'ask') await told.asked(step.on, { kind: step.kind, weekday: 4 })
  }
  return { told, take, areaId }
}

async function cellsOfAll(site: TestSite, { providerId }: Told): Promise<string[]> {
  const all: string[] = []
  for (const { name } of indicators)
    all.push(...(await cellsOf(site, name, providerId)).map((cell) => `${name} ${cell}`))
  return all
}
