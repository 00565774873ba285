// npm run bench -- open-referral: bringing a large feed in, and giving it out again.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { areaAt, saveArea, type Area } from '#areas'
import { terms } from '#providers'
import { urls } from '../../src/urls.ts'
import { withFreshDatabase, type TestDatabase } from '../../test/support/database.ts'
import { startChild } from '../children/start.ts'
import { inventedAreas } from '../generator/areas.ts'
import { withGoldcrest } from '../measures/goldcrest.ts'
import { writeFeed, type FeedToWrite } from './feed/write-feed.ts'
import { timeScenes, waysToAsk } from './measures/api.ts'
import { timeFound } from './measures/found.ts'
import { timeImport } from './measures/importing.ts'
import { timeLines, type Lines } from './measures/lines.ts'
import { report, type Results } from './report.ts'
import { benchSettings } from './settings.ts'

const settings = benchSettings(process.argv.slice(3))
const began = performance.now()

await withFreshDatabase(async (database) => {
  const { db, pool } = database
  const [invented] = inventedAreas(0)
  await saveArea(db, invented!.details)
  const area = (await areaAt(db, { slug: invented!.details.slug }))!
  const feed = { names: await terms(db), area: invented!, services: settings.services }
  const first = await bringIn(database, area, 'first', { ...feed, as: 'lines' })
  const published = await publishedIn(database, area)
  const found = await timeFound(database, area, published, tell)
  const again = await bringIn(database, area, 'same', { ...feed, as: 'packed envelope' })
  const since = new Date()
  const newer = { ...feed, changedEach: 100, as: 'lines' } as const
  const imports = [first, again, await bringIn(database, area, 'newer', newer)]
  tell('Vacuuming')
  await pool.query('vacuum analyze')
  await pool.query('checkpoint')
  const served = await serve(database, area, { since, published })
  const { rows } = await pool.query<{ server_version: string }>('show server_version')
  console.log(
    report({
      ...{ settings, area: area.name, published, imports, found, ...served },
      version: rows[0]!.server_version,
      minutes: (performance.now() - began) / 60_000,
    }),
  )
})

function tell(words: string): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${words}\n`)
}

async function bringIn(
  database: TestDatabase,
  { areaId }: Area,
  which: Results['imports'][number]['which'],
  feed: FeedToWrite,
): Promise<Results['imports'][number]> {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-bench-'))
  try {
    // The same name each time, as whoever fetches a feed each night has it.
    const path = join(folder, 'feed.json')
    tell(`Writing the ${which} file`)
    const bytes = await writeFeed(path, feed)
    tell('Bringing it in')
    return { which, as: feed.as, bytes, ...(await timeImport(database, { areaId, path })) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function publishedIn({ pool }: TestDatabase, { areaId }: Area): Promise<number> {
  const { rows } = await pool.query<{ services: number }>(
    `select count(*) as services from providers.service
     join directory.approval using (area_id, provider_id) where area_id = $1`,
    [areaId],
  )
  return rows[0]!.services
}

/** The API, then all lines at once. Search is by words: the job of meanings would be in the way. */
async function serve(
  database: TestDatabase,
  area: Area,
  { since, published: expected }: { since: Date; published: number },
) {
  const path = urls.openReferralServices(area, {}, { format: 'ndjson', full: 'true' })
  const served = await withGoldcrest(database, { GOLDCREST_MEANING: 'off' }, async (server) => {
    const lines: Record<string, Lines> = {}
    tell('Reading all lines')
    lines['Goldcrest, plain'] = await timeLines(server, server.address + path, {
      ...{ expected, gzip: false },
    })
    tell('Reading all lines, packed')
    lines['Goldcrest, gzip'] = await timeLines(server, server.address + path, {
      ...{ expected, gzip: true },
    })
    const { pages } = server
    const ways = await waysToAsk(database.pool, pages, area, since)
    const scenes = await timeScenes(pages, ways, settings.requests, tell)
    return { lines, scenes }
  })
  tell('Reading all lines of a bare cursor')
  const child = startChild(new URL('./children/cursor.ts', import.meta.url), {
    DATABASE_URL: database.url,
  })
  try {
    const address = await child.ask<string>('address')
    const bare = await timeLines(child, `${address}/?area=${area.areaId}`, {
      ...{ expected, gzip: false },
    })
    return { ...served, lines: { ...served.lines, 'a bare pg cursor, plain': bare } }
  } finally {
    await child.stop()
  }
}
