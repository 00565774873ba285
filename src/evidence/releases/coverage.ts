import { nearestFive } from '../figures/nearest-five.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { amountsOf } from './amounts.ts'
import type { Made } from './figures.ts'
import type { Group } from './groups.ts'
import { recordsFor } from './magnitudes.ts'
import type { KeptCounts } from './protect/publish-counts.ts'
import { setsOf } from './protect/unknowns.ts'
import { protectionOf } from './protected-as.ts'
import type { Coverage } from './release.ts'

export const notCovered: Coverage = {
  providers: null,
  ofProviders: null,
  nearlyAll: false,
  hours: null,
}

/** Of the whole area only: elsewhere what it lacks could be told from what others lack. */
export function coverageOf(indicator: Indicator, made: Made, { by, providers }: Group): Coverage {
  const supported = made.shown.get('people-supported')
  if (by !== 'area' || !supported) return notCovered
  const own = recordsFor(indicator, made).map(({ providerId }) => providerId)
  const having = new Set(own.filter((id) => providers.has(id)))
  const lacking = [...providers.difference(having)]
  const people = lacking.flatMap((id) => supported.kept.counts.of[id] ?? [])
  const fewPeople = people.reduce((sum, one) => sum + one, 0) < 5
  const minutes = (ids: Iterable<string>) =>
    [...ids].reduce(
      (sum, id) => sum + (made.shown.get(amountsOf('hours'))?.kept.counts.of[id]?.[0] ?? 0),
      0,
    )
  const all = minutes(providers)
  const hours = all === 0 ? null : fewPeople ? 1 : Math.round((10 * minutes(having)) / all) / 10
  const nearlyAll = lacking.length < 5
  const fewest = nearlyAll ? providers.size - 4 : nearestFive(having.size) - 2
  const counted = (made.shown.get(indicator.name) ?? supported).kept
  const isOpen =
    protectionOf(indicator)?.as === 'listings' || mayAllBeMissing(providers, fewest, counted)
  return {
    ...{ nearlyAll: nearlyAll && isOpen, hours, ofProviders: nearestFive(providers.size) },
    providers: nearlyAll || !isOpen ? null : nearestFive(having.size),
  }
}

/** Whether any 1 to 4 people could be none: their enterprises all among those of a set that have nobody. */
export function mayAllBeMissing(
  set: ReadonlySet<string>,
  fewest: number,
  { counts, groups }: KeptCounts,
): boolean {
  const people = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => counts.of[id] ?? []).reduce((sum, one) => sum + one, 0)
  // Of a quarter so far there are no places yet: it can’t be seen who could be missing there.
  if (groups.length < 2) return false
  return setsOf(groups).every((one) => {
    const few = people(one)
    return few === 0 || few >= 5 || one.intersection(set).size <= set.size - fewest
  })
}
