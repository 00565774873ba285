import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** People with a record in the area; each of whom some account may see. */
  people: number
  /** Requests of each line. */
  requests: number
}

/** `--people 500 --requests 200` is a trial. */
export function benchSettings(args: string[]): BenchSettings {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '20000' },
      requests: { type: 'string', default: '2000' },
    },
  })
  return { people: Number(values.people), requests: Number(values.requests) }
}
