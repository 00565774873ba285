// A server that looks, minute after minute of a day that is told, for visits that nobody has heard of.
// It says each minute that it is through with, and goes on until it is killed or the day is over.
import { watchRound } from '#practice'
import type { Installation } from '../../src/platform/config/installation.ts'
import { kyselyOn } from '../../src/platform/db/db.ts'
import { openPool } from '../../src/platform/db/pool.ts'

const [url = '', from = '', until = '', step = '15'] = process.argv.slice(2)
const pool = openPool({ connectionString: url })
const db = kyselyOn(pool)
const installation: Installation = {
  publicUrl: () => 'http://localhost',
  ...{ https: false, adminSecret: undefined, demo: false, proxies: 0 },
  ...{ hasOutbox: true, sendsTexts: false },
}
for (let now = Number(from); now <= Number(until); now += Number(step) * 60_000) {
  await watchRound(db, {
    installation,
    now: new Date(now),
    log: (_, event, facts) => process.stderr.write(`${event} ${JSON.stringify(facts)}\n`),
  })
  process.stdout.write(`${now}\n`)
}
await pool.end()
