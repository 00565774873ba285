import { refuse } from '../refused.ts'

/** Whether a sum of money may be shown, and if not, why. */
export type MoneyShown = { isShown: true } | { isShown: false; because: string }

/**
 * Whether a figure about money (a total, a mean, a median price) may be shown: only with 5 or more
 * providers in it, none of whom has above half of the total. Otherwise somebody could be worked out:
 * by subtraction, or because the total is nearly hers.
 * @source the (n, k) rule of dominance: Willenborg and de Waal (2001), section 1.6, with n = 1, k = 50%.
 * @param amounts of each provider, in one unit (pence), 0 or more. Who has 0 is in no sum of money,
 *   and isn't counted.
 * @throws Refused for amounts that are negative, infinite or not numbers.
 */
export function mayShowMoney(amounts: readonly number[]): MoneyShown {
  if (!Array.isArray(amounts)) refuse('Give the amounts as a list of numbers.')
  for (const [index, amount] of amounts.entries())
    if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0)
      refuse(`Amount ${index + 1} is ${amount}: give a number of 0 or more.`)
  const having = amounts.filter((amount) => amount > 0)
  if (having.length < 5) return { isShown: false, because: 'fewer than 5 providers are in it' }
  const most = having.reduce((largest, amount) => Math.max(largest, amount), 0)
  // Divided first, so that the sum of the largest numbers there are is finite.
  const total = having.reduce((sum, amount) => sum + amount / most, 0)
  return total < 2
    ? { isShown: false, because: 'one provider has more than half of it' }
    : { isShown: true }
}
