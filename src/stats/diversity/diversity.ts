import { refuse } from '../refused.ts'

/**
 * How many kinds there are in effect: exp(−Σ p ln p), the exponential of Shannon's entropy (Hill's
 * number of order 1). n kinds of equal amount give n; amounts in shares of .5, .3 and .2 give 2.800.
 * @source Hill, Ecology 54 (1973) 427–432.
 * @param amounts of each kind (hours, people, pounds), in one unit, 0 or more.
 * @returns from 1 to the number of kinds; `undefined` where all amounts are 0 or there are none.
 * @throws Refused for amounts that are negative, infinite or not numbers.
 */
export function effectiveNumber(amounts: readonly number[]): number | undefined {
  const entropy = entropyOf(sharesOf(amounts))
  return entropy === undefined ? undefined : Math.exp(entropy)
}

/**
 * How evenly amounts are spread over the kinds there are: Pielou's J = −Σ p ln p / ln S, where S
 * kinds have an amount above 0.
 * @source Pielou, Journal of Theoretical Biology 13 (1966) 131–144.
 * @param amounts of each kind, in one unit, 0 or more.
 * @returns above 0, up to 1; `undefined` where fewer than two kinds have an amount.
 * @throws Refused for amounts that are negative, infinite or not numbers.
 */
export function evenness(amounts: readonly number[]): number | undefined {
  const shares = sharesOf(amounts)
  const entropy = entropyOf(shares)
  return entropy === undefined || shares.length < 2
    ? undefined
    : Math.min(1, entropy / Math.log(shares.length))
}

/**
 * How little an enterprise depends on any one payer: 1 − Σ share² (Simpson's index; one less
 * Herfindahl's). Shares of .5, .3 and .2 give .62; a single payer gives 0.
 * @source Simpson, Nature 163 (1949) 688.
 * @param amounts from each payer, in one unit (pence), 0 or more.
 * @returns from 0 up to 1 − 1/payers; `undefined` where all amounts are 0 or there are none.
 * @throws Refused for amounts that are negative, infinite or not numbers.
 */
export function independence(amounts: readonly number[]): number | undefined {
  const shares = sharesOf(amounts)
  if (shares.length === 0) return undefined
  return Math.max(0, 1 - shares.reduce((sum, share) => sum + share * share, 0))
}

/** Shares of those above 0. */
function sharesOf(amounts: readonly number[]): number[] {
  if (!Array.isArray(amounts)) refuse('Give the amounts as a list of numbers.')
  for (const [index, amount] of amounts.entries())
    if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0)
      refuse(`Amount ${index + 1} is ${amount}: give a number of 0 or more.`)
  // Divided by the largest first: a sum of the largest numbers there are would be infinite.
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0)
  const scaled = amounts.filter((amount) => amount > 0).map((amount) => amount / largest)
  const total = scaled.reduce((sum, one) => sum + one, 0)
  return scaled.map((one) => one / total).filter((share) => share > 0)
}

function entropyOf(shares: number[]): number | undefined {
  if (shares.length === 0) return undefined
  return Math.max(
    0,
    shares.reduce((sum, share) => sum - share * Math.log(share), 0),
  )
}
