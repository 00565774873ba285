// npm run bench -- evidence: what evidence costs those who write, and how soon and how fast it is read.
import { withCounty } from '../practice/county.ts'
import { timeRecording } from './measures/recording.ts'
import { timeRecounting } from './measures/recounting.ts'
import { timeReleasing } from './measures/releasing.ts'
import { timeShowing } from './measures/showing.ts'
import { report } from './report.ts'
import { benchSettings, fewVisits } from './settings.ts'

const settings = benchSettings(process.argv.slice(3))
const began = performance.now()
const { data: folder, years, keep, areas, looks } = settings

await withCounty({ folder, visits: fewVisits, years }, tell, async (few) => {
  tell('The large county')
  await withCounty({ folder, visits: settings.visits, years, keep }, tell, async (many) => {
    const recounted = await timeRecounting(many, tell)
    const recorded = await timeRecording(few, many, settings.records, tell)
    const released = await timeReleasing(many, few, { areas }, tell)
    const shown = await timeShowing(many, { looks, releaseId: released.one.releaseId }, tell)
    const { rows } = await few.pool.query<{ server_version: string }>('show server_version')
    const minutes = (performance.now() - began) / 60_000
    const version = rows[0]!.server_version
    console.log(report({ settings, recorded, shown, released, recounted, version, minutes }))
  })
})

function tell(words: string): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${words}\n`)
}
