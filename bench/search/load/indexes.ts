import type pg from 'pg'

/** Keys and indexes of a table are made once it is full, which takes less than keeping them up. */
export async function withoutIndexes(
  pool: pg.Pool,
  table: string,
  fill: () => Promise<void>,
): Promise<void> {
  const { rows } = await pool.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname,
         pg_get_constraintdef(oid)) as make
     from pg_constraint where conrelid = $1::regclass and contype = 'p'
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index where indrelid = $1::regclass and not indisprimary`,
    [table],
  )
  for (const { drop } of rows) await pool.query(drop)
  await fill()
  const client = await pool.connect()
  try {
    await client.query(`set maintenance_work_mem = '512MB'`)
    for (const { make } of rows) await client.query(make)
  } finally {
    // The connection has a setting of its own: nobody else should get it.
    client.release(true)
  }
}
