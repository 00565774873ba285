import { refuse, requireWhole } from '../refused.ts'
import { deviance, stirlingError } from '../numeric/stirling.ts'
import { crossDifference } from '../numeric/sums.ts'

/** Drawing without putting back: `drawn` from an urn of `first` and `second`; X counts the first. */
export interface Urn {
  first: number
  second: number
  drawn: number
}

/** The least and the greatest X. */
export function supportOf({ first, second, drawn }: Urn): { least: number; most: number } {
  return { least: Math.max(0, drawn - second), most: Math.min(first, drawn) }
}

/** The most likely X, the greater of two. */
export function modeOf({ first, second, drawn }: Urn): number {
  const { least, most } = supportOf({ first, second, drawn })
  const mode = Math.floor((drawn + 1) * ((first + 1) / (first + second + 2)))
  return Math.min(most, Math.max(least, mode))
}

/**
 * P(X = x) = C(first, x) C(second, drawn − x) / C(first + second, drawn), 0 outside the support. The
 * four cells of the table share one difference from their expected counts, which is exact, so that
 * no digit is lost (after Loader 2000).
 * @throws Refused when a count isn't whole, or more are drawn than there are
 */
export function hypergeometricMass(x: number, urn: Urn): number {
  requireUrn(urn)
  requireWhole(x, 'The number drawn of the first')
  return massIn(x, urn)
}

/** As `hypergeometricMass`, of counts that were looked at before. */
export function massIn(x: number, { first, second, drawn }: Urn): number {
  const others = first - x
  const drawnOthers = drawn - x
  const rest = second - drawnOthers
  if (x < 0 || others < 0 || drawnOthers < 0 || rest < 0) return 0
  const all = first + second
  const left = all - drawn
  const less = crossDifference(x, rest, others, drawnOthers) / all
  let log =
    errorOf(first) +
    errorOf(second) +
    errorOf(drawn) +
    errorOf(left) -
    errorOf(all) -
    (errorOf(x) + errorOf(others) + errorOf(drawnOthers) + errorOf(rest))
  if (first > 0 && second > 0 && drawn > 0 && left > 0)
    log -=
      deviance(x, first * (drawn / all), less) +
      deviance(others, first * (left / all), -less) +
      deviance(drawnOthers, second * (drawn / all), -less) +
      deviance(rest, second * (left / all), less)
  const roots =
    (root(first) / root(x) / root(others)) *
    (root(second) / root(drawnOthers) / root(rest)) *
    (root(drawn) * (root(left) / root(all)))
  return Math.exp(log) * roots
}

export function requireUrn({ first, second, drawn }: Urn): void {
  requireWhole(first, 'The number of the first')
  requireWhole(second, 'The number of the second')
  requireWhole(first + second, 'The number of all')
  requireWhole(drawn, 'The number drawn')
  if (drawn > first + second)
    refuse(`${drawn} are drawn of ${first + second}: draw no more than there are.`)
}

// 0! is 1, and has no root nor error in Stirling's formula.
function errorOf(n: number): number {
  return n === 0 ? 0 : stirlingError(n)
}

function root(n: number): number {
  return n === 0 ? 1 : Math.sqrt(2 * Math.PI * n)
}
