import { sql, type RawBuilder } from 'kysely'
import { median } from '../median.ts'
import type { AreaFigure } from './indicator.ts'

/** A price in pence of a service of an enterprise. */
export interface Priced {
  providerId: string
  pence: number
}

/** Of services with a price for an hour, of enterprises that are there when a period ends. */
export function servicePrices(
  { areaId, until }: { areaId: string; until: string },
  pence: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select service.provider_id as "providerId", (${pence})::float8 as pence
    from evidence.service join evidence.provider using (area_id, provider_id)
    where service.area_id = ${areaId} and service.hourly_pence is not null
      and listed_on < ${until}::date and (closed_on is null or closed_on >= ${until}::date)`
}

export function medianPrice(rows: readonly Priced[]): AreaFigure {
  return { value: median(rows.map(({ pence }) => pence)), n: rows.length }
}
