import { sql } from 'kysely'
import type { WholeDb } from '../../platform/db/db.ts'
import type { Area } from '../area.ts'
import { localities } from '../localities.ts'
import type { BoundaryRead } from './boundary-file.ts'
import { pointCount } from './boundary-shape.ts'
import { boundaryOf, isInside } from './boundary.ts'

/** What became of an area's boundary. */
export interface BoundaryImported {
  kind: 'boundary'
  area: string
  name: string
  council: string | null
  points: number
  change: 'added' | 'changed' | 'same'
  /** The area's localities that don't lie in it: all of them where the wrong one was chosen. */
  outside: string[]
}

/** Puts a boundary in place of what the area had. Runs as the owner: requests only read it. */
export function saveBoundary(
  db: WholeDb,
  { areaId, name: area }: Area,
  { name, council, shape }: BoundaryRead,
  source: string,
): Promise<BoundaryImported> {
  return db.transaction().execute(async (transaction) => {
    const before = await boundaryOf(transaction, areaId)
    const { numAffectedRows = 0n } = await sql`
      insert into areas.boundary as held (area_id, name, council, shape, source)
      values (${areaId}, ${name}, ${council}, ${JSON.stringify(shape)}, ${source})
      on conflict (area_id) do update set name = excluded.name, council = excluded.council,
        shape = excluded.shape, source = excluded.source, loaded_on = current_date
      where (held.name, held.council, held.shape, held.source)
        is distinct from (excluded.name, excluded.council, excluded.shape, excluded.source)
    `.execute(transaction)
    const outside = (await localities(transaction, areaId)).filter((one) => !isInside(one, shape))
    return {
      kind: 'boundary',
      ...{ area, name, council, points: pointCount(shape) },
      change: before ? (numAffectedRows > 0n ? 'changed' : 'same') : 'added',
      outside: outside.map((locality) => locality.name),
    }
  })
}
