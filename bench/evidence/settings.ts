import { numbersOf } from '../numbers.ts'

/** What the large county is held against. */
export const fewVisits = 10_000

/** `--visits 200000 --records 400 --looks 50 --areas 5` is a trial. */
export const benchSettings = (args: string[]) =>
  numbersOf(args, {
    /** In the large county's table; the small one has ten thousand. */
    visits: 10_000_000,
    /** Of the visits. */
    years: 5,
    /** Saved by each line. */
    records: 3000,
    /** Looks at each page. */
    looks: 200,
    /** Of which a quarter is released at once. */
    areas: 150,
  })

export type BenchSettings = ReturnType<typeof benchSettings>
