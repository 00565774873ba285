// npm run bench -- audit: what an entry of the audit trail costs, beside a row of a bare table.
import { withFreshDatabase } from '../../test/support/database.ts'
import { fillTrail } from './fill-trail.ts'
import { timeAppends } from './measures/appending.ts'
import { timeSealing, timeVerifying } from './measures/sealing.ts'
import { report } from './report.ts'
import { benchSettings } from './settings.ts'

const settings = benchSettings(process.argv.slice(3))
const began = performance.now()

await withFreshDatabase(async (database) => {
  tell('Filling the trail')
  const areaId = await fillTrail(database, settings.entries)
  tell('Sealing it')
  const sealing = await timeSealing(database, areaId)
  tell('Verifying it')
  const verifying = await timeVerifying(database, areaId)
  await database.pool.query('vacuum analyze')
  await database.pool.query('checkpoint')
  const appending = await timeAppends(database, areaId, settings.appends, tell)
  const { rows } = await database.pool.query<{ server_version: string }>('show server_version')
  console.log(
    report({
      ...{ settings, sealing, verifying, appending },
      version: rows[0]!.server_version,
      minutes: (performance.now() - began) / 60_000,
    }),
  )
})

function tell(words: string): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${words}\n`)
}
