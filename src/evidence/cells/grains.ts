import { sql, type RawBuilder } from 'kysely'
import { indicators } from '../indicators/indicators.ts'
import { isCellular, type Cellular, type Span } from '../indicators/indicator.ts'
import { came } from './came.ts'
import { inputs, type Scope } from './inputs.ts'

/** What is counted and kept in one way. */
export interface Grain {
  table: 'provider_month' | 'person_window' | 'came_month'
  /** The first day of each row. */
  day: 'month' | 'from_on'
  /** What else tells rows of an enterprise apart; what they say. */
  key: readonly string[]
  values: readonly string[]
  /** Of `person_window`. */
  span?: Span
  /** All of them, as SQL over the names of `inputs.ts`: rows of an enterprise, with key and values. */
  rows: RawBuilder<unknown>
}

const values = ['numerator', 'denominator']

/**
 * Cells, of enterprises by month and of people by month or four weeks; and what an owner's page of years is
 * read from.
 */
export const grains: readonly Grain[] = [
  {
    ...{ table: 'provider_month', day: 'month', key: ['month', 'indicator', 'category'], values },
    rows: cells((one) => one.grain === 'provider-month', { day: 'month' }),
  },
  ...(['month', 'four_weeks'] as const).map((span): Grain => ({
    ...{ table: 'person_window', day: 'from_on', values, span },
    key: ['span', 'from_on', 'person_id', 'indicator', 'category'],
    rows: cells((one) => one.grain === 'person-window' && one.span === span, {
      day: 'from_on',
      also: sql`${sql.lit(span)}::text as span, person_id,`,
    }),
  })),
  { table: 'came_month', day: 'month', ...came },
]

/**
 * All rows of a grain in a scope, counted from the records: a query with the columns of its table.
 * The same whether for a month or for all there is.
 */
export function counted(grain: Grain, scope: Scope): RawBuilder<unknown> {
  return sql`with ${inputs(scope)} ${rowsOf(grain, scope)}`
}

/** The same, where the inputs have been named before. */
export function rowsOf(
  { key, values: said, rows }: Grain,
  { areaId, providerId }: Scope,
): RawBuilder<unknown> {
  return sql`select ${areaId}::uuid as area_id, ${providerId}::uuid as provider_id, ${list([...key, ...said])}
    from (${rows}) counted`
}

/** What indicators count: a cell for each that isn't nothing. */
function cells(
  isOf: (one: Cellular) => boolean,
  { day, also = sql`` }: { day: Grain['day']; also?: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const each = indicators.filter(isCellular).flatMap((one) =>
    isOf(one)
      ? sql`
        select from_on as ${sql.id(day)}, ${also} ${sql.lit(one.name)}::text as indicator, category::text as category,
          numerator::bigint as numerator, denominator::bigint as denominator
        from (${one.formula}) formula where numerator <> 0 or denominator <> 0`
      : [],
  )
  return sql.join(each, sql` union all `)
}

/** The rows of a grain that are kept of an enterprise, on some days. */
export function ofScope(
  { table, day, span }: Grain,
  { areaId, providerId, from, until }: Scope,
): RawBuilder<unknown> {
  return sql`area_id = ${areaId} and provider_id = ${providerId}
    and ${sql.ref(day)} >= ${from ?? '-infinity'}::date and ${sql.ref(day)} < ${until ?? 'infinity'}::date
    ${span && table === 'person_window' ? sql`and span = ${span}` : sql``}`
}

export const list = (columns: readonly string[]) => sql.join(columns.map((one) => sql.ref(one)))
