import { sql } from 'kysely'
import type { Area } from '#areas'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb, WholeTransaction } from '../../platform/db/db.ts'
import { asCounting } from '../apart.ts'
import { countArea } from '../cells/round.ts'
import { makeRelease } from './make-release.ts'
import { quarterBefore, quarterOf, type Quarter } from './quarter.ts'
import type { Release } from './release.ts'
import { releases } from './released.ts'

interface On {
  /** The day, in UTC. */
  on: string
  /** So many days after its end a quarter is released. */
  after: (db: WholeTransaction) => Promise<number>
}

/** Releases the quarter before, once it is time, where something was recorded in it and it isn't out. */
export async function releaseLastQuarter(
  db: WholeDb,
  area: Area,
  { on, after }: On,
): Promise<Release | undefined> {
  const { areaId } = area
  const quarter = quarterBefore(quarterOf(on))
  const context = { areaId, actor: 'job:release-evidence' }
  const isDue = await inContext(db, context, async (transaction) => {
    const days = Temporal.PlainDate.from(quarter.until).until(Temporal.PlainDate.from(on)).days
    if (days < (await after(transaction))) return false
    const out = await releases(transaction, areaId)
    return !out.some((one) => one.quarter === quarter.quarter && !one.soFar)
  })
  if (!isDue) return undefined
  return releaseQuarter(db, area, { quarter, by: 'job:release-evidence', unlessEmpty: true })
}

/** Counts what has changed, an enterprise at a time, then releases a quarter. */
export async function releaseQuarter(
  db: WholeDb,
  area: Area,
  { quarter, by, unlessEmpty = false }: { quarter: Quarter; by: string; unlessEmpty?: boolean },
): Promise<Release | undefined> {
  const { areaId, timeZone } = area
  await countArea(db, { areaId, timeZone })
  const context = { areaId, actor: by, timeZone, patience: '5min' }
  return inContext(db, context, async (transaction) => {
    if (unlessEmpty && (await isEmpty(transaction, areaId, quarter))) return undefined
    return makeRelease(transaction, { area, quarter, by })
  })
}

async function isEmpty(db: WholeTransaction, areaId: string, quarter: Quarter): Promise<boolean> {
  const { rows } = await asCounting(db, (counting) =>
    sql`select from evidence.provider_month where area_id = ${areaId}
      and month >= ${quarter.from} and month < ${quarter.until} limit 1`.execute(counting),
  )
  return rows.length === 0
}
