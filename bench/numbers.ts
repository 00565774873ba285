import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'

/** Settings of a benchmark: numbers by their names, and where its databases are. */
export type Numbers<Name extends string> = Record<Name, number> & {
  /** Where databases are made that are thrown away after: a folder on a disk. */
  data: string
  /** Where the large one is kept for the next run; none: it is thrown away, too. */
  keep?: string | undefined
}

/**
 * Reads `--visits 200000 --data /disk --keep /disk/kept`.
 * @param usual what each number is, where nothing is said.
 */
export function numbersOf<Name extends string>(
  args: string[],
  usual: Record<Name, number>,
): Numbers<Name> {
  const names = Object.keys(usual) as Name[]
  const { values } = parseArgs({
    args,
    options: Object.fromEntries([...names, 'data', 'keep'].map((one) => [one, { type: 'string' }])),
  })
  const said = values as Record<string, string | undefined>
  const numbers = names.map((one) => [one, Number(said[one] ?? usual[one])])
  return { ...Object.fromEntries(numbers), data: said.data ?? tmpdir(), keep: said.keep }
}
