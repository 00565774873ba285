import { sql } from 'kysely'
import type { WholeTransaction } from '../platform/db/db.ts'
import { noRows, tables, type Row, type Rows, type Table } from './lives/rows.ts'

/** So many rows go in a statement. */
const most = 4000

/**
 * Writes rows as the owner, many in a statement. What is added waits until there is enough of it, so
 * that no more than some thousand rows are held at once.
 */
export function rowWriter(db: WholeTransaction) {
  let waiting = noRows()
  let count = 0
  let written = 0
  let known = 0
  const write = async () => {
    for (const table of tables) await insert(db, table, waiting[table])
    written += count
    waiting = noRows()
    count = 0
    // Or else each row is compared with all others, as if there were few: what the database knows of
    // its tables it doesn't learn by itself within a transaction.
    if (written < 2 * known) return
    known = written
    await sql`analyze ${sql.join(tables.map((table) => sql.id(...table.split('.'))))}`.execute(db)
  }
  return {
    async add(rows: Rows): Promise<void> {
      for (const table of tables) {
        for (const row of rows[table]) waiting[table].push(row as never)
        count += rows[table].length
      }
      if (count > 4 * most) await write()
    },
    finish: write,
  }
}

async function insert<T extends Table>(
  db: WholeTransaction,
  table: T,
  rows: Row<T>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const names = sql.join(columns.map((one) => sql.ref(one)))
  const of = sql.id(...table.split('.'))
  // A hash of all that a phone sent, which none did.
  const isSent = table === 'practice.visit'
  const hash = isSent ? sql`, sha256(version_id::text::bytea)` : sql``
  for (let first = 0; first < rows.length; first += most)
    await sql`insert into ${of} (${names} ${isSent ? sql`, sent_hash` : sql``})
      select ${names} ${hash} from json_populate_recordset(null::${of},
        ${JSON.stringify(rows.slice(first, first + most))}::json)`.execute(db)
}
