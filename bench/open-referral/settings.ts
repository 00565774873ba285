import { parseArgs } from 'node:util'

export interface BenchSettings {
  /** Invented services, all in one area. */
  services: number
  /** Answers that each client count asks for, as far as half a minute lets it. */
  requests: number
}

/** `--services 4000` is a trial. */
export function benchSettings(args: string[]): BenchSettings {
  const { values } = parseArgs({
    args,
    options: {
      services: { type: 'string', default: '200000' },
      requests: { type: 'string', default: '300' },
    },
  })
  return { services: Number(values.services), requests: Number(values.requests) }
}
