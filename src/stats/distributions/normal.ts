import { refuse, requireShare } from '../refused.ts'
import { gammaTails } from '../numeric/incomplete-gamma.ts'

/** P(Z ≥ z) of the standard normal: ½ Q(½, z²/2). @throws Refused when z is no number */
export function normalUpper(z: number): number {
  if (typeof z !== 'number' || Number.isNaN(z)) refuse(`The point z is ${z}: give a number.`)
  const tail = gammaTails(0.5, (z * z) / 2).above / 2
  return z >= 0 ? tail : 1 - tail
}

/** P(Z ≤ z) of the standard normal. */
export function normalLower(z: number): number {
  return normalUpper(typeof z === 'number' ? -z : z)
}

/**
 * The z of which a share lies above: P(Z ≥ z) = share.
 * @param share between 0 and 1
 */
export function normalUpperQuantile(share: number): number {
  requireShare(share, 'The share above')
  if (share > 0.5) return -normalUpperQuantile(1 - share)
  // Abramowitz and Stegun 26.2.23, then Newton's steps on the logarithm of the tail.
  const t = Math.sqrt(-2 * Math.log(share))
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let turn = 0; turn < 8; turn++) {
    const tail = normalUpper(z)
    const hazard = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI) / tail
    const step = Math.log(tail / share) / hazard
    z += step
    if (Math.abs(step) <= 1e-16 * Math.abs(z)) break
  }
  return share === 0.5 ? 0 : z
}

/** The z within which the middle share of confidence lies: 1.95996… for 0.95. */
export function twoSidedZ(confidence: number): number {
  requireShare(confidence, 'The confidence')
  return normalUpperQuantile((1 - confidence) / 2)
}
