// An enterprise and what it writes, for tests of what is counted: dates and times are those of Ashdale.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordVisit } from '#practice'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { inContext } from '../platform/db/context.ts'
import { newId } from '../platform/db/new-id.ts'
import { asCounting } from './apart.ts'
import { markedProviders, refresh } from './cells/refresh.ts'
import { verify } from './cells/verify.ts'
import { figureOf, figureOfRows, type Figure } from './figures/figure.ts'
import { sums } from './figures/sums.ts'
import { isCellular, isOfArea } from './indicators/indicator.ts'
import { indicators } from './indicators/indicators.ts'

export const timeZone = 'Europe/London'

export interface Line {
  pence: number
  unit?: string
  days?: string
}

export type Told = Awaited<ReturnType<typeof enterprise>>

/** A new enterprise, listed on a day, with whoever runs it; and what may be told of it. */
export async function enterprise(
  site: TestSite,
  said: Parameters<TestSite['list']>[0] = {},
  listedOn = '2025-01-06',
) {
  const { areaId } = site.area
  const { providerId } = await site.list({ name: `E ${newId().slice(-12)}`, ...said })
  const add = (table: string, row: Record<string, unknown>) => {
    const all = { area_id: areaId, ...row }
    const places = Object.keys(all).map((_, index) => `$${index + 1}`)
    return site.rows(
      `insert into ${table} (${Object.keys(all).join()}) values (${places.join()})`,
      Object.values(all),
    )
  }
  await site.rows('update providers.provider set created_at = $1 where provider_id = $2', [
    listedOn,
    providerId,
  ])
  await site.rows('update directory.approval set approved_at = $1 where provider_id = $2', [
    listedOn,
    providerId,
  ])
  const worker = async (kind = 'paid', more: Record<string, unknown> = {}) => {
    const workerId = newId()
    const row = { provider_id: providerId, worker_id: workerId, name: 'X', kind, began_by: 'x' }
    await add('providers.worker', { ...row, began_at: listedOn, ...more })
    return workerId
  }
  const ownerId = await worker('owner')
  const person = async () => {
    const personId = newId()
    await add('people.person', { person_id: personId, name: 'Somebody', begun_by: 'x' })
    return personId
  }
  return {
    ...{ site, areaId, providerId, ownerId, add, worker, person },

    /** A visit that began at `2026-03-02 09:00`, and how many minutes it was. */
    visit(personId: string, began: string, minutes: number | null, more: Partial<Visit> = {}) {
      const zoned = Temporal.PlainDateTime.from(began.replace(' ', 'T')).toZonedDateTime(timeZone)
      const beganAt = new Date(zoned.epochMilliseconds)
      const endedAt = minutes === null ? undefined : new Date(beganAt.getTime() + minutes * 60_000)
      const one = {
        ...{
          areaId,
          providerId,
          personId,
          workerId: ownerId,
          beganAt,
          endedAt,
          words: '',
          by: 'x',
        },
        ...{ visitId: newId(), versionId: newId(), activities: [], familyWords: '', progress: [] },
        ...{ writtenAt: beganAt, ...more },
      }
      return inContext(site.db, contextOf(areaId, providerId), (db) => recordVisit(db, one))
    },

    /** Agreed by both from a day. */
    async agreed(
      personId: string,
      from: string,
      fundingRoute: string,
      lines: Line[],
      number = 1,
      agreementId = newId(),
    ) {
      const ids = { agreement_id: agreementId, person_id: personId, provider_id: providerId }
      if (number === 1)
        await add('agreements.agreement', {
          ...ids,
          person_name: 'X',
          party: 'provider',
          begun_by: 'x',
        })
      const of = { ...ids, number }
      await add('agreements.version', {
        ...{ ...of, version_id: newId(), party: 'provider', words: 'Support', begins_on: from },
        ...{ funding_route: fundingRoute, notice_days: 7, cover: 'nobody', made_by: 'x' },
        ...{ scopes: ['agreement', 'own_visits'], lines: lines.length },
      })
      for (const [index, { pence, unit = 'hour', days = 'any' }] of lines.entries())
        await add('agreements.price_line', {
          ...{ ...of, line: index + 1, lines: lines.length, words: 'X', pence, unit, days },
        })
      for (const party of ['person', 'provider'])
        await add('agreements.assent', {
          ...of,
          party,
          how: 'on_screen',
          agreed_on: from,
          agreed_by: 'x',
        })
      return agreementId
    },

    /** Free minutes of weekdays, Monday is 1, as said on a day. */
    async free(asOf: string, minutes: Record<number, number>) {
      for (const [weekday, free] of Object.entries(minutes))
        await add('providers.availability', {
          provider_id: providerId,
          as_of: asOf,
          weekday,
          free_minutes: free,
        })
    },

    asked: (onDay: string, more: Record<string, unknown> = {}) =>
      add('practice.approach', {
        ...{ approach_id: newId(), provider_id: providerId, kind: 'asked', route: 'directory' },
        ...{ on_day: onDay, made_by: 'x', ...more },
      }),

    said: (table: string, row: Record<string, unknown>) =>
      add(table, { said_id: newId(), provider_id: providerId, said_by: 'x', ...row }),
  }
}

type Visit = Parameters<typeof recordVisit>[1]

function contextOf(areaId: string, providerId: string) {
  return { areaId, actor: 'account:x', lists: { providers: [providerId] }, timeZone }
}

/** Counts what has changed of all enterprises; from scratch it is the same, of all or of some. */
export async function countAll(site: TestSite, of?: string[]): Promise<void> {
  const { areaId } = site.area
  for (const providerId of await site.inArea((db) => markedProviders(db, areaId)))
    await site.inArea((db) => refresh(db, areaId, providerId))
  const all = await site.rows<{ id: string }>('select provider_id as id from providers.provider')
  for (const id of of ?? all.map((one) => one.id)) {
    const { wrong } = await site.inArea((db) => verify(db, areaId, id))
    assert.deepEqual(wrong, [])
  }
}

/** Cells that are kept, like `2026-03-01 council: 1800 of 2`; opaque codes by what they are. */
export async function cellsOf(
  site: TestSite,
  indicator: string,
  providerId: string,
): Promise<string[]> {
  const rows = await site.rows<{ cell: string }>(
    `select concat_ws(' ', from_on, nullif(regexp_replace(regexp_replace(category, '^payer .*', 'a person'),
        '^[0-9a-f-]{36}$', 'a goal'), '')) || ': ' || numerator || ' of ' || denominator as cell
     from (
       select provider_id, indicator, month as from_on, category, numerator, denominator from evidence.provider_month
       union all
       select provider_id, indicator, from_on, category, numerator, denominator from evidence.person_window) cells
     where indicator = $1 and provider_id = $2 order by 1`,
    [indicator, providerId],
  )
  return rows.map(({ cell }) => cell)
}

/** What an indicator is of some enterprises, in a period; none: of all there are. */
export function figure(
  site: TestSite,
  name: string,
  providerIds: string[] | undefined,
  period = { from: '2026-01-01', until: '2027-01-01' },
): Promise<Figure> {
  const { areaId } = site.area
  const indicator = indicators.find((one) => one.name === name)!
  return site.inArea((db) =>
    asCounting(db, async (counting) => {
      const of = { areaId, ...period }
      if (isOfArea(indicator)) {
        const { rows } = await indicator.formula(of).execute(counting)
        const isIn = ({ providerId }: { providerId: string }) =>
          !providerIds || providerIds.includes(providerId)
        return figureOfRows(indicator, (rows as { providerId: string }[]).filter(isIn))
      }
      assert.ok(isCellular(indicator), name)
      return figureOf(indicator, await sums(counting, { ...of, providerIds, today: '2027-01-01' }))
    }),
  )
}

/** One case: what is recorded of a new enterprise, and what comes of it, computed by hand. */
export interface Case {
  indicator: string
  tells: string
  listing?: Parameters<TestSite['list']>[0]
  records: (told: Told) => Promise<unknown>
  cells?: string[]
  /** What of the figure of 2026 is looked at; numbers to four places. */
  figure?: Partial<Figure>
}

/** All cases of a part, each with an enterprise of its own. */
export function cases(part: string, all: Case[]): void {
  test(part, (t) =>
    withSite(async (site) => {
      for (const { indicator, tells, listing, records, ...expected } of all)
        await t.test(`${indicator}: ${tells}`, async () => {
          const told = await enterprise(site, listing)
          await records(told)
          await countAll(site)
          if (expected.cells)
            assert.deepEqual(await cellsOf(site, indicator, told.providerId), expected.cells)
          const found = await figure(site, indicator, [told.providerId])
          for (const [key, value] of Object.entries(expected.figure ?? {}))
            assert.deepEqual(rounded(found[key as keyof Figure]), value, key)
        })
    }),
  )
}

export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000
  if (Array.isArray(value)) return value.map(rounded)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
  return value
}
