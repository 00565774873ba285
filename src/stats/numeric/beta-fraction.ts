/**
 * The continued fraction F for which I_x(a, b) = x^a (1 − x)^b / (a B(a, b)) · F (DLMF 8.17.22).
 * It converges fast where x < (a + 1)/(a + b + 2); for the rest use I_x(a, b) = 1 − I_{1−x}(b, a).
 */
export function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    value *= c * d
    if (Math.abs(c * d - 1) < 3e-16) return value
  }
}
