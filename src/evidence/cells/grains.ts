import { sql, type RawBuilder } from 'kysely'
import { indicators } from '../indicators/indicators.ts'
import type { OfPersonWindow, OfProviderMonth, Span } from '../indicators/indicator.ts'
import { inputs, type Scope } from './inputs.ts'

/** Cells that are counted and kept in one way: of enterprises by month, of people by month or four weeks. */
export interface Grain {
  table: 'provider_month' | 'person_window'
  /** The first day of each cell. */
  day: 'month' | 'from_on'
  /** What else tells cells of an enterprise apart. */
  key: readonly string[]
  /** Of `person_window`. */
  span?: Span
}

export const grains: readonly Grain[] = [
  { table: 'provider_month', day: 'month', key: ['month', 'indicator', 'category'] },
  ...(['month', 'four_weeks'] as const).map((span): Grain => ({
    table: 'person_window',
    day: 'from_on',
    key: ['span', 'from_on', 'person_id', 'indicator', 'category'],
    span,
  })),
]

/**
 * All cells of a grain in a scope, counted from the records: a query with the columns of its table.
 * The same whether for a month or for all there is.
 */
export function counted(grain: Grain, scope: Scope): RawBuilder<unknown> {
  return sql`with ${inputs(scope)} ${cellsOf(grain, scope)}`
}

/** The same, where the inputs have been named before. */
export function cellsOf(grain: Grain, { areaId, providerId }: Scope): RawBuilder<unknown> {
  const own = ofGrain(grain)
  const columns = ['provider_id', grain.day, ...grain.key.filter((one) => one !== grain.day)]
  if (own.length === 0)
    return sql`select area_id, ${list(columns)}, numerator, denominator from evidence.${sql.id(grain.table)} where false`
  const isOfPeople = grain.table === 'person_window'
  const each = own.map(
    ({ name, formula }) => sql`
      select ${providerId}::uuid as provider_id, from_on as ${sql.id(grain.day)},
        ${isOfPeople ? sql`${sql.lit(grain.span!)}::text as span, person_id,` : sql``}
        ${sql.lit(name)}::text as indicator, category::text as category,
        numerator::bigint as numerator, denominator::bigint as denominator
      from (${formula}) formula`,
  )
  return sql`select ${areaId}::uuid as area_id, ${list(columns)}, numerator, denominator
    from (${sql.join(each, sql` union all `)}) counted
    where numerator <> 0 or denominator <> 0`
}

/** What is counted in a grain. */
function ofGrain({ table, span }: Grain): (OfProviderMonth | OfPersonWindow)[] {
  return indicators.filter((one) =>
    table === 'provider_month'
      ? one.grain === 'provider-month'
      : one.grain === 'person-window' && one.span === span,
  ) as (OfProviderMonth | OfPersonWindow)[]
}

/** The cells of a grain that are kept of an enterprise, on some days. */
export function ofScope(
  { table, day, span }: Grain,
  { areaId, providerId, from, until }: Scope,
): RawBuilder<unknown> {
  return sql`area_id = ${areaId} and provider_id = ${providerId}
    and ${sql.ref(day)} >= ${from ?? '-infinity'}::date and ${sql.ref(day)} < ${until ?? 'infinity'}::date
    ${span && table === 'person_window' ? sql`and span = ${span}` : sql``}`
}

export const list = (columns: readonly string[]) => sql.join(columns.map((one) => sql.ref(one)))
