// Fills an empty database with invented areas and listings, as their owner: in bulk, and otherwise
// just as saving them one by one would.
import { availableParallelism } from 'node:os'
import { areaAt, localities, saveArea, type Area, type Locality } from '#areas'
import { terms } from '#providers'
import type { TestDatabase } from '../../../test/support/database.ts'
import { inventedAreas, type InventedArea } from '../../generator/areas.ts'
import { withoutIndexes } from './indexes.ts'
import { wrongColumns } from './check.ts'
import { loadArea, withLoader } from './load-area.ts'
import { meaningsOf, saveThesaurusMeanings, withMeaning } from './meanings.ts'

export interface LoadedArea {
  area: Area
  localities: Locality[]
}

export interface Loaded {
  /** The first is the one of 2,000. */
  areas: LoadedArea[]
  listings: number
  services: number
  passages: number
  /** What differs from what saving writes: nothing, or the load is out of date. */
  wrong: string[]
}

export function load(
  database: TestDatabase,
  listings: number,
  tell: (words: string) => void,
): Promise<Loaded> {
  const { db, pool } = database
  return withMeaning(availableParallelism(), async (meaning) => {
    const names = await terms(db)
    const invented = inventedAreas(listings)
    tell('Working out what the passages mean')
    const meanings = await meaningsOf(meaning, invented, names)
    tell(`Loading ${listings} listings`)
    const areas = await saveAreas(database, invented)
    await Promise.all([
      saveThesaurusMeanings(pool, meaning),
      withoutIndexes(pool, 'directory.search_term', async () => {
        const left = areas.entries()
        // One works in PostgreSQL while another invents.
        const loadRest = () =>
          withLoader(pool, async (client) => {
            for (const [number, { area, localities: places }] of left)
              await loadArea(client, area, places, {
                one: invented[number]!,
                number,
                names,
                meanings,
              })
          })
        await Promise.all([loadRest(), loadRest()])
      }),
    ])
    tell('Vacuuming and checking')
    await pool.query('vacuum analyze')
    await pool.query('checkpoint')
    const { rows } = await pool.query<{ listings: number; services: number }>(
      `select (select count(*) from directory.listing) as listings,
        (select count(*) from providers.service) as services`,
    )
    const wrong = await wrongColumns(db, areas)
    return { areas, ...rows[0]!, passages: meanings.codes.size, wrong }
  })
}

async function saveAreas({ db }: TestDatabase, invented: InventedArea[]): Promise<LoadedArea[]> {
  const areas: LoadedArea[] = []
  for (const { details } of invented) {
    const areaId = await saveArea(db, details)
    const area = (await areaAt(db, { slug: details.slug }))!
    areas.push({ area, localities: await localities(db, areaId) })
  }
  return areas
}
