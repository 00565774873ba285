import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'
import type { OfArea } from '../indicators/indicator.ts'
import type { Figure } from './figure.ts'
import type { Period } from './sums.ts'

/**
 * What an indicator of a whole area is in a period, or of a group of its enterprises. Counted from the
 * records each time. As who counts for the area.
 */
export async function areaFigure(
  db: EvidenceDb,
  indicator: OfArea<never>,
  {
    areaId,
    from,
    until,
    providerIds,
  }: Period & { areaId: string; providerIds?: readonly string[] },
): Promise<Figure> {
  const group = providerIds ? sql`where "providerId" = any (${providerIds}::uuid[])` : sql``
  const { rows } = await sql<{ providerId: string }>`
    select * from (${indicator.formula({ areaId, from, until })}) formula ${group}`.execute(db)
  const { name } = indicator
  const providers = new Set(rows.map(({ providerId }) => providerId)).size
  if (rows.length === 0) return { name, n: 0, providers }
  return { name, ...indicator.figure(rows as never), providers }
}
