import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** In the large county's table; the small one has ten thousand. */
  visits: number
  /** Of the visits. */
  years: number
  /** Saved by each line. */
  records: number
  /** Looks at each page. */
  looks: number
  /** Where the databases are made: a folder on a disk. */
  data: string
}

/** What the large county is held against. */
export const fewVisits = 10_000

/** `--visits 200000 --records 400 --looks 50` is a trial. */
export function benchSettings(args: string[]): BenchSettings {
  const { values } = parseArgs({
    args,
    options: {
      visits: { type: 'string', default: '10000000' },
      years: { type: 'string', default: '5' },
      records: { type: 'string', default: '3000' },
      looks: { type: 'string', default: '200' },
      data: { type: 'string', default: tmpdir() },
    },
  })
  const { visits, years, records, looks, data } = values
  return {
    ...{ visits: Number(visits), years: Number(years), records: Number(records) },
    ...{ looks: Number(looks), data },
  }
}
