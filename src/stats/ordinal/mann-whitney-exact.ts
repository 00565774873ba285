import { massIn, supportOf } from '../distributions/hypergeometric.ts'
import { marginsOf, type Counts } from '../tables/counts.ts'
import { mannWhitney } from './mann-whitney.ts'

export interface ExactMannWhitney {
  /** Two-sided: U at least as far from n₁n₂/2 as it is. */
  p: number
  /** One-sided: the first row's answers are lower. */
  less: number
  /** One-sided: the first row's answers are higher. */
  greater: number
}

/** How many steps may be taken: some tenths of a second. */
const mostSteps = 1e8
/** How many states may be held, times how many are dealt. */
const mostStates = 2e9

/**
 * Mann and Whitney's test by the distribution of U over all ways to deal the answers to the two rows,
 * ties and all: two-sided by the distance from n₁n₂/2 as in R's package coin, and without ties as in
 * R's wilcox.test. It goes level by level; a state is how many went to the first row and twice U so
 * far. Only sums of positive terms.
 * @param counts two rows, a column for each level, from the lowest
 * @returns undefined where a row is empty, all are on one level, or there are too many ways to go
 * through: some 300 people in all, more where there are few levels
 * @throws Refused when it is no table of counts with two rows
 */
export function mannWhitneyExact(counts: Counts): ExactMannWhitney | undefined {
  const found = mannWhitney(counts)
  if (!found) return undefined
  const { rows, columns: sizes, total } = marginsOf(counts)
  const first = rows[0]!
  const pairs = first * (total - first)
  const observed = 2 * found.statistic
  // Each of (first + 1)·(2·pairs + 1) states is left in size + 1 ways at most.
  if ((first + 1) * (2 * pairs + 1) * (total + sizes.length) > mostStates) return undefined
  const dealt = deal(sizes, first, total)
  if (!dealt) return undefined
  const tails = { p: 0, less: 0, greater: 0 }
  // From the ends to the middle, so that small terms come first.
  for (let u = 0; u <= observed; u++) tails.less += dealt[u]!
  for (let u = 2 * pairs; u >= observed; u--) tails.greater += dealt[u]!
  const far = Math.abs(observed - pairs)
  for (let u = 0; u <= pairs - far; u++) {
    tails.p += dealt[u]!
    if (u < pairs) tails.p += dealt[2 * pairs - u]!
  }
  return {
    p: Math.min(1, tails.p),
    less: Math.min(1, tails.less),
    greater: Math.min(1, tails.greater),
  }
}

/** The probability of each 2U, or undefined where it takes too long. */
function deal(sizes: readonly number[], first: number, total: number): Float64Array | undefined {
  const width = 2 * first * (total - first) + 1
  let states = Array.from({ length: first + 1 }, () => new Float64Array(0))
  states[0] = Float64Array.of(1)
  let before = 0
  let steps = 0
  for (const size of sizes.filter((one) => one > 0)) {
    const next = Array.from({ length: first + 1 }, () => new Float64Array(0))
    const after = before + size
    for (let given = 0; given <= Math.min(first, before); given++) {
      const own = states[given]!
      if (own.length === 0) continue
      const urn = { first: size, second: total - after, drawn: first - given }
      const { least, most } = supportOf(urn)
      for (let more = least; more <= most; more++) {
        const share = massIn(more, urn)
        // Each of them is above the second row's below, and half above those beside it.
        const shift = 2 * more * (before - given) + more * (size - more)
        const now = given + more
        const room = 2 * now * (after - now) + 1
        if (next[now]!.length === 0) next[now] = new Float64Array(Math.min(width, room))
        const to = next[now]!
        steps += own.length
        if (steps > mostSteps) return undefined
        for (let u = 0; u < own.length; u++) to[u + shift]! += own[u]! * share
      }
    }
    states = next
    before = after
  }
  return states[first]
}
