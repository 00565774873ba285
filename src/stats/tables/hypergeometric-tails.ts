import { massIn, supportOf, type Urn } from '../distributions/hypergeometric.ts'

/**
 * P(X ≥ x) for side 1, P(X ≤ x) for side −1, from x outwards by the ratios of neighbours. The
 * terms fall from one to the next, so x is at the mode or beyond; outside the support it is 0.
 */
export function tailBeyond(x: number, side: 1 | -1, urn: Urn): number {
  const { first, second, drawn } = urn
  const { least, most } = supportOf(urn)
  if (x < least || x > most) return 0
  const start = massIn(x, urn)
  const other = second - drawn
  let [sum, term] = [1, 1]
  if (side === 1)
    for (let k = x; k < most && term > sum * 1e-18; k++) {
      term *= ((first - k) / (k + 1)) * ((drawn - k) / (other + k + 1))
      sum += term
    }
  else
    for (let k = x; k > least && term > sum * 1e-18; k--) {
      term *= (k / (first - k + 1)) * ((other + k) / (drawn - k + 1))
      sum += term
    }
  return start * sum
}

/**
 * The count nearest to the mode, above it for side 1 and below it for side −1, whose probability is
 * `limit` at most; one past the support where there is none. The mode's own is above the limit.
 */
export function boundary(limit: number, mode: number, side: 1 | -1, urn: Urn): number {
  const { least, most } = supportOf(urn)
  let inside = 0
  let outside = (side === 1 ? most - mode : mode - least) + 1
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2)
    if (massIn(mode + side * middle, urn) <= limit) outside = middle
    else inside = middle
  }
  return mode + side * outside
}
