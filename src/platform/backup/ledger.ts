// Which migrations a backup's rows need, and bringing an empty database to them.
import type { PoolClient } from 'pg'
import { type Migration, readMigrations, runMigration } from '../db/migrate.ts'
import { Problem } from '../problem.ts'
import type { Manifest } from './manifest.ts'

/** The migrations that a database has applied. */
export async function ledgerOf(client: PoolClient): Promise<Manifest['ledger']> {
  const { rows } = await client.query<Manifest['ledger'][number]>(
    'select name, sha256 from ledger.migration order by name',
  )
  return rows
}

/** The schemas that migrations make: what is in them is ours. */
export function schemasOf(migrations: Migration[]): string[] {
  return migrations.flatMap(({ text }) =>
    [...text.matchAll(/^create schema (?:if not exists )?(\w+)/gim)].map(([, name]) => name!),
  )
}

export interface Levels {
  /** What the backup's rows were written under. */
  atBackup: Migration[]
  /** What this Goldcrest has had since. */
  since: Migration[]
}

/** @throws Problem when the backup knows migrations that this Goldcrest doesn't. */
export async function levelsOf(ledger: Manifest['ledger']): Promise<Levels> {
  const known = await readMigrations()
  const hashes = new Map(known.map(({ name, sha256 }) => [name, sha256]))
  const newer = ledger.find(({ name }) => !hashes.has(name))
  if (newer)
    throw new Problem(
      `This backup was made by a newer Goldcrest (it has "${newer.name}", which this one doesn't know): update Goldcrest, then restore it.`,
    )
  const changed = ledger.find(({ name, sha256 }) => hashes.get(name) !== sha256)
  if (changed)
    throw new Problem(
      `This backup was made by a different Goldcrest (its "${changed.name}" isn't the same as this one's): restore it with the one that made it.`,
    )
  const applied = new Set(ledger.map(({ name }) => name))
  return {
    atBackup: known.filter(({ name }) => applied.has(name)),
    since: known.filter(({ name }) => !applied.has(name)),
  }
}

/**
 * Makes the schemas anew as they were under earlier migrations, in the caller's transaction, so
 * that later ones change the backup's rows as they would have changed them in place.
 * The database must have no area.
 */
export async function goBack(client: PoolClient, levels: Levels): Promise<void> {
  const schemas = schemasOf([...levels.atBackup, ...levels.since])
  await client.query(`drop schema if exists ${schemas.join(', ')} cascade`)
  await client.query('delete from ledger.migration')
  for (const migration of levels.atBackup) await runMigration(client, migration)
}
