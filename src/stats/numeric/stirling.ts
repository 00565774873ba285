// The parts from which probabilities of counts are put together without losing digits (Loader,
// "Fast and accurate computation of binomial probabilities", 2000).

const tableEnd = 16
/** Errors for 0.5, 1, 1.5 … below 16, from those above by the recurrence of the gamma function. */
const halvesTable = Float64Array.from({ length: 2 * tableEnd }, (_, twice) =>
  twice === 0 ? Infinity : byRecurrence(twice / 2),
)

/** log Γ(n + 1) − [(n + ½) log n − n + ½ log 2π], Stirling's error. @param n above 0 */
export function stirlingError(n: number): number {
  if (n >= tableEnd) return bySeries(n)
  const tabled = halvesTable[2 * n]
  return tabled ?? byRecurrence(n)
}

/**
 * The deviance x log(x/m) + m − x, which is 0 where x = m and never negative.
 * @param x 0 or more
 * @param m above 0
 * @param less x − m, where it is known better than by subtracting
 */
export function deviance(x: number, m: number, less = x - m): number {
  if (x === 0) return m
  if (Math.abs(less) > 0.1 * (x + m)) return x * Math.log(x / m) - less
  const v = less / (x + m)
  let sum = less * v
  let power = 2 * x * v
  for (let odd = 3; ; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) return sum
    sum = next
  }
}

/** log n!, to the last digits. @param n 0 or more */
export function logFactorial(n: number): number {
  if (n === 0) return 0
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + stirlingError(n)
}

function byRecurrence(n: number): number {
  let error = 0
  let at = n
  for (; at < tableEnd; at++) error += (at + 0.5) * Math.log1p(1 / at) - 1
  return error + bySeries(at)
}

function bySeries(n: number): number {
  const s = 1 / (n * n)
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360 - s / 156) * s) * s) * s) * s) *
        s) /
    n
  )
}
