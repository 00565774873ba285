// Loading rows through a temporary table: PostgreSQL lets COPY into no table under row-level
// security, and of what the installation has too, only what it lacks is added.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { addJobs, jobColumns } from './jobs.ts'
import type { Manifest } from './manifest.ts'
import { listed, type Table } from './tables.ts'

type Content = AsyncIterable<Buffer>
type TableInBackup = Manifest['tables'][number]

/** Empties all tables, those that refer to others first, so that a backup can take their place. */
export async function empty(client: PoolClient, tables: Table[]): Promise<void> {
  for (const { sql } of tables.toReversed()) await client.query(`delete from ${sql}`)
}

/**
 * Adds a table's rows; where there may be some already, only those that are new, and no part to what
 * was there already: an account keeps the addresses and passkeys that it has now.
 */
export async function loadTable(
  client: PoolClient,
  table: Table,
  { columns, rows }: TableInBackup,
  content: Content,
  mayBeThere: boolean,
): Promise<void> {
  const { sql } = table
  const named = listed(columns)
  await client.query(
    `create temporary table incoming on commit drop as select ${named} from ${sql} with no data`,
  )
  await copy(client, `copy incoming (${named}) from stdin`, content)
  const added = await client.query(
    mayBeThere
      ? `insert into ${sql} (${named}) select ${named} from incoming where ${ofWhatCame(table)} on conflict do nothing`
      : `insert into ${sql} (${named}) select ${named} from incoming`,
  )
  if (!mayBeThere && added.rowCount !== rows)
    throw new Error(`${sql} took ${added.rowCount} rows of ${rows}`)
  await discard(client)
}

/** Whether what a row is a part of was added just now, in this transaction; true for what is no part. */
function ofWhatCame({ refersTo }: Table): string {
  const parts = refersTo.filter(({ isPart }) => isPart)
  const came = parts.map(
    ({ sql, columns, theirColumns }) =>
      `(${listed(columns, 'incoming')}) in (select ${listed(theirColumns, 'whole')} from ${sql} whole
         where whole.xmin = pg_current_xact_id()::xid)`,
  )
  return came.join(' and ') || 'true'
}

export async function loadJobs(client: PoolClient, content: Content): Promise<void> {
  await client.query(`create temporary table incoming (${jobColumns}) on commit drop`)
  await copy(client, 'copy incoming from stdin', content)
  await client.query(addJobs('incoming'))
  await discard(client)
}

/** Truncating gives the disk space back at once; dropping alone would when all is done. */
async function discard(client: PoolClient): Promise<void> {
  await client.query('truncate incoming; drop table incoming')
}

async function copy(client: PoolClient, statement: string, content: Content): Promise<void> {
  await pipeline(Readable.from(content), client.query(copyFrom(statement)))
}
