import { gammaTails } from '../numeric/incomplete-gamma.ts'

/**
 * The upper tail of chi-squared: P(X ≥ x) = Q(df/2, x/2).
 * @param x 0 or more
 * @param df degrees of freedom, above 0 (whole or not)
 * @throws Refused outside these
 */
export function chiSquaredUpper(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).above
}

/** The lower tail of chi-squared: P(X ≤ x) = P(df/2, x/2). As `chiSquaredUpper` else. */
export function chiSquaredLower(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).below
}
