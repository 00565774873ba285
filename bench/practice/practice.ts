// npm run bench -- practice: what it costs to write a visit down, and what many visits cost those who come after.
import { withCounty } from './county.ts'
import { weighPages } from './measures/bytes.ts'
import { timeGrowth } from './measures/growing.ts'
import { timeSaving } from './measures/saving.ts'
import { report } from './report.ts'
import { benchSettings, fewVisits } from './settings.ts'

const settings = benchSettings(process.argv.slice(3))
const began = performance.now()
const { data: folder, keep } = settings

await withCounty({ folder, visits: fewVisits }, tell, async (few) => {
  const bytes = await weighPages(few)
  tell('Saving, beside bare inserts')
  const saved = await timeSaving(few, settings.records)
  tell('Filling the large county')
  const grown = await withCounty({ folder, visits: settings.visits, keep }, tell, (many) =>
    timeGrowth(few, many, settings.requests, tell),
  )
  const { rows } = await few.pool.query<{ server_version: string }>('show server_version')
  const version = rows[0]!.server_version
  const minutes = (performance.now() - began) / 60_000
  console.log(report({ settings, saved, grown, bytes, version, minutes }))
})

function tell(words: string): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${words}\n`)
}
