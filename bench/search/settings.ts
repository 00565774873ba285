import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** Invented listings in all: the first area has 2,000 of them. */
  listings: number
  /** Pages that each client count asks for. */
  requests: number
}

/** `--listings 6000 --requests 300` is a trial. */
export function benchSettings(args: string[]): BenchSettings {
  const { values } = parseArgs({
    args,
    options: {
      listings: { type: 'string', default: '200000' },
      requests: { type: 'string', default: '1500' },
    },
  })
  return { listings: Number(values.listings), requests: Number(values.requests) }
}
