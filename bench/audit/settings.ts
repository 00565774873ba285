import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** Entries that the trail has before anything is measured, and as many rows of what it is beside. */
  entries: number
  /** Appends of each line. */
  appends: number
}

/** `--entries 20000 --appends 500` is a trial. */
export function benchSettings(args: string[]): BenchSettings {
  const { values } = parseArgs({
    args,
    options: {
      entries: { type: 'string', default: '500000' },
      appends: { type: 'string', default: '5000' },
    },
  })
  return { entries: Number(values.entries), appends: Number(values.appends) }
}
