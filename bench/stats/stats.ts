// npm run bench -- stats: exact tests beside R's fisher.test, where Rscript is installed.
import { availableParallelism, cpus } from 'node:os'
import { fisher, freemanHalton, seeded } from '#stats'
import { headOf, row, whole } from '../table.ts'
import { largestExact } from './largest.ts'
import { permutations } from './permutations.ts'
import { randomTables } from './random-tables.ts'
import { timeOfR, versionOfR } from './r.ts'

const random = seeded('bench')
const version = versionOfR()
const began = performance.now()

console.log(
  [
    `Statistics: Node ${process.versions.node}, ${version ?? 'R is not installed here'}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}.`,
    'R’s times are by proc.time() within R, so without its start; both in one run, one after the other.',
    '',
    ...headOf('Exact tests, from counts to p', ['ms', 'ms by R', 'times']),
    ...[
      '2×2 with odds ratio and interval, of 20 to 400 people',
      '2×4, of 20 to 400 people',
    ].flatMap((name, at) => many(name, at === 0 ? 10_000 : 1000, at === 0 ? 2 : 4)),
    '',
    ...largestExact(random, version !== undefined),
    '',
    ...permutations(),
    '',
    `It took ${((performance.now() - began) / 1000).toFixed(0)} seconds.`,
  ].join('\n'),
)

/** So many tables of two rows, tested by us and by R. */
function many(name: string, count: number, columns: number): string[] {
  const tables = randomTables(random, count, 2, columns)
  const test = columns === 2 ? fisher : freemanHalton
  const times = [0, 1, 2].map(() => {
    const start = performance.now()
    for (const table of tables) test(table)
    return performance.now() - start
  })
  const ours = Math.min(...times)
  const ofR = version ? timeOfR(tables) : undefined
  const byR = ofR?.milliseconds ?? (version ? 'over a minute' : '?')
  return [
    row(`${whole(count)} ${name}, the first time`, [
      times[0]!,
      byR,
      over(ofR?.milliseconds, times[0]!),
    ]),
    row(`${whole(count)} ${name}, warm`, [ours, byR, over(ofR?.milliseconds, ours)]),
  ]
}

function over(one: number | undefined, other: number): number | string {
  return one === undefined ? '?' : one / other
}
