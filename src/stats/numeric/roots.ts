/**
 * Where a function that goes from one sign at `low` to the other at `high` is 0, as near as numbers
 * allow (Chandrupatla 1997: inverse quadratic steps, halves where they are not safe).
 * @param f continuous; its signs at both ends differ, or it is 0 there
 */
export function rootBetween(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [fa, fb] = [f(a), f(b)]
  let share = 0.5
  // Each turn at least halves now and then: 200 is never reached, and never hangs.
  for (let turn = 0; turn < 200 && fa !== 0 && fb !== 0; turn++) {
    const x = a + share * (b - a)
    const fx = f(x)
    const [c, fc] = Math.sign(fx) === Math.sign(fa) ? [a, fa] : [b, fb]
    if (Math.sign(fx) !== Math.sign(fa)) [b, fb] = [a, fa]
    ;[a, fa] = [x, fx]
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const least = (2 * Number.EPSILON * Math.abs(best) + 1e-300) / Math.abs(b - a)
    if (least > 0.5) break
    share = Math.min(1 - least, Math.max(least, nextShare([a, b, c], [fa, fb, fc])))
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b
}

type Three = [number, number, number]

function nextShare([a, b, c]: Three, [fa, fb, fc]: Three): number {
  const xi = (a - b) / (c - b)
  const phi = (fa - fb) / (fc - fb)
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5
  return (
    (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
  )
}

/**
 * Where a rising function is 0, by Newton's steps kept between what was tried already.
 * @param at the value and the slope at x; the slope is positive
 */
export function risingRoot(
  at: (x: number) => { value: number; slope: number },
  start: number,
): number {
  let [low, high] = [-Infinity, Infinity]
  let x = start
  for (let turn = 0; turn < 200; turn++) {
    const { value, slope } = at(x)
    if (value === 0) return x
    if (value < 0) low = x
    else high = x
    const newton = -value / slope
    const step = Number.isFinite(newton) ? Math.min(3, Math.max(-3, newton)) : -3 * Math.sign(value)
    const next = x + step
    if (Math.abs(step) <= 4 * Number.EPSILON * Math.abs(x) + 1e-300) return next
    x = next > low && next < high ? next : (low + high) / 2
    if (x === low || x === high) return x
  }
  return x
}
