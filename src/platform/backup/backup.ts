import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Pool, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'
import type { Settings } from '../config/settings.ts'
import { readMigrations } from '../db/migrate.ts'
import { openDatabase, uploadsFolder } from '../db/open-database.ts'
import { Problem } from '../problem.ts'
import { type Archive, writeArchive } from './archive-writer.ts'
import { waitingJobs } from './jobs.ts'
import { ledgerOf, schemasOf } from './ledger.ts'
import * as names from './manifest.ts'
import type { Manifest, RowsInParts } from './manifest.ts'
import { countRows, inParts } from './parts.ts'
import { inOneTransaction, letMigrate } from './session.ts'
import { hidden, listed, neededBy, type Table, tablesOf } from './tables.ts'
import { addUpload, uploadsIn } from './uploads.ts'

/** Tells how far the work is: a few words, each time it goes on to the next table or file. */
export type Tell = (words: string) => void

export interface BackupOptions {
  /** The slug of the one area to back up; without it, everything. */
  area?: string
  tell?: Tell
  /** Stops it; nothing is left behind. */
  signal?: AbortSignal
}

/**
 * Writes a backup into a new file that only its owner may read, while servers go on working. Its
 * rows are as they all were at one moment; uploads are at least those that the rows name.
 * @throws Problem that says what the operator can do.
 */
export async function backup(
  settings: Pick<Settings, 'DATABASE_URL' | 'GOLDCREST_DATA'>,
  file: string,
  options: BackupOptions = {},
): Promise<Manifest> {
  const database = await openDatabase(settings)
  try {
    return await backupOf(database.pool, uploadsFolder(settings), file, options)
  } finally {
    await database.close()
  }
}

/** The same of an open database, which may be one that wasn't migrated to the newest. */
export async function backupOf(
  pool: Pool,
  folder: string,
  file: string,
  { area, tell = () => {}, signal }: BackupOptions = {},
): Promise<Manifest> {
  const written = Promise.withResolvers<Manifest>()
  const fill = async (archive: Archive) => {
    const taken = await inOneTransaction(pool, 'to back up', (client) =>
      addRows(client, archive, area, tell),
    )
    const manifest = { ...taken, uploads: await addUploads(archive, folder, taken, tell) }
    await addManifest(archive, manifest)
    written.resolve(manifest)
  }
  await writeArchive(file, fill, signal)
  return written.promise
}

async function addRows(
  client: PoolClient,
  archive: Archive,
  slug: string | undefined,
  tell: Tell,
): Promise<Omit<Manifest, 'uploads'>> {
  const takenAt = new Date().toISOString()
  const { tables, ledger } = await lockTables(client)
  const areas = await areasOf(client, tables)
  const area = slug === undefined ? undefined : oneOf(areas, slug)
  const added: Manifest['tables'] = []
  for (const table of tables) {
    const condition = area ? neededBy(area.areaId, table, tables) : 'true'
    if (condition === undefined) continue
    tell(table.name)
    const query = `select ${listed(table.columns)} from ${table.sql} held where ${condition}`
    const rows = await addCopy(client, archive, names.tableFolder(table.name), query)
    added.push({ name: table.name, columns: table.columns, ...rows })
  }
  tell('jobs that wait')
  return {
    format: 'goldcrest-backup',
    formatVersion: names.formatVersion,
    goldcrest: await version(),
    takenAt,
    holds: area ? 'one area' : 'everything',
    areas: area ? [area] : areas,
    ledger,
    tables: added,
    jobs: await addCopy(client, archive, names.jobsFolder, waitingJobs(area?.areaId)),
  }
}

/** Finds all tables and keeps their shape as it is until the transaction ends. */
async function lockTables(client: PoolClient) {
  const tables = await tablesOf(client, schemasOf(await readMigrations()))
  await client.query(`lock table ${tables.map(({ sql }) => sql).join(', ')} in access share mode`)
  const ledger = await ledgerOf(client)
  await letMigrate(client)
  const unseen = await hidden(client, tables)
  if (unseen)
    throw new Problem(
      `The user of DATABASE_URL may not see all rows of ${unseen}, so the backup would lack some: use the user that owns the database.`,
    )
  return { tables, ledger }
}

async function areasOf(client: PoolClient, tables: Table[]): Promise<Manifest['areas']> {
  const area = tables.find(({ name }) => name === 'areas.area')!
  const { rows } = await client.query<Manifest['areas'][number]>(
    `select area_id as "areaId", slug, name from ${area.sql} order by slug`,
  )
  return rows
}

function oneOf(areas: Manifest['areas'], slug: string): Manifest['areas'][number] {
  const area = areas.find((one) => one.slug === slug)
  if (area) return area
  const there = areas.map((one) => one.slug).join(', ') || 'none'
  throw new Problem(`There is no area "${slug}" here; there are: ${there}.`)
}

async function addCopy(
  client: PoolClient,
  archive: Archive,
  folder: string,
  query: string,
): Promise<RowsInParts> {
  const content: Readable = client.query(copyTo(`copy (${query}) to stdout`))
  const added: RowsInParts = { rows: 0, parts: [] }
  for await (const part of inParts(content)) {
    const { bytes, sha256 } = await archive.add(names.partName(folder, added.parts.length), part)
    added.parts.push({ bytes, sha256 })
    added.rows += countRows(part)
  }
  return added
}

async function addUploads(
  archive: Archive,
  folder: string,
  { holds, areas }: Pick<Manifest, 'holds' | 'areas'>,
  tell: Tell,
): Promise<Manifest['uploads']> {
  const paths = await uploadsIn(folder, holds === 'one area' ? areas[0]!.areaId : undefined)
  const added: Manifest['uploads'] = []
  for (const [index, path] of paths.entries()) {
    tell(`upload ${index + 1} of ${paths.length}`)
    const upload = await addUpload(archive, folder, path)
    if (upload) added.push(upload)
  }
  return added
}

async function addManifest(archive: Archive, manifest: Manifest): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  await archive.add(names.manifestName, text)
  const hash = createHash('sha256').update(text).digest('hex')
  await archive.add(names.checksumName, Buffer.from(names.checksumLine(hash)))
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
