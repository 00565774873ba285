import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { forgetOldEntries } from '../audit/forget.ts'
import { eraseFromAudit } from '../audit/index.ts'
import { keepTrail, owning, people, whole } from '../audit/testing.ts'
import { openDatabase, uploadsFolder } from '../db/open-database.ts'
import { backup, restore } from './index.ts'
import { contentOf, fill, refused, withFolder } from './testing.ts'

test('an owner under row-level security, who is no superuser, backs all rows up and restores them', () =>
  withFolder((folder) =>
    withOwner(async ({ url, other }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other }
      const source = await openDatabase(there)
      const { rows } = await source.pool.query(
        'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
      )
      assert.deepEqual(rows, [{ free: false }])
      const { ashdale } = await fill(source, uploadsFolder(there))
      // He seals, forgets and erases in the audit trail, too.
      await keepTrail(source.db, ashdale, 1)
      await owning(source.db, ashdale, (owner) => forgetOldEntries(owner, ashdale, 'infinity'))
      await keepTrail(source.db, ashdale, 1)
      const erasing = { areaId: ashdale, personId: people.asha, rule: 'person_asked' }
      await owning(source.db, ashdale, (owner) => eraseFromAudit(owner, erasing))
      const trail = await whole(source.db, ashdale)
      assert.deepEqual([trail.entries, trail.erased, trail.forgotten?.number], [5, 2, 1])
      await backup(there, join(folder, 'file'))
      await restore(here, join(folder, 'file'))
      const target = await openDatabase(here)
      const restored = await contentOf(target.db)
      assert.deepEqual(await whole(target.db, ashdale, trail.newest), trail)
      await target.close()
      assert.deepEqual(restored, await contentOf(source.db))
      assert.equal(restored['areas.area']?.length, 2)

      await source.pool.query(
        `drop policy owner on messages.message;
         create policy owner on messages.message using (sent_at is null)`,
      )
      await source.close()
      await refused(
        backup(there, join(folder, 'second')),
        /may not see all rows of messages.message, so the backup would lack some/,
      )
    }),
  ))

/** Two empty databases of a role that may create roles, and nothing else. */
function withOwner(use: (urls: { url: string; other: string }) => Promise<void>): Promise<void> {
  return withFreshDatabase(async (database) => {
    const role = `owner_${randomBytes(6).toString('hex')}`
    const names = [`${role}_1`, `${role}_2`] as const
    const ask = (statement: string) => sql.raw(statement).execute(database.db)
    const password = randomBytes(12).toString('hex')
    await ask(`create role ${role} login createrole password '${password}'`)
    await ask(
      `grant goldcrest_request, goldcrest_worries, goldcrest_studies, goldcrest_evidence to ${role} with admin option`,
    )
    try {
      for (const name of names) {
        await ask(`create database ${name} owner ${role}`)
        await createExtension({ ...database.connection, database: name })
      }
      const as = (name: string) => urlAs(database.url, { role, password, name })
      await use({ url: as(names[0]), other: as(names[1]) })
    } finally {
      for (const name of names) await ask(`drop database if exists ${name}`)
      await ask(`drop role ${role}`)
    }
  })
}

/** The one extension that takes a superuser to create, as an operator's administrator would. */
async function createExtension(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('create extension earthdistance cascade')
  await client.end()
}

interface Login {
  role: string
  password: string
  name: string
}

function urlAs(url: string, { role, password, name }: Login): string {
  const changed = new URL(url)
  return Object.assign(changed, { username: role, password, pathname: `/${name}` }).href
}
