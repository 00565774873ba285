// A database of its own for each test: cloned in some 20 ms from a template that is migrated once.
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'
import { kyselyOn, type WholeDb } from '../../src/platform/db/db.ts'
import { migrate, migrationsFolder } from '../../src/platform/db/migrate.ts'
import { openPool } from '../../src/platform/db/pool.ts'

export interface TestDatabase {
  db: WholeDb
  pool: pg.Pool
  connection: pg.ClientConfig
  /** For programs that take an address. */
  url: string
}

/** Gives `use` a migrated, empty database and drops it after. A leaked connection fails the test. */
export function withFreshDatabase<T>(use: (database: TestDatabase) => Promise<T>): Promise<T> {
  return withCloneOf(emptyOn, use)
}

/** Gives `use` a database with the demonstration in it, loaded once a day and for each change. */
export function withDemonstration<T>(use: (database: TestDatabase) => Promise<T>): Promise<T> {
  return withCloneOf(demonstrationOn, use)
}

async function withCloneOf<T>(
  madeOn: (server: Joined) => Promise<string>,
  use: (database: TestDatabase) => Promise<T>,
): Promise<T> {
  return withServer(async (server) => {
    const template = await madeOn(server)
    const name = `test_${randomBytes(6).toString('hex')}`
    await server.client.query(`create database ${name} template ${template} strategy file_copy`)
    const connection = { ...server.connection, database: name }
    const pool = openPool(connection)
    const db = kyselyOn(pool)
    try {
      return await use({ db, pool, connection, url: addressOf(connection) })
    } finally {
      await pool.end()
      await server.client.query(`drop database ${name}`)
    }
  })
}

interface Server {
  connection: pg.ClientConfig
  stop(): Promise<void>
}

interface Joined extends Server {
  /** Connected to it. */
  client: pg.Client
}

let kept: Promise<Joined> | undefined
let users = 0
let leaving: NodeJS.Timeout | undefined

/** Joins the server, and keeps it for a moment: the next test is near, and to join takes 50 ms. */
async function withServer<T>(use: (server: Joined) => Promise<T>): Promise<T> {
  clearTimeout(leaving)
  users++
  try {
    kept ??= joinServer()
    return await use(await kept)
  } finally {
    if (--users === 0) leaving = setTimeout(leave, 300)
  }
}

async function joinServer(): Promise<Joined> {
  const server = await testServer()
  return { ...server, client: await clientOn(server.connection) }
}

async function leave(): Promise<void> {
  const server = kept
  kept = undefined
  // Who couldn't join has been told.
  const left = await server?.catch(() => undefined)
  await left?.client.end()
  await left?.stop()
}

/** The server that tests share: TEST_DATABASE_URL, or the embedded one in a folder of its own. */
async function testServer(): Promise<Server> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { connection: partsOf(url), stop: async () => {} }
  return startEmbedded(join(await placeOfFiles(), `goldcrest-test-${userInfo().uid}`), {
    fsync: false,
  })
}

/**
 * In memory, where there is room: a database is some 750 files, and each test has its own.
 * @returns a folder.
 */
async function placeOfFiles(): Promise<string> {
  const memory = '/dev/shm'
  const { bavail, bsize } = await statfs(memory).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize >= 4e9 ? memory : tmpdir()
}

/** An address in parts, so that another database of the same server can be named. */
function partsOf(url: string): pg.ClientConfig {
  const { user, password, host, port } = new pg.Client({ connectionString: url })
  return { user, password: password ?? undefined, host, port }
}

function emptyOn(server: Joined): Promise<string> {
  return templateOn(server, `empty_${hashOf([migrationsFolder])}`, 'template1', migrate)
}

/** Loading depends on all of the code, and the demonstration's dates on the day. */
async function demonstrationOn(server: Joined): Promise<string> {
  const from = await emptyOn(server)
  const name = `marl_${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`
  return templateOn(server, `${name}_${hashOf(sources)}`, from, async (pool) => {
    // Most tests have no need of all this code.
    const { loadDemonstration } = await import('../../src/demonstration/load.ts')
    await loadDemonstration(kyselyOn(pool))
    await dropTemplates(pool, 'marl', name)
  })
}

const sources = ['src', 'demo', 'db'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.url)),
)

/** A template's name tells what it was made of, so that a change makes a new one. */
async function templateOn(
  { connection, client: asked }: Joined,
  of: string,
  from: string,
  fill: (pool: pg.Pool) => Promise<unknown>,
): Promise<string> {
  const name = `template_${of}`
  if (await hasTemplate(asked, name)) return name
  // One of its own, which lets go of the lock when it ends.
  const client = await clientOn(connection)
  try {
    await client.query('select pg_advisory_lock(7205005002)')
    if (await hasTemplate(client, name)) return name
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name} template ${from}`)
    const pool = openPool({ ...connection, database: name })
    await fill(pool)
    await pool.end()
    await client.query(`alter database ${name} with is_template true allow_connections false`)
    return name
  } finally {
    await client.end()
  }
}

async function hasTemplate(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query(
    'select 1 from pg_database where datname = $1 and datistemplate',
    [name],
  )
  return found.rowCount === 1
}

/** Drops the templates of one kind, but those that begin in another way, which may be in use. */
async function dropTemplates(pool: pg.Pool, kind: string, but: string): Promise<void> {
  const { rows } = await pool.query<{ datname: string }>(
    `select datname from pg_database
     where starts_with(datname, $1) and not starts_with(datname, $2)`,
    [`template_${kind}_`, `template_${but}_`],
  )
  for (const { datname } of rows) {
    await pool.query(`alter database ${datname} with is_template false`)
    await pool.query(`drop database ${datname}`)
  }
}

const hashes = new Map<string, string>()

/** Of all files in some folders, as they were when it was first asked for. */
function hashOf(folders: string[]): string {
  const known = hashes.get(String(folders))
  if (known) return known
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
      if (/\.\w+$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)))
  const digest = hash.digest('hex').slice(0, 16)
  hashes.set(String(folders), digest)
  return digest
}

async function clientOn(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  return client
}

function addressOf({ user, password, host, port, database }: pg.ClientConfig): string {
  const secret = password ? `:${encodeURIComponent(String(password))}` : ''
  return `postgres://${user}${secret}@localhost/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`
}
