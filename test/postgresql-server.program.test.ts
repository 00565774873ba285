// DATABASE_URL: the whole of Goldcrest on a PostgreSQL server that the machine has (Debian's
// package), as an owner that is no superuser.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { startGoldcrest } from '../src/server.ts'

const installed = '/usr/lib/postgresql'
const newest = existsSync(installed)
  ? readdirSync(installed)
      .filter((version) => Number(version) >= 15)
      .filter((version) => existsSync(join(installed, version, 'bin/initdb')))
      .toSorted((a, b) => Number(b) - Number(a))[0]
  : undefined

const skip = newest
  ? false
  : `no PostgreSQL server 15 or newer in ${installed}: install Debian's postgresql to run this`

test('Goldcrest runs on a PostgreSQL server, owned by a user who is no superuser', { skip }, () =>
  withServer(async (folder) => {
    const admin = { host: folder, user: 'admin', database: 'postgres' }
    await run(admin, 'create role goldcrest login createrole')
    await run(admin, 'create database goldcrest owner goldcrest')
    const goldcrest = await startGoldcrest({
      PORT: 0,
      GOLDCREST_DATA: join(folder, 'data'),
      DATABASE_URL: `postgres://goldcrest@localhost/goldcrest?host=${encodeURIComponent(folder)}`,
      GOLDCREST_DEMO: 'on',
      GOLDCREST_LIVES: 'off',
      GOLDCREST_MEANING: 'off',
      GOLDCREST_PROXIES: 0,
      GOLDCREST_LOG: 'off',
      MAIL_FROM: 'Goldcrest <goldcrest@localhost>',
    })
    try {
      const page = async (path: string) => (await fetch(goldcrest.url + path)).text()
      assert.match(await page('/marl/search?what=gardening&where=Applemere'), /Vyshnia Garden/)
      assert.match(await page('/marl/listings/vyshnia-garden'), /£17 an hour/)
      const reached = await run(admin, 'select current_setting($1) as version', 'server_version')
      assert.ok(Number.parseInt(String(reached[0]?.version), 10) >= 15)
    } finally {
      await goldcrest.stop()
    }
  }),
)

async function withServer(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gc-pg-'))
  // PostgreSQL refuses root.
  const isRoot = userInfo().uid === 0
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const program = (name: string, ...args: string[]) =>
    execFileSync(join(installed, newest ?? '', 'bin', name), ['-D', join(folder, 'pg'), ...args], {
      cwd: folder,
      stdio: 'ignore',
      ...(isRoot && { uid: idOf('-u'), gid: idOf('-g') }),
    })
  try {
    program('initdb', '--username=admin', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8')
    program('pg_ctl', 'start', '--wait', '-o', `-c listen_addresses= -k ${folder} -c fsync=off`)
    await use(folder)
  } finally {
    program('pg_ctl', 'stop', '--mode=immediate')
    rmSync(folder, { recursive: true, force: true })
  }
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
}

async function run(connection: pg.ClientConfig, statement: string, ...values: string[]) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement, values)).rows
  } finally {
    await client.end()
  }
}
