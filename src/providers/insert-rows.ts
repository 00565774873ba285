import type { InsertObject } from 'kysely'
import type { AllTables, Db } from '../platform/db/db.ts'

type OwnTable = Extract<keyof AllTables, `providers.${string}`>

/** PostgreSQL takes 65,535 values in a statement; the widest row here has some fifteen. */
const most = 4000

/** Inserts rows of one table, however many there are. */
export async function insertRows<Table extends OwnTable>(
  db: Db<'providers'>,
  table: Table,
  rows: InsertObject<Pick<AllTables, OwnTable>, Table>[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += most)
    await db
      .insertInto(table as never)
      .values(rows.slice(first, first + most) as never)
      .execute()
}
