import type { PoolClient } from 'pg'
import type { Settings } from '../config/settings.ts'
import { readMigrations, runMigration } from '../db/migrate.ts'
import { openDatabase, uploadsFolder } from '../db/open-database.ts'
import { Problem } from '../problem.ts'
import { checked, entriesOf } from './archive-reader.ts'
import type { Tell } from './backup.ts'
import { goBack, levelsOf, schemasOf } from './ledger.ts'
import { empty, loadJobs, loadTable } from './load.ts'
import { entriesIn, type Manifest } from './manifest.ts'
import { inOneTransaction } from './session.ts'
import { type Table, tablesOf } from './tables.ts'
import { loadProblem } from './troubles.ts'
import { gatherUploads, type Incoming, refuseOtherUploads } from './uploads.ts'
import { verify } from './verify.ts'

/**
 * Restores a backup: everything into an installation without areas, or one area beside others.
 * The file is read to its end and checked before anything is written; then all of it is restored,
 * or, whatever fails and whenever it is killed, nothing.
 * @param after what is done in the same transaction, when all is restored.
 * @throws Problem that says what the operator can do.
 */
export async function restore(
  settings: Pick<Settings, 'DATABASE_URL' | 'GOLDCREST_DATA'>,
  file: string,
  tell: Tell = () => {},
  after: (client: PoolClient) => Promise<unknown> = async () => {},
): Promise<Manifest> {
  tell('checking the file')
  const manifest = await verify(file)
  const levels = await levelsOf(manifest.ledger)
  const folder = uploadsFolder(settings)
  const database = await openDatabase(settings)
  try {
    await inOneTransaction(database.pool, 'to restore', async (client) => {
      await refuseWhatIsThere(client, manifest, levels.since.length > 0)
      await refuseOtherUploads(folder, manifest.uploads)
      const incoming = await gatherUploads(folder)
      try {
        if (levels.since.length > 0) await goBack(client, levels)
        // What was counted comes back as it was: nothing that is loaded has to be counted anew.
        await client.query(`select set_config('goldcrest.restoring', 'on', true)`)
        await load(client, file, manifest, incoming, tell).catch((error: unknown) => {
          throw loadProblem(error)
        })
        await client.query(`select set_config('goldcrest.restoring', '', true)`)
        for (const migration of levels.since) await runMigration(client, migration)
        await after(client)
        // Before the commit: a file too many does no harm, one too few would.
        await incoming.moveIn()
      } finally {
        await incoming.tidy()
      }
    })
  } finally {
    await database.close()
  }
  return manifest
}

async function load(
  client: PoolClient,
  file: string,
  manifest: Manifest,
  incoming: Incoming,
  tell: Tell,
): Promise<void> {
  const tables = await tablesOf(client, schemasOf(await readMigrations()))
  const whole = manifest.holds === 'everything'
  if (whole) await empty(client, tables)
  const entries = entriesOf(file)
  const promised = entriesIn(manifest).values()
  const next = async () => checked(file, (await entries.next()).value, promised.next().value!)
  async function* parts(count: number) {
    for (let part = 0; part < count; part++) yield* await next()
  }
  try {
    for (const held of manifest.tables) {
      tell(held.name)
      const table = named(tables, held.name)
      await loadTable(client, table, held, parts(held.parts.length), !whole && !table.ofArea)
    }
    tell('jobs that wait')
    await loadJobs(client, parts(manifest.jobs.parts.length))
    for (const [index, { path }] of manifest.uploads.entries()) {
      tell(`upload ${index + 1} of ${manifest.uploads.length}`)
      await incoming.take(path, await next())
    }
  } finally {
    await entries.return()
  }
}

function named(tables: Table[], name: string): Table {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`The backup has a table ${name}, which no migration makes`)
  return table
}

async function refuseWhatIsThere(
  client: PoolClient,
  { holds, areas }: Manifest,
  isOlder: boolean,
): Promise<void> {
  const tables = await tablesOf(client, schemasOf(await readMigrations()))
  const { rows: there } = await client.query<Manifest['areas'][number]>(
    `select area_id as "areaId", slug, name from ${named(tables, 'areas.area').sql} order by slug`,
  )
  if (there.length === 0) return
  const all = there.map(({ name }) => name).join(', ')
  if (holds === 'everything')
    throw new Problem(
      `There is something here already (${all}), and a backup of everything needs an empty installation: choose another GOLDCREST_DATA or DATABASE_URL.`,
    )
  const twice = there.find((one) =>
    areas.some(({ areaId, slug }) => areaId === one.areaId || slug === one.slug),
  )
  if (twice)
    throw new Problem(
      `${twice.name} (/${twice.slug}) is here already, and a restore changes nothing that is there: restore into another installation.`,
    )
  if (isOlder)
    throw new Problem(
      `This backup of one area was made by an older Goldcrest, and other areas are here (${all}): restore it into an empty installation, back the area up there, and restore that.`,
    )
}
