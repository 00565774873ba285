import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Tables } from './tables.gen.ts'

/**
 * A database handle that sees the tables of the named schemas only: reading another slice's
 * table does not compile. `Db<'providers' | 'areas'>` sees two slices' tables.
 */
export type Db<Schema extends string> = Pick<
  Kysely<TablesOf<Schema>>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'getExecutor'
> & {
  /** Never there: it makes a handle on fewer schemas unfit where more are asked for. */
  readonly schemas?: (schema: Schema) => void
}

type TablesOf<Schema extends string> = {
  [Name in keyof Tables as Name extends `${Schema}.${string}` ? Name : never]: Tables[Name]
}

export type AllTables = Tables
export type WholeDb = Kysely<Tables>
export type WholeTransaction = Transaction<Tables>

/** Queries on a connection that somebody else holds, within the transaction that is open on it. */
export function kyselyWithin(client: PoolClient): WholeDb {
  const held = { query: client.query.bind(client), release: () => {} } as unknown as PoolClient
  const pool = { options: {}, connect: async () => held, end: async () => {} }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

export function kyselyOn(pool: Pool): WholeDb {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
