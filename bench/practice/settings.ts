import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** In the large county's table; the small one has ten thousand. */
  visits: number
  /** Records of each line of what is saved in a second. */
  records: number
  /** Requests of each line of what takes how long. */
  requests: number
  /** Where the databases are made: a folder on a disk. */
  data: string
}

/** What the large county is held against. */
export const fewVisits = 10_000

/** `--visits 200000 --records 400 --requests 200` is a trial. */
export function benchSettings(args: string[]): BenchSettings {
  const { values } = parseArgs({
    args,
    options: {
      visits: { type: 'string', default: '10000000' },
      records: { type: 'string', default: '6000' },
      requests: { type: 'string', default: '3200' },
      data: { type: 'string', default: tmpdir() },
    },
  })
  const { visits, records, requests, data } = values
  return { visits: Number(visits), records: Number(records), requests: Number(requests), data }
}
