// Access that begins, changes and ends: the query beside a plain telling of the same, over random
// days, zones and moments, many of them about midnight and where clocks change.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely'
import { withFreshDatabase } from '../../../test/support/database.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { addProvider } from '../../platform/backup/testing.ts'
import { makeTwoAreas } from '../../platform/jobs/testing.ts'
import { scopesHeld } from './scopes-held.ts'
import { singleScopes, type Scope } from './scopes.ts'

const [asha, bilal] = [newId(), newId()]
const [ffion, dewi] = [newId(), newId()]

interface Access {
  personId: string
  accountId?: string
  isProvider: boolean
  relation: 'self' | 'helper' | 'family' | 'provider'
  scopes: Scope[]
  fromOn: string
  untilOn?: string
  isEnded: boolean
}

type Step =
  | { does: 'give'; access: Access }
  | { does: 'end'; which: number }
  | { does: 'restrict' | 'free'; personId: string }

// Days about the changes of clocks, and of others.
const days = ['2026-03-29', '2026-10-25', '2026-04-05', '2026-09-27', '2026-03-08', '2026-07-01']
const zones = ['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu', 'UTC']

const day = fc
  .tuple(fc.constantFrom(...days), fc.integer({ min: -2, max: 2 }))
  .map(([of, more]) => new Date(Date.parse(of) + more * 86_400_000).toISOString().slice(0, 10))
const moment = fc
  .tuple(
    day,
    fc.oneof(fc.integer({ min: -70, max: 70 }), fc.integer({ min: -860, max: 860 })),
    fc.constantFrom(0, 1, 59_999),
  )
  .map(([of, minutes, rest]) => new Date(Date.parse(of) + minutes * 60_000 + rest))
const somePerson = fc.constantFrom(asha, bilal)
const someScopes = fc.uniqueArray(fc.constantFrom(...singleScopes), { minLength: 1, maxLength: 4 })

const access: fc.Arbitrary<Access> = fc
  .record({
    personId: somePerson,
    who: fc.constantFrom('ffion', 'dewi', 'provider'),
    kind: fc.constantFrom('self', 'helper', 'family', 'family'),
    scopes: someScopes,
    first: day,
    last: fc.option(day),
  })
  .map(({ personId, who, kind, scopes, first, last }) => ({
    personId,
    accountId: who === 'provider' ? undefined : who === 'ffion' ? ffion : dewi,
    isProvider: who === 'provider',
    relation: who === 'provider' ? ('provider' as const) : (kind as 'self' | 'helper' | 'family'),
    scopes: who === 'provider' || kind === 'family' ? scopes : (['everything'] as Scope[]),
    fromOn: last && last < first ? last : first,
    untilOn: last === null ? undefined : last < first ? first : last,
    isEnded: false,
  }))

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: access.map((one) => ({ does: 'give' as const, access: one })) },
  {
    weight: 2,
    arbitrary: fc.nat({ max: 9 }).map((which) => ({ does: 'end' as const, which })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('restrict' as const, 'free' as const),
      personId: somePerson,
    }),
  },
)

/** The same as the query, told one access after the other. */
function model(all: Access[], restricted: Set<string>, at: Date, zone: string, provider: boolean) {
  const today = isoDate(at, zone)
  const lists: Record<string, Set<string>> = {}
  const put = (list: string, personId: string) => (lists[list] ??= new Set()).add(personId)
  for (const one of all) {
    const { personId, scopes, relation } = one
    const isHers = one.accountId === ffion || (one.isProvider && provider)
    const isNow = !one.isEnded && one.fromOn <= today && (!one.untilOn || today <= one.untilOn)
    const holdsAll = scopes.includes('everything')
    if (!isHers || !isNow || (restricted.has(personId) && !holdsAll)) continue
    put('people', personId)
    if (relation === 'self') put('own_record', personId)
    for (const scope of holdsAll ? [...singleScopes, 'everything'] : scopes)
      if (!one.isProvider || !['own_visits', 'agreement', 'money'].includes(scope))
        put(`scope_${scope}`, personId)
  }
  return sorted(lists)
}

function sorted(lists: Record<string, Iterable<string>>) {
  const entries = Object.entries(lists).map(([list, ids]) => [list, [...ids].toSorted()] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** The lists of who sees something, without those of nobody. */
async function held(db: QueryExecutorProvider, query: RawBuilder<unknown>) {
  const { rows } = await sql<{
    lists: Record<string, string[]>
  }>`select json_strip_nulls(row_to_json(mine)) as lists from (${query}) mine`.execute(db)
  return rows[0]!.lists
}

class Undone extends Error {}

test('whom somebody may see is what was given and is in force, on that day of the area', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const providerId = await addProvider(pool, ashdale, 'Larks')
    await pool.query(
      `insert into accounts.account (account_id, name) values ($1, 'Ffion'), ($2, 'Dewi')`,
      [ffion, dewi],
    )
    for (const personId of [asha, bilal])
      await pool.query(
        `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, 'X', 'x')`,
        [ashdale, personId],
      )

    const take = async (
      transaction: WholeTransaction,
      said: Step,
      all: Access[],
      ids: string[],
    ) => {
      if (said.does === 'give') {
        const one = said.access
        const isTaken = all.some(
          (other) =>
            other.relation === 'self' && !other.isEnded && other.accountId === one.accountId,
        )
        if (one.relation === 'self' && isTaken) return
        ids.push(newId())
        all.push({ ...one })
        await sql`insert into people.access (area_id, person_id, access_id, account_id, provider_id,
            name, relation, scopes, why, from_on, until_on, given_by)
          values (${ashdale}, ${one.personId}, ${ids.at(-1)}, ${one.accountId ?? null},
            ${one.isProvider ? providerId : null}, 'X', ${one.relation}, ${one.scopes}, 'Because',
            ${one.fromOn}, ${one.untilOn ?? null}, 'x')`.execute(transaction)
      } else if (said.does === 'end') {
        const ended = all[said.which]
        if (!ended || ended.isEnded) return
        ended.isEnded = true
        await sql`update people.access set ended_at = now(), ended_by = 'x'
          where area_id = ${ashdale} and access_id = ${ids[said.which]}`.execute(transaction)
      } else if (said.does === 'restrict')
        await sql`insert into people.restriction (area_id, person_id, restriction_id, began_by)
          values (${ashdale}, ${said.personId}, ${newId()}, 'x')
          on conflict (area_id, person_id) where ended_at is null do nothing`.execute(transaction)
      else
        await sql`update people.restriction set ended_at = now(), ended_by = 'x'
          where area_id = ${ashdale} and person_id = ${said.personId}
            and ended_at is null`.execute(transaction)
    }

    let seen = 0
    const tries = fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(moment, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...zones),
      fc.boolean(),
      async (steps, moments, timeZone, runsProvider) => {
        const work = db.transaction().execute(async (transaction) => {
          const all: Access[] = []
          const ids: string[] = []
          const restricted = new Set<string>()
          for (const said of steps) {
            await take(transaction, said, all, ids)
            if (said.does === 'restrict') restricted.add(said.personId)
            if (said.does === 'free') restricted.delete(said.personId)
            for (const at of moments) {
              const lists = await held(
                transaction,
                scopesHeld({ areaId: ashdale, timeZone }, sql`${ffion}::uuid`, {
                  providerIds: sql`${runsProvider ? [providerId] : []}::uuid[]`,
                  at: sql`${at.toISOString()}::timestamptz`,
                }),
              )
              const expected = model(all, restricted, at, timeZone, runsProvider)
              assert.deepEqual(sorted(lists), expected)
              seen += Object.keys(expected).length
            }
          }
          throw new Undone()
        })
        await assert.rejects(work, Undone)
      },
    )
    await fc.assert(tries, { numRuns: 60 })
    assert.ok(seen > 100, 'somebody may see something, often enough')
  }))

test('access begins and ends at midnight in the area, in the nights about a changing clock too', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    await pool.query(`insert into accounts.account (account_id, name) values ($1, 'Ffion')`, [
      ffion,
    ])
    const seen = async (at: Date) => {
      const query = scopesHeld(
        { areaId: ashdale, timeZone: 'Europe/London' },
        sql`${ffion}::uuid`,
        { providerIds: sql`'{}'::uuid[]`, at: sql`${at.toISOString()}::timestamptz` },
      )
      return (await held(db, query)).people ?? []
    }
    for (const [fromOn, untilOn, begins, ends] of [
      // Clocks go forward at 1 o'clock on 29 March, and back at 2 o'clock on 25 October.
      ['2026-03-29', '2026-10-24', '2026-03-29T00:00:00Z', '2026-10-24T23:00:00Z'],
      ['2026-03-30', '2026-10-25', '2026-03-29T23:00:00Z', '2026-10-26T00:00:00Z'],
    ] as const) {
      const personId = newId()
      await pool.query(
        `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, 'X', 'x')`,
        [ashdale, personId],
      )
      await pool.query(
        `insert into people.access (area_id, person_id, access_id, account_id, name, relation,
           scopes, why, from_on, until_on, given_by)
         values ($1, $2, $3, $4, 'Ffion', 'family', '{plan}', 'Because', $5, $6, 'x')`,
        [ashdale, personId, newId(), ffion, fromOn, untilOn],
      )
      const isSeen = async (at: string, more: number) =>
        (await seen(new Date(Date.parse(at) + more))).includes(personId)
      assert.deepEqual(
        [
          await isSeen(begins, -1),
          await isSeen(begins, 0),
          await isSeen(ends, -1),
          await isSeen(ends, 0),
        ],
        [false, true, true, false],
        `${fromOn} until ${untilOn}`,
      )
    }
  }))
