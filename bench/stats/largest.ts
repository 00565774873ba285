import { freemanHalton, type Random } from '#stats'
import { headOf, row } from '../table.ts'
import { randomTable } from './random-tables.ts'
import { timeOfR, type TimeOfR } from './r.ts'

const shapes = [
  [2, 6],
  [3, 3],
  [3, 4],
  [3, 6],
  [4, 4],
  [4, 5],
  [5, 5],
  [6, 6],
] as const
/** For each shape, how many people may be in it so that the exact answer takes less than a second. */
export function largestExact(random: Random, hasR: boolean): string[] {
  return [
    ...headOf('The most people whose table stays exact under a second (the slowest of three)', [
      'people',
      'ms',
      'ms by R',
    ]),
    ...shapes.map(([rows, columns]) => {
      const { people, slowest, milliseconds } = largest(random, rows, columns)
      const ofR = hasR && slowest ? wordsOf(timeOfR([slowest])) : '?'
      return row(`${rows}×${columns}`, [String(people), milliseconds, ofR])
    }),
    'R has the same table, and a workspace of 2·10^8 where its own is too small.',
  ]
}

function wordsOf(ofR: TimeOfR | undefined): number | string {
  if (!ofR) return 'over a minute'
  return ofR.gaveUp > 0 ? 'refused' : ofR.milliseconds
}

interface Largest {
  people: number
  slowest: number[][] | undefined
  milliseconds: number
}

/** A fifth more people each time, until one takes too long or chance must answer. */
function largest(random: Random, rows: number, columns: number): Largest {
  let found: Largest = { people: 0, slowest: undefined, milliseconds: 0 }
  for (let people = 5 * rows; people < 20_000; people = Math.ceil(people * 1.2)) {
    const now: Largest = { people, slowest: undefined, milliseconds: 0 }
    for (let repeat = 0; repeat < 3; repeat++) {
      const table = randomTable(random, rows, columns, people)
      const start = performance.now()
      const answer = freemanHalton(table, { samples: 1 })
      const took = performance.now() - start
      if (answer?.method !== 'exact' || took > 1000) return found
      if (took > now.milliseconds) {
        now.milliseconds = took
        now.slowest = table
      }
    }
    found = now
  }
  return found
}
