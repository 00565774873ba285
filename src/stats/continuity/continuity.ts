import { refuse } from '../refused.ts'

/** Who came to each visit, in the order in which they came: a name or an id a visit. */
export type Visits = readonly (string | number)[]

/**
 * How many carers came: M.
 * @returns 0 where there were no visits.
 * @throws Refused where a visit names nobody.
 */
export function distinctCarers(visits: Visits): number {
  return countsOf(visits).length
}

/**
 * The usual provider of care: max(n_i) / N, the share of visits made by the carer who came most.
 * @source Breslau and Reeb, Journal of Medical Education 50 (1975) 965–969.
 * @returns from 1/M to 1; `undefined` for fewer than two visits, when it could only be 1.
 * @throws Refused where a visit names nobody.
 */
export function usualProvider(visits: Visits): number | undefined {
  const counts = countsOf(visits)
  return visits.length < 2
    ? undefined
    : counts.reduce((most, count) => Math.max(most, count), 0) / visits.length
}

/**
 * Bice and Boxerman's continuity of care: COC = (Σ n_i² − N) / (N(N − 1)), the chance that two
 * visits picked at random were made by the same carer. It doesn't know their order.
 * @source Bice and Boxerman, Medical Care 15 (1977) 347–349.
 * @returns from 0 (nobody twice) to 1 (always the same); `undefined` for fewer than two visits.
 * @throws Refused where a visit names nobody.
 */
export function continuityOfCare(visits: Visits): number | undefined {
  const n = visits.length
  const pairs = countsOf(visits).reduce((sum, count) => sum + count * (count - 1), 0)
  return n < 2 ? undefined : pairs / (n * (n - 1))
}

/**
 * Sequential continuity: the share of visits made by the carer of the visit before, out of N − 1.
 * It knows only the order.
 * @source Steinwachs, Medical Care 17 (1979) 551–565.
 * @returns from 0 to 1; `undefined` for fewer than two visits.
 * @throws Refused where a visit names nobody.
 */
export function sequentialContinuity(visits: Visits): number | undefined {
  countsOf(visits)
  if (visits.length < 2) return undefined
  const same = visits.filter((carer, index) => index > 0 && carer === visits[index - 1]).length
  return same / (visits.length - 1)
}

function countsOf(visits: Visits): number[] {
  if (!Array.isArray(visits)) refuse('Give the visits as a list of who came.')
  const counts = new Map<string | number, number>()
  for (const [index, carer] of visits.entries()) {
    const isSomebody =
      (typeof carer === 'string' && carer.trim() !== '') ||
      (typeof carer === 'number' && Number.isFinite(carer))
    if (!isSomebody) refuse(`Visit ${index + 1} names nobody: say who came, or leave it out.`)
    counts.set(carer, (counts.get(carer) ?? 0) + 1)
  }
  return [...counts.values()]
}
