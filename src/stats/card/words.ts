/** `50%` */
export const percent = (share: number) => `${Math.round(share * 100)}%`

/** `29 points`, of a hundred. */
export function points(difference: number): string {
  const size = Math.abs(difference) * 100
  if (size < 0.95 && size > 0) return `${size < 0.05 ? 'under 0.1' : size.toFixed(1)} points`
  return `${Math.round(size)} point${Math.round(size) === 1 ? '' : 's'}`
}

/** `p = 0.031`, or `p < 0.001`. What only rounds to 0.050 is said to be below or above it. */
export function pWords(p: number): string {
  if (p < 0.001) return 'p < 0.001'
  const said = p.toFixed(3)
  if (said === '0.050' && p !== 0.05) return p < 0.05 ? 'p < 0.05' : 'p > 0.05'
  return `p = ${said}`
}

/** `3 of 100`, `fewer than 1 of 1,000`. */
export function inHundred(p: number): string {
  if (p < 0.001) return 'fewer than 1 of 1,000'
  if (p < 0.01) return `${Math.round(p * 1000)} of 1,000`
  return `${Math.round(p * 100)} of 100`
}

/** A number with as many digits as tell something. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'no limit' : String(value)
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB')
  return value.toFixed(2)
}

export const whole = (value: number) => value.toLocaleString('en-GB')
