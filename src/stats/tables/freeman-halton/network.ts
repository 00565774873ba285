import { marginsOf, type Counts } from '../counts.ts'
import { fill } from './fill.ts'
import { alike } from './alike.ts'
import { Pasts, type Node } from './pasts.ts'
import { stagesOf, type Spent, type Stage } from './stages.ts'

/**
 * The exact test of any table, as a walk through a network (Mehta and Patel 1983): the columns are
 * filled one after another, and a node is what the rows still have to give, in order of size. A past
 * is the probability of the columns filled so far; pasts of a node that are alike are one. Where even
 * the likeliest future leaves a past at the limit or below it, the past is done, with all its futures.
 * @param table no row or column empty; fewer rows than columns make fewer nodes
 * @param work how many steps it may take
 * @returns p, or undefined where it would take more
 */
export function network(table: Counts, work: number): number | undefined {
  const { rows, columns, total } = marginsOf(table)
  const base = Math.max(...rows) + 1
  if (base ** (rows.length - 1) > Number.MAX_SAFE_INTEGER || total * columns.length > work / 10)
    return undefined
  const spent = { work }
  const order = columns.map((_, at) => at).toSorted((a, b) => columns[a]! - columns[b]!)
  const stages = stagesOf(
    order.map((at) => columns[at]!),
    base - 1,
    spent,
  )
  const limit = observed(table, rows, order, stages) * alike
  let p = 0
  let pasts = new Pasts(base)
  pasts.add(pasts.place(rows), 1, 1)
  for (const stage of stages) {
    const next = new Pasts(base)
    for (const node of pasts.all()) {
      p += stage.isLast
        ? finish(node, stage, limit, spent)
        : expand(node, stage, limit, next, spent)
      if (spent.work < 0) return undefined
    }
    pasts = next
  }
  return Math.min(1, p)
}

/** The observed table's own probability, put together as the others' are. */
function observed(
  table: Counts,
  rows: readonly number[],
  order: readonly number[],
  stages: readonly Stage[],
): number {
  const rest = [...rows]
  let probability = 1
  for (const [at, { ways, all }] of stages.entries()) {
    for (const [row, cells] of table.entries()) {
      const given = cells[order[at]!]!
      probability *= ways(rest[row]!)[given]!
      rest[row]! -= given
    }
    probability /= all
  }
  return probability
}

/** Takes a node's pasts on to the next. @returns what is done here weighs */
function expand(node: Node, stage: Stage, limit: number, next: Pasts, spent: Spent): number {
  const { values, weights, sums } = node
  const count = values.length
  let done = 0
  const left = fill(node.rows, stage, limit / values[count - 1]!, spent, (share, bound, rest) => {
    const open = firstAbove(values, limit / bound)
    if (open > 0) done += sums[open - 1]! * share
    const place = next.place(rest)
    for (let past = open; past < count; past++)
      next.add(place, values[past]! * share, weights[past]! * share)
    // What is kept takes memory, which is dearer than steps.
    spent.work -= 10 * (count - open + 1)
  })
  return done + sums[count - 1]! * left
}

/**
 * With two columns left, each way to fill one is a whole future: the fewer a past allows, the
 * greater it is. @returns what a node's unlikely tables weigh
 */
function finish(node: Node, stage: Stage, limit: number, spent: Spent): number {
  const { values, weights } = node
  const shares: number[] = []
  const most = values.at(-1)!
  let below = fill(node.rows, stage, limit / most, spent, (share) => shares.push(share))
  const futures = Float64Array.from(shares).toSorted()
  let done = 0
  for (let past = values.length - 1, at = 0; past >= 0; past--) {
    const cutoff = limit / values[past]!
    while (at < futures.length && futures[at]! <= cutoff) below += futures[at++]!
    done += weights[past]! * below
  }
  spent.work -= values.length + 5 * futures.length
  return done
}

/** The first of numbers in order that is above a limit. */
function firstAbove(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! > limit) high = middle
    else low = middle + 1
  }
  return low
}
