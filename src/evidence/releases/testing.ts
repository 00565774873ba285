// A small county whose cells are written as they would have been counted, for tests of what is published.
import type { TestSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { countArea } from '../cells/round.ts'
import type { Span } from '../indicators/indicator.ts'
import { makeRelease } from './make-release.ts'
import { quarterNamed } from './quarter.ts'
import type { Release } from './release.ts'

export interface Enterprise {
  providerId: string
  locality: string
  kinds: string[]
}

/** Somebody who was visited in a quarter. */
export interface Visited {
  personId: string
  providerId: string
  visits: number
  /** Whether she went out; none: nobody said. */
  out?: boolean
  /** How she pays; none: there is no agreement. */
  route?: string
  /** Who came too, but less often. */
  also?: string
}

/** Enterprises that were listed on a day, and have nobody yet. */
export async function enterprises(
  site: TestSite,
  wanted: readonly Omit<Enterprise, 'providerId'>[],
  listedOn = '2024-01-15',
): Promise<Enterprise[]> {
  const { areaId } = site.area
  const made = wanted.map((one, at) => ({
    ...one,
    providerId: newId(),
    name: `Enterprise ${at + 1}`,
  }))
  for (const { providerId, name, locality, kinds } of made) {
    await site.rows(
      `insert into providers.provider (area_id, provider_id, name, legal_form, full_time_equivalent,
         run_by_people_who_draw_on_support, contact_name, about, locality_id, created_at)
       select area_id, $2, $3, 'sole_trader', 1, false, 'x', 'x', locality_id, $5::date from areas.locality
       where area_id = $1 and name = $4`,
      [areaId, providerId, name, locality, listedOn],
    )
    const serviceId = newId()
    await site.rows(
      `insert into providers.service (area_id, service_id, provider_id, name, description, delivery, position)
       values ($1, $2, $3, 'x', 'x', 'comes_to_you', 1)`,
      [areaId, serviceId, providerId],
    )
    await site.rows(
      `insert into providers.service_term (area_id, service_id, vocabulary, term)
       select $1, $2, 'support', unnest($3::text[])`,
      [areaId, serviceId, kinds],
    )
  }
  await countArea(site.db, { areaId, timeZone: 'Europe/London' })
  return made
}

/** Puts these in the place of all cells of a quarter: an hour for each visit. */
export async function writeCells(
  site: TestSite,
  quarter: string,
  people: readonly Visited[],
): Promise<void> {
  const windows = people.flatMap((one) => {
    const { personId, providerId, visits, out, route, also } = one
    const cell = cellsOf({ personId, providerId })
    const isAlso = also !== undefined && also !== providerId
    return [
      cell('people-supported', visits, 0),
      ...(isAlso ? [cell('people-supported', 1, 0, { providerId: also })] : []),
      ...(out === undefined ? [] : [cell('out-and-about', Number(out), 1, { span: 'four_weeks' })]),
      ...(route === undefined ? [] : [cell('direct-payments', 1, 1, { category: route })]),
    ]
  })
  const visited = windows.filter(({ indicator }) => indicator === 'people-supported')
  const months = [...Map.groupBy(visited, ({ providerId }) => providerId)].map(
    ([providerId, own]) => {
      const visits = own.reduce((sum, { some }) => sum + some, 0)
      return { providerId, indicator: 'hours', category: '', some: visits * 60, all: visits }
    },
  )
  await putCells(site, quarter, { windows, months })
}

/** A cell of an enterprise: so much of so much. */
export interface MonthCell {
  providerId: string
  indicator: string
  category: string
  some: number
  all: number
}

/** The same of a person. */
export interface WindowCell extends MonthCell {
  personId: string
  span: Span
}

/** Makes cells of somebody at an enterprise: of a month, where nothing else is said. */
export const cellsOf =
  (of: Pick<WindowCell, 'personId' | 'providerId'>) =>
  (indicator: string, some: number, all: number, more: Partial<WindowCell> = {}): WindowCell => ({
    ...of,
    indicator,
    some,
    all,
    category: '',
    span: 'month',
    ...more,
  })

/** Puts cells in the place of all there are of a quarter: as of its first day. */
export async function putCells(
  site: TestSite,
  quarter: string,
  { windows, months }: { windows: readonly WindowCell[]; months: readonly MonthCell[] },
): Promise<void> {
  const { from, until } = quarterNamed(quarter)!
  const { areaId } = site.area
  // What is marked by now would be counted from records, of which there are none.
  await countArea(site.db, { areaId, timeZone: 'Europe/London' })
  for (const [table, day] of [
    ['person_window', 'from_on'],
    ['provider_month', 'month'],
  ])
    await site.rows(
      `delete from evidence.${table} where area_id = $1 and ${day} >= $2 and ${day} < $3`,
      [areaId, from, until],
    )
  await site.rows(
    `insert into evidence.person_window (area_id, provider_id, span, from_on, person_id, indicator, category,
       numerator, denominator)
     select $1, (one ->> 'providerId')::uuid, one ->> 'span', $2, (one ->> 'personId')::uuid, one ->> 'indicator',
       one ->> 'category', (one ->> 'some')::bigint, (one ->> 'all')::bigint
     from jsonb_array_elements($3::jsonb) one`,
    [areaId, from, JSON.stringify(windows)],
  )
  await site.rows(
    `insert into evidence.provider_month (area_id, provider_id, month, indicator, category, numerator, denominator)
     select $1, (one ->> 'providerId')::uuid, $2, one ->> 'indicator', one ->> 'category',
       (one ->> 'some')::bigint, (one ->> 'all')::bigint
     from jsonb_array_elements($3::jsonb) one`,
    [areaId, from, JSON.stringify(months)],
  )
}

/** Makes a release of a quarter, on a day. */
export async function released(site: TestSite, quarter: string, on: string): Promise<Release> {
  const { areaId } = site.area
  const now = Temporal.Instant.from(`${on}T12:00:00Z`)
  const made = await inContext(site.db, { areaId, actor: 'job:test' }, (db) =>
    makeRelease(db, { area: site.area, quarter: quarterNamed(quarter)!, by: 'test', now }),
  )
  if (!made) throw new Error(`${quarter} had not begun`)
  return made
}

/** So many people at an enterprise, all alike. */
export function visitedBy(
  { providerId }: Enterprise,
  count: number,
  more: Partial<Visited> = {},
): Visited[] {
  return Array.from({ length: count }, () => ({
    personId: newId(),
    providerId,
    visits: 4,
    ...more,
  }))
}
