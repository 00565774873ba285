import { clients, head, headOf, line, machine, row, whole } from '../table.ts'
import { howMany } from './fill-visits.ts'
import type { Bytes, Sent } from './measures/bytes.ts'
import type { Grown } from './measures/growing.ts'
import type { Saved } from './measures/saving.ts'
import { fewVisits, type BenchSettings } from './settings.ts'

export interface Results {
  settings: BenchSettings
  saved: Saved[]
  grown: Grown[]
  bytes: Bytes
  version: string
  minutes: number
}

/** What is aimed at. */
const aims = { shareOfBare: 0.6, growth: 1.2, firstLoad: 100_000, week: 300_000 }

/** All that was measured, as a table to read. */
export function report({ settings, saved, grown, bytes, version, minutes }: Results): string {
  const many = whole(settings.visits)
  return [
    `Goldcrest practice: ${many} visits of ${whole(howMany)} enterprises in one area, and ${whole(fewVisits)}.`,
    machine(version, 'with fsync'),
    'Phones, server and database share the machine; each Goldcrest and its database is as operators run it.',
    '',
    ...head('Records that are durable'),
    ...saved.flatMap(({ clients: count, forms, bare }) => [
      line(`saved by the form of a visit, through HTTP, ${clients(count)}`, forms),
      line(`the same rows inserted by pg alone, ${clients(count)}`, bare),
      aimed(
        `its share, ${clients(count)}`,
        forms.aSecond / bare.aSecond,
        'at least',
        aims.shareOfBare,
      ),
    ]),
    '',
    ...head('With few visits in the table, and with many'),
    ...grown.flatMap(({ name, clients: count, few, many: more }) => [
      line(`${name}, ${whole(fewVisits)} visits, ${clients(count)}`, few),
      line(`${name}, ${many} visits, ${clients(count)}`, more),
      aimed(`p95 grows by, ${clients(count)}`, more.p95 / few.p95, 'at most', aims.growth),
    ]),
    '',
    ...headOf('What comes over the air, packed with gzip', ['pages, files', 'bytes', 'at most']),
    weighed('the first load of Today', bytes.first, aims.firstLoad),
    weighed(
      bytes.hasKit ? 'a week without a signal' : 'Today, and the form of each person’s visit',
      bytes.week,
      aims.week,
    ),
    '',
    `It took ${minutes.toFixed(0)} minutes.`,
  ].join('\n')
}

function aimed(name: string, figure: number, than: string, aim: number): string {
  const isReached = than === 'at least' ? figure >= aim : figure <= aim
  const aimWords = `${than} ${aim.toFixed(2)}`
  return row(name, [figure.toFixed(2), aimWords, isReached ? 'reached' : 'not reached'])
}

function weighed(name: string, sent: Sent[], most: number): string {
  const bytes = sent.reduce((all, one) => all + one.bytes, 0)
  return row(name, [whole(sent.length), whole(bytes), whole(most)])
}
