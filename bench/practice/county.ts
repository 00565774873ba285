import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { areaAt, saveArea, type Area } from '#areas'
import { kyselyOn } from '../../src/platform/db/db.ts'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { ashdale } from '../../test/support/site/ashdale.ts'
import { fillEnterprises, type Enterprise } from '../../test/support/visits/fill-enterprises.ts'
import { startChild } from '../children/start.ts'
import { fillVisits, howMany } from './fill-visits.ts'
import { openPhones, type Phones } from './phones.ts'

/** A Goldcrest as operators run it: a process of its own, and its database on the disk. */
export interface County {
  area: Area
  enterprises: Enterprise[]
  /** On its database, beside it. */
  pool: pg.Pool
  phones: Phones
}

/** Makes a county with so many visits and runs it for `use`. @param folder on a disk. @param years of the visits. */
export async function withCounty<T>(
  { folder, visits, years = 20 }: { folder: string; visits: number; years?: number },
  tell: (words: string) => void,
  use: (county: County) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(folder, 'goldcrest-bench-'))
  const embedded = await startEmbedded(data)
  const pool = openPool(embedded.connection)
  const closing = [() => rm(data, { recursive: true }), () => embedded.stop(), () => pool.end()]
  try {
    await migrate(pool)
    const db = kyselyOn(pool)
    await saveArea(db, ashdale)
    const area = (await areaAt(db, { slug: ashdale.slug }))!
    const enterprises = await fillEnterprises(pool, area.areaId, howMany)
    await fillVisits(pool, area.areaId, { visits, years }, tell)
    const child = startChild(new URL('../children/goldcrest.ts', import.meta.url), {
      ...{ PORT: '0', DATABASE_URL: '', GOLDCREST_DATA: data, GOLDCREST_DEMO: 'off' },
      ...{ GOLDCREST_LOG: 'off', GOLDCREST_MEANING: 'off' },
      // So that each visitor's address can be told.
      GOLDCREST_PROXIES: '1',
    })
    closing.push(() => child.stop())
    const phones = openPhones(await child.ask<string>('address'))
    closing.push(async () => phones.close())
    return await use({ area, enterprises, pool, phones })
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}
