import { parseArgs } from 'node:util'
import { Problem } from './platform/problem.ts'

export const crosstabUsage =
  'crosstab FILE.csv|- --rows ANSWER --cols GROUP [--ordered] [--cluster PROVIDER] [--strata TYPE] [--benchmark FILE] [--json] | crosstab --counts "29,18,11,0/10,13,11,3" [--ordered] [--json]'

const options = {
  rows: { type: 'string' },
  cols: { type: 'string' },
  counts: { type: 'string' },
  ordered: { type: 'boolean', default: false },
  levels: { type: 'string' },
  groups: { type: 'string' },
  cluster: { type: 'string' },
  strata: { type: 'string' },
  benchmark: { type: 'string' },
  family: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const

export type CrosstabOptions = ReturnType<typeof crosstabOptions>['values']

/** What the command was told. @throws Problem that says how to say it. */
export function crosstabOptions(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...rest] = positionals
    const isOfCounts = values.counts !== undefined && !file && !values.rows && !values.cols
    const isOfFile = values.counts === undefined && file && values.rows && values.cols
    if ((isOfCounts || isOfFile) && rest.length === 0) return { values, file }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(
    `Say it like this: npx goldcrest ${crosstabUsage}. --rows names the column of answers, --cols the column of groups.`,
  )
}
