// npm run bench -- people: what it costs to know who asks and whom she may see, beside joins.
import { areaAt, saveArea } from '#areas'
import { withFreshDatabase } from '../../test/support/database.ts'
import { ashdale } from '../../test/support/site/ashdale.ts'
import { clients, head, line, machine, whole } from '../table.ts'
import { fillRecords } from './fill-records.ts'
import { timeLooking, type Looked } from './looking.ts'
import { timePages, timeSignIn } from './pages.ts'
import { benchSettings } from './settings.ts'

const settings = benchSettings(process.argv.slice(3))
const began = performance.now()

await withFreshDatabase(async (database) => {
  await saveArea(database.db, ashdale)
  const area = (await areaAt(database.db, { slug: ashdale.slug }))!
  tell('Filling the records')
  const lookers = await fillRecords(database, area.areaId, settings.people)
  const results = [
    ...(await timeLooking(database, area, lookers, settings.requests, tell)),
    ...(await timeSignIn(database, settings.requests)),
    ...(await timePages(database, area, lookers, settings.requests)),
  ]
  const { rows } = await database.pool.query<{ server_version: string }>('show server_version')
  console.log(
    [
      `Goldcrest people: ${whole(settings.people)} records in one area, with five who may see each.`,
      machine(rows[0]!.server_version),
      'Clients and database share the machine, and for pages the server too.',
      '',
      ...head('What is done'),
      ...results.map((one) => line(wordsOf(one), one.time)),
      '',
      `It took ${((performance.now() - began) / 60_000).toFixed(0)} minutes.`,
    ].join('\n'),
  )
})

function wordsOf({ name, clients: count, people }: Looked): string {
  const context = people ? `, ${people} in it` : ''
  return `${name}${context}, ${clients(count)}`
}

function tell(words: string): void {
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${String(seconds).padStart(5)} s  ${words}\n`)
}
