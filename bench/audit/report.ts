import { clients, headOf, machine, row, whole } from '../table.ts'
import type { Appending } from './measures/appending.ts'
import type { Pace, timeSealing } from './measures/sealing.ts'
import type { BenchSettings } from './settings.ts'

export interface Results {
  settings: BenchSettings
  sealing: Awaited<ReturnType<typeof timeSealing>>
  verifying: Pace
  appending: Appending[]
  version: string
  minutes: number
}

/** All that was measured, as a table to read. */
export function report({ settings, sealing, verifying, appending, ...rest }: Results): string {
  const pace = ({ entries, seconds }: Pace) => [whole(entries), seconds, whole(entries / seconds)]
  return [
    `Goldcrest audit: a trail of ${whole(settings.entries)} entries about 1,000 people in one area.`,
    machine(rest.version),
    `Clients and database share the machine; ${whole(settings.appends)} transactions a line, each with one append.`,
    'The bare table has as many rows, no index and no row-level security.',
    '',
    ...headOf('Appending', [
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'a second',
      'its own p50',
      'its own p95',
    ]),
    ...appending.map(({ name, clients: count, whole: all, statement }) =>
      row(`${name}, ${clients(count)}`, [
        ...[all.p50, all.p95, all.p99, whole(all.aSecond)].map(fine),
        ...(statement ? [statement.p50, statement.p95].map(fine) : ['', '']),
      ]),
    ),
    'Its own: the statement that appends, without the transaction around it.',
    '',
    ...headOf('All of the trail', ['entries', 's', 'a second']),
    row('sealing', pace(sealing)),
    row('verifying', pace(verifying)),
    `Each minute in which nothing happened, sealing takes ${fine(sealing.idle)} ms.`,
    '',
    `It took ${rest.minutes.toFixed(0)} minutes.`,
  ].join('\n')
}

/** These are short: a tenth of a millisecond says too little. */
const fine = (figure: number | string) => (typeof figure === 'number' ? figure.toFixed(2) : figure)
