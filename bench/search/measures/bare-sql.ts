import { sql } from 'kysely'
import pg from 'pg'
import { read } from '../../../src/directory/search/find.ts'
import { searchStatement } from '../../../src/directory/search/search.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import type { Meaning } from '../../../src/platform/meaning/index.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import type { Question } from '../needs.ts'
import { milliseconds, timed, type Timing } from '../../measures/timing.ts'

/** A statement of a search, as it goes to the database. */
export interface Statement {
  areaId: string
  text: string
  values: unknown[]
}

/** The one statement by which each question is searched: all else that a page reads is left out. */
export async function statementsOf(
  { db }: TestDatabase,
  meaning: Meaning,
  questions: Question[],
): Promise<Statement[]> {
  const statements: Statement[] = []
  for (const { area, what, where } of questions) {
    const { areaId, timeZone } = area.area
    await inContext(db, { areaId, actor: 'visitor', timeZone }, async (transaction) => {
      const asked = { what, where, chosen: new Map() }
      const { sought } = await read(transaction, meaning, area.area, asked)
      const { sql: text, parameters } = searchStatement(sought).compile(transaction)
      statements.push({ areaId, text, values: [...parameters] })
    })
  }
  return statements
}

/** Runs them by `pg` alone, in the same context, whose setting isn't counted. */
export async function timeStatements(
  connection: pg.ClientConfig,
  statements: Statement[],
  clients: number,
): Promise<Timing> {
  const open = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client(connection)
      await client.connect()
      return client
    }),
  )
  try {
    return await timed(statements, clients, async ({ areaId, text, values }, number) => {
      const client = open[number]!
      await client.query('begin')
      await client.query(
        `select set_config('goldcrest.area', $1, true), set_config('role', 'goldcrest_request', true)`,
        [areaId],
      )
      const took = await milliseconds(() => client.query(text, values))
      await client.query('commit')
      return took
    })
  } finally {
    await Promise.all(open.map((client) => client.end()))
  }
}

/** Bytes of what is searched, all areas together. */
export async function sizeOfDocuments({ db }: TestDatabase): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_total_relation_size('directory.search_document')
      + pg_total_relation_size('directory.search_term') as bytes`.execute(db)
  return rows[0]!.bytes
}
