// npm run bench -- search: how fast a search is, what it takes, and how it compares.
import { terms } from '#providers'
import { withFreshDatabase, type TestDatabase } from '../../test/support/database.ts'
import { startChild } from '../children/start.ts'
import { load, type Loaded } from './load/load.ts'
import { withMeaning } from './load/meanings.ts'
import { sizeOfDocuments, statementsOf, timeStatements } from './measures/bare-sql.ts'
import { withGoldcrest } from '../measures/goldcrest.ts'
import { databaseMemory } from '../measures/memory.ts'
import { openPages } from '../measures/pages.ts'
import { timePeer } from './measures/peers.ts'
import { relevanceOfAll } from './measures/relevance.ts'
import { timeSaving } from './measures/saving.ts'
import { timeScenes } from './measures/server.ts'
import { milliseconds } from '../measures/timing.ts'
import { pathsOf, questions } from './needs.ts'
import { engines } from './peers/peer.ts'
import { report } from './report.ts'
import { benchSettings, type BenchSettings } from './settings.ts'

const settings = benchSettings(process.argv.slice(3))
const began = performance.now()

await withFreshDatabase(async (database) => {
  let loaded!: Loaded
  const loading = await milliseconds(async () => {
    loaded = await load(database, settings.listings, tell)
  })
  const bytes = await sizeOfDocuments(database)
  const served = await serve(database, loaded, settings)
  const bare = await timeBare(database, loaded, settings)
  tell('Saying hello')
  const hello = await timeHello(settings)
  const peers = await timePeers(database, loaded, settings)
  tell('Grading')
  const relevance = await relevanceOfAll()
  const { rows } = await database.pool.query<{ server_version: string }>('show server_version')
  console.log(
    report({
      ...{ settings, loaded, loading, bytes, ...served, bare, hello, peers, relevance },
      version: rows[0]!.server_version,
      minutes: (performance.now() - began) / 60_000,
    }),
  )
})

function tell(words: string): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${words}\n`)
}

/** The pages, memory, blocks and saving of a running Goldcrest. */
async function serve(database: TestDatabase, { areas }: Loaded, { requests }: BenchSettings) {
  tell('Serving without the model')
  const withoutModel = await withGoldcrest(
    database,
    { GOLDCREST_MEANING: 'off' },
    async ({ pages, ask }) => {
      const start = await ask<number>('memory')
      await pages.get(pathsOf(questions(areas, 300)), 4)
      return { start, warm: await ask<number>('memory') }
    },
  )
  return withGoldcrest(database, {}, async (server) => {
    await server.pages.get(pathsOf(questions(areas, 300)), 4)
    const warm = await server.ask<number>('memory')
    tell('Asking for pages')
    const scenes = await timeScenes(server, areas, requests)
    const after = await server.ask<number>('memory')
    const postgres = await databaseMemory(database.pool)
    tell('Saving listings')
    const saving = await timeSaving(database, server.pages, areas[0]!, 30)
    return { scenes, saving, memory: { withoutModel, warm, after, postgres } }
  })
}

export type Bare = Awaited<ReturnType<typeof timeBare>>

async function timeBare(database: TestDatabase, { areas }: Loaded, { requests }: BenchSettings) {
  tell('Running the bare SQL')
  return withMeaning(1, async (meaning) => {
    await meaning.ofPassage('Wait until the model is there')
    const results = []
    for (const where of ['in one area', 'over all'] as const) {
      const among = where === 'over all' ? areas : areas.slice(0, 1)
      const statements = await statementsOf(database, meaning, questions(among, requests))
      for (const clients of [1, 16]) {
        await timeStatements(database.connection, statements.slice(0, 300), clients)
        const timing = await timeStatements(database.connection, statements, clients)
        results.push({ where, clients, timing })
      }
    }
    return results
  })
}

async function timeHello({ requests }: BenchSettings) {
  const child = startChild(new URL('./children/hello.ts', import.meta.url))
  const pages = openPages(await child.ask<string>('address'))
  const paths = Array.from({ length: requests }, () => '/')
  try {
    const results = []
    for (const clients of [1, 16]) {
      await pages.get(paths.slice(0, 300), clients)
      results.push({ clients, timing: await pages.get(paths, clients) })
    }
    return results
  } finally {
    pages.close()
    await child.stop()
  }
}

export type PeerResults = Awaited<ReturnType<typeof timePeers>>

async function timePeers({ db }: TestDatabase, { areas }: Loaded, of: BenchSettings) {
  const names = await terms(db)
  const results = []
  for (const engine of Object.keys(engines))
    for (const where of ['in one area', 'over all'] as const) {
      tell(`${engine}, ${where}`)
      const among = where === 'over all' ? areas : areas.slice(0, 1)
      const toFill = { listings: of.listings, areas: among.length, names }
      // In process, over all, one answer takes them half a second and more.
      const asked = questions(among, Math.min(of.requests, where === 'over all' ? 100 : 600))
      results.push({ engine, where, speed: await timePeer(engine, toFill, asked) })
    }
  return results
}
