import { binomialMass } from '../../distributions/binomial.ts'
import { binomialRow } from './binomial-row.ts'

/** How many steps may still be taken. */
export interface Spent {
  work: number
}

/** A column that is to be filled, and what is known of it before any table is looked at. */
export interface Stage {
  column: number
  /** The weight of having 0, 1, 2 … of n people in this column; worked out when it is asked for. */
  ways: (n: number) => Float64Array
  /** What the weights of one whole filling are divided by to become its probability. */
  all: number
  /**
   * The weight of the likeliest way in which a row of n fills this column and all that follow, were
   * it alone: the mode of a multinomial distribution. The product over rows, times `scale`, is
   * what no future's probability exceeds.
   */
  best: Float64Array
  scale: number
  /** `best` of the column behind it. */
  bestNext: Float64Array
  /** Whether filling this column leaves one way for the next, which is the last. */
  isLast: boolean
}

/**
 * Given n of a row in the columns from here, each of them is in this column with the share that it
 * has of them all: then rows are independent, and a filling's probability is a product of binomial
 * weights, divided by one for the column.
 * @param mostInRow the greatest row sum
 */
export function stagesOf(columns: readonly number[], mostInRow: number, spent: Spent): Stage[] {
  const left = columns.map((_, at) => columns.slice(at).reduce((sum, one) => sum + one, 0))
  const alls = columns.map((column, at) =>
    column === left[at] ? 1 : binomialMass(column, left[at]!, column / left[at]!),
  )
  const bests = columns.map((_, at) => likeliest(columns.slice(at), mostInRow))
  return columns.slice(0, -1).map((column, at) => ({
    column,
    ways: rowsOnDemand(column, column / left[at]!, spent),
    all: alls[at]!,
    best: bests[at]!,
    scale: 1 / alls.slice(at).reduce((product, one) => product * one, 1),
    bestNext: bests[at + 1]!,
    isLast: at === columns.length - 2,
  }))
}

function rowsOnDemand(column: number, share: number, spent: Spent): (n: number) => Float64Array {
  const rows = new Map<number, Float64Array>()
  const added = (n: number) => {
    const row = binomialRow(n, share, Math.min(n, column))
    // Memory is dearer than steps.
    spent.work -= 5 * row.length
    rows.set(n, row)
    return row
  }
  return (n) => rows.get(n) ?? added(n)
}

/** The greatest probability of n people over these columns, for n from 0: one more at a time. */
function likeliest(columns: readonly number[], most: number): Float64Array {
  const total = columns.reduce((sum, one) => sum + one, 0)
  const held = columns.map(() => 0)
  const best = new Float64Array(most + 1)
  best[0] = 1
  for (let n = 1; n <= most; n++) {
    let [to, gain] = [0, 0]
    for (const [at, column] of columns.entries()) {
      const ratio = column / total / (held[at]! + 1)
      if (ratio > gain) [to, gain] = [at, ratio]
    }
    held[to]!++
    best[n] = best[n - 1]! * n * gain
  }
  return best
}
