// node … writer.ts DATA_FOLDER: commits rows one by one and prints each id once it is acknowledged.
// It goes on through lost connections, as the application's pool does, until it is killed.
import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'pg'
import { startEmbedded } from '../../src/platform/db/embedded/index.ts'

const { connection } = await startEmbedded(process.argv[2] ?? '')
const pool = new Pool({ ...connection, max: 1 })
pool.on('error', () => {})

await again(() => pool.query('create table if not exists drill (id uuid primary key)'))
for (;;) {
  await again(async () => {
    const { rows } = await pool.query('insert into drill values (gen_random_uuid()) returning id')
    process.stdout.write(`${rows[0].id}\n`)
  })
}

async function again(step: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await step()
      return
    } catch {
      await pause(20)
    }
  }
}
