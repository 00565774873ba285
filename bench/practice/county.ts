import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  /** The day on which it was filled: yesterday's visits are those before it. */
  filledOn: string
  /** On its database, beside it. */
  pool: pg.Pool
  phones: Phones
}

interface Wanted {
  /** On a disk. */
  folder: string
  visits: number
  /** Of the visits. */
  years?: number
  /** Where it is kept for the next run, with what runs add to it; none: it is thrown away. */
  keep?: string | undefined
}

/** Makes a county with so many visits, or opens the one that was kept, and runs it for `use`. */
export async function withCounty<T>(
  { folder, visits, years = 20, keep }: Wanted,
  tell: (words: string) => void,
  use: (county: County) => Promise<T>,
): Promise<T> {
  const kept = keep && join(keep, `county-${visits}-${years}`)
  const before = kept ? await keptIn(kept) : undefined
  if (kept && !before) await rm(kept, { recursive: true, force: true })
  if (kept) await mkdir(kept, { recursive: true })
  const data = kept || (await mkdtemp(join(folder, 'goldcrest-bench-')))
  const embedded = await startEmbedded(data)
  const pool = openPool(embedded.connection)
  const closing = [() => embedded.stop(), () => pool.end()]
  if (!kept) closing.unshift(() => rm(data, { recursive: true }))
  try {
    await migrate(pool)
    const db = kyselyOn(pool)
    if (!before) await saveArea(db, ashdale)
    const area = (await areaAt(db, { slug: ashdale.slug }))!
    const made = before ?? (await fill(pool, area.areaId, { visits, years }, tell))
    if (kept) await writeFile(join(kept, note), JSON.stringify(made))
    const child = startChild(new URL('../children/goldcrest.ts', import.meta.url), {
      ...{ PORT: '0', DATABASE_URL: '', GOLDCREST_DATA: data, GOLDCREST_DEMO: 'off' },
      ...{ GOLDCREST_LOG: 'off', GOLDCREST_MEANING: 'off' },
      // So that each visitor's address can be told.
      GOLDCREST_PROXIES: '1',
    })
    closing.push(() => child.stop())
    const phones = openPhones(await child.ask<string>('address'))
    closing.push(async () => phones.close())
    return await use({ ...made, area, pool, phones })
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

type Made = Pick<County, 'enterprises' | 'filledOn'>

const note = 'county.json'
/** Sessions are kept no longer, and pages are of the last year. */
const keptDays = 28

/** What was made in a folder and is not too old; none: it is to be made. */
async function keptIn(folder: string): Promise<Made | undefined> {
  const text = await readFile(join(folder, note), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!text) return undefined
  const made = JSON.parse(text) as Made
  const since = Temporal.PlainDate.from(made.filledOn).until(Temporal.Now.plainDateISO())
  return since.days < keptDays ? made : undefined
}

async function fill(
  pool: pg.Pool,
  areaId: string,
  many: { visits: number; years: number },
  tell: (words: string) => void,
): Promise<Made> {
  const enterprises = await fillEnterprises(pool, areaId, howMany)
  await fillVisits(pool, areaId, many, tell)
  return { enterprises, filledOn: Temporal.Now.plainDateISO().toString() }
}
