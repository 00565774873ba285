import { numbersOf } from '../numbers.ts'

/** What the large county is held against. */
export const fewVisits = 10_000

/** `--visits 200000 --records 400 --requests 200` is a trial. */
export const benchSettings = (args: string[]) =>
  numbersOf(args, {
    /** In the large county's table; the small one has ten thousand. */
    visits: 10_000_000,
    /** Of each line of what is saved in a second. */
    records: 6000,
    /** Of each line of what takes how long. */
    requests: 3200,
  })

export type BenchSettings = ReturnType<typeof benchSettings>
