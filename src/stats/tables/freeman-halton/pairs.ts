import { binomialRow } from './binomial-row.ts'
import { waysFor, type Pair } from './pair.ts'

/** Two pairs of columns that share the first row's sum, and the limit that a table is measured by. */
export interface Pairs {
  left: Pair
  right: Pair
  row: number
  limit: number
  /** How many steps may be taken. */
  work: number
}

/** What the tables above the limit weigh. @returns undefined where it takes too much work */
export function sumAbove(pairs: Pairs): number | undefined {
  const { left, right, row } = pairs
  const least = Math.max(0, row - right.size)
  const most = Math.min(row, left.size)
  const start = Math.round(row * (left.size / (left.size + right.size)))
  const work = { left: pairs.work }
  let sum = 0
  for (const side of [1, -1]) {
    let before = 0
    for (let s = side === 1 ? start : start - 1; s >= least && s <= most; s += side) {
      const { weight, peak } = aboveAt(pairs, s, work)
      if (work.left < 0) return undefined
      sum += weight
      // The peaks rise to one and fall: behind the last above the limit there is no other.
      if (peak <= pairs.limit && peak < before) break
      before = peak
    }
  }
  return sum
}

function aboveAt({ left, right, row, limit }: Pairs, s: number, work: { left: number }) {
  const { first, second } = left
  const { first: third, second: fourth } = right
  const t = row - s
  const a = waysFor(left, s)
  const b = waysFor(right, t)
  const highest = first[a.peak]! * second[s - a.peak]!
  let inside = third[b.peak]! * fourth[t - b.peak]!
  const peak = highest * inside
  work.left--
  if (peak <= limit) return { weight: 0, peak }
  // The widest interval of the right pair, beside the left pair's peak.
  let [from, to] = [b.peak, b.peak]
  for (; to < b.high; to++) {
    const next = third[to + 1]! * fourth[t - to - 1]!
    if (highest * next <= limit) break
    inside += next
  }
  for (; from > b.low; from--) {
    const next = third[from - 1]! * fourth[t - from + 1]!
    if (highest * next <= limit) break
    inside += next
  }
  work.left -= to - from
  let weight = 0
  for (const side of [1, -1]) {
    // Away from the peak the interval shrinks, until none of it is above the limit.
    let [low, high, sum] = [from, to, inside]
    for (let x = side === 1 ? a.peak : a.peak - 1; x >= a.low && x <= a.high; x += side) {
      const way = first[x]! * second[s - x]!
      for (; low <= high; high--) {
        const edge = third[high]! * fourth[t - high]!
        if (way * edge > limit) break
        sum -= edge
      }
      for (; low <= high; low++) {
        const edge = third[low]! * fourth[t - low]!
        if (way * edge > limit) break
        sum -= edge
      }
      if (low > high) break
      weight += way * sum
      work.left--
    }
  }
  return { weight, peak }
}

/**
 * What the tables at the limit or below it weigh: only sums, no difference, so that nothing is lost
 * where it is little. @returns undefined where it takes too much work
 */
export function sumBelow(
  { left, right, row, limit, work }: Pairs,
  share: number,
): number | undefined {
  const leftTogether = binomialRow(left.size, share)
  const rightTogether = binomialRow(right.size, share)
  const { first, second } = left
  const { first: third, second: fourth } = right
  const edges = Float64Array.from({ length: third.length + 1 })
  const [lower, upper] = [edges.slice(), edges.slice()]
  let sum = 0
  let done = 0
  for (let s = Math.max(0, row - right.size); s <= Math.min(row, left.size); s++) {
    const t = row - s
    const a = waysFor(left, s)
    const b = waysFor(right, t)
    const highest = third[b.peak]! * fourth[t - b.peak]!
    if (first[a.peak]! * second[s - a.peak]! * highest <= limit) {
      sum += leftTogether[s]! * rightTogether[t]!
      continue
    }
    done += a.high - a.low + b.high - b.low
    if (done > work) return undefined
    // Sums of the right pair's ways from each end: lower[k] of those up to k, upper[k] from k on.
    for (let k = b.low, tail = 0; k <= b.high; k++) {
      edges[k] = third[k]! * fourth[t - k]!
      lower[k] = tail += edges[k]!
    }
    for (let k = b.high, tail = 0; k >= b.low; k--) upper[k] = tail += edges[k]!
    for (const side of [1, -1]) {
      let [low, high] = [b.low, b.high]
      // From the far end to the peak the interval above the limit only grows; from the peak it shrinks.
      for (let x = side === 1 ? a.peak : a.peak - 1; x >= a.low && x <= a.high; x += side) {
        const way = first[x]! * second[s - x]!
        while (low <= high && way * edges[low]! <= limit) low++
        while (low <= high && way * edges[high]! <= limit) high--
        if (low > high) sum += way * rightTogether[t]!
        else
          sum +=
            way * ((low > b.low ? lower[low - 1]! : 0) + (high < b.high ? upper[high + 1]! : 0))
      }
    }
  }
  return sum
}
