import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asCounting, type EvidenceDb } from '../apart.ts'
import { counted, grains, list, ofScope, type Grain } from './grains.ts'
import { refresh } from './refresh.ts'

export interface Verified {
  cells: number
  /** Those that are kept otherwise than they are counted now, by their indicator. */
  wrong: { indicator: string; from: string; kept: string; counted: string }[]
}

/**
 * Counts all cells of an enterprise from its records, and compares them with those that are kept. What
 * changes meanwhile is counted first, and compared again.
 */
export async function verify(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
): Promise<Verified> {
  for (let tries = 0; ; tries++) {
    await refresh(db, areaId, providerId)
    const all = await asCounting(db, async (counting) => {
      const found: Verified[] = []
      for (const grain of grains)
        found.push(await compared(counting, grain, { areaId, providerId }))
      return found
    })
    const wrong = all.flatMap((one) => one.wrong)
    const cells = all.reduce((sum, one) => sum + one.cells, 0)
    if (wrong.length === 0 || tries === 3 || !(await refresh(db, areaId, providerId)))
      return { cells, wrong }
  }
}

async function compared(
  db: EvidenceDb,
  grain: Grain,
  scope: { areaId: string; providerId: string },
): Promise<Verified> {
  const all = (of: string) => list(grain.values.map((one) => `${of}.${one}`))
  const value = (of: string) =>
    sql`case when ${sql.ref(`${of}.provider_id`)} is null then 'nothing' else concat_ws(' of ', ${all(of)}) end`
  const what = grain.key.includes('indicator') ? sql`indicator` : sql`'who came'`
  const { rows } = await sql<Verified['wrong'][number] & { isWrong: boolean }>`
    with fresh as materialized (${counted(grain, scope)}),
    kept as materialized (select * from ${sql.id('evidence', grain.table)} where ${ofScope(grain, scope)})
    select ${what} as indicator, ${sql.ref(grain.day)}::text as "from", ${value('kept')} as kept, ${value('fresh')} as counted,
      row (${all('kept')}) is distinct from row (${all('fresh')}) as "isWrong"
    from kept full join fresh using (${list(grain.key)})
    order by ${list(grain.key)}`.execute(db)
  return {
    cells: rows.length,
    wrong: rows
      .filter(({ isWrong }) => isWrong)
      .map(({ indicator, from, kept, counted: now }) => ({ indicator, from, kept, counted: now })),
  }
}
