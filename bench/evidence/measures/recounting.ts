import { countArea } from '../../../src/evidence/cells/round.ts'
import { indicators } from '../../../src/evidence/indicators/indicators.ts'
import { isCellular } from '../../../src/evidence/indicators/indicator.ts'
import { kyselyOn } from '../../../src/platform/db/db.ts'
import { milliseconds } from '../../measures/timing.ts'
import type { County } from '../../practice/county.ts'
import { byHand } from './by-hand.ts'

export interface Recounted {
  seconds: number
  cells: number
  /** One statement of SQL for each indicator that is kept in cells. */
  byHand: { name: string; seconds: number }[]
  /** Of how many indicators there is none. */
  without: string[]
}

const kept = 'evidence.provider_month, evidence.person_window, evidence.came_month'

/** Counts everything of a county from scratch, as the round does, and by hand. */
export async function timeRecounting(
  { area, pool }: County,
  tell: (words: string) => void,
): Promise<Recounted> {
  const { areaId } = area
  const db = kyselyOn(pool)
  await pool.query(`truncate ${kept}, evidence.mark`)
  await pool.query(
    'insert into evidence.mark (area_id, provider_id) select area_id, provider_id from providers.provider',
  )
  tell('Counting all there is')
  const took = await milliseconds(() => countArea(db, { areaId, timeZone: area.timeZone }))
  const { rows } = await pool.query<{ cells: number }>(
    `select (select count(*) from evidence.provider_month)::int + (select count(*) from evidence.person_window)::int
       + (select count(*) from evidence.came_month)::int as cells`,
  )
  await pool.query(`vacuum analyze ${kept}, evidence.mark`)
  const found: Recounted['byHand'] = []
  const client = await pool.connect()
  try {
    await client.query(`select set_config('goldcrest.area', $1, false)`, [areaId])
    for (const [name, statement] of Object.entries(byHand)) {
      tell(`${name} by hand`)
      // Its rows are made, and are not sent.
      const counted = `select count(one) from (${statement}) as one`
      found.push({
        name,
        seconds: (await milliseconds(() => client.query(counted, [areaId]))) / 1000,
      })
    }
  } finally {
    // Its setting goes with it.
    client.release(true)
  }
  const names = indicators.filter(isCellular).map(({ name }) => name)
  const without = names.filter((name) => !Object.hasOwn(byHand, name))
  return { seconds: took / 1000, cells: rows[0]!.cells, byHand: found, without }
}
