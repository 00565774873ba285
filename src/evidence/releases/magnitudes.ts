import { nearestFive } from '../figures/nearest-five.ts'
import type { Sums } from '../figures/sums.ts'
import { isCellular, type Indicator, type Unit } from '../indicators/indicator.ts'
import type { Group } from './groups.ts'
import type { ShownCounts } from './protect/publish-counts.ts'

interface Of {
  groups: readonly Group[]
  sums: readonly Sums[]
  /** Of indicators of the grain `area`. */
  rows: ReadonlyMap<string, readonly { providerId: string }[]>
  /** Counts that may be shown, by indicator. */
  shown: ReadonlyMap<string, ShownCounts>
}

/** The people of whom a figure is that is no count: those of whom it is known, or else all who are supported. */
export function peopleOf({ name, grain }: Indicator, shown: Of['shown']): ShownCounts | undefined {
  return (grain === 'person-window' && shown.get(name)) || shown.get('people-supported')
}

/** Groups of which a figure that is no count may be shown at all, by key. */
export function enoughFor(indicator: Indicator, { groups, sums, rows, shown }: Of): Set<string> {
  const counted = peopleOf(indicator, shown)
  const people = (providers: ReadonlySet<string>) =>
    [...providers]
      .flatMap((id) => counted?.kept.counts.of[id] ?? [])
      .reduce((sum, one) => sum + one, 0)
  // Nothing is said of a group but with how many people it is of.
  const numbered = groups.filter(({ key }) => counted?.all.has(key))
  const inTurn = numbered.toSorted((a, b) => people(b.providers) - people(a.providers))
  const having = new Set(recordsFor(indicator, { sums, rows }).map(({ providerId }) => providerId))
  const { minimum } = indicator
  return new Set(groupsOfEnough({ groups: inTurn, having, people, minimum }).map(({ key }) => key))
}

/** What a figure is counted of, each with its enterprise. */
export function recordsFor(
  indicator: Indicator,
  { sums, rows }: Pick<Of, 'sums' | 'rows'>,
): readonly { providerId: string }[] {
  return isCellular(indicator)
    ? sums.filter((one) => one.indicator === indicator.name)
    : (rows.get(indicator.name) ?? [])
}

interface Asked {
  /** Of the groups that could be shown, the most people first within each `by`. */
  groups: readonly Group[]
  /** Enterprises that have something to do with the figure. */
  having: ReadonlySet<string>
  /** How many people are at these enterprises. */
  people: (providers: ReadonlySet<string>) => number
  minimum: { providers: number; people: number }
}

/**
 * Groups of which hours, means or money may be shown: of enough enterprises and people, and so that what is left
 * when one is taken from another that holds it, or all localities from the area, is of enough too.
 */
function groupsOfEnough({ groups, having, people, minimum }: Asked): Group[] {
  const isEnough = (providers: ReadonlySet<string>) => {
    const own = providers.intersection(having)
    return own.size >= minimum.providers && people(own) >= minimum.people
  }
  const isNone = (providers: ReadonlySet<string>) => providers.intersection(having).size === 0
  const area = groups.find(({ by }) => by === 'area')
  if (!area || !isEnough(area.providers)) return []

  const places = groups.filter(({ by, providers }) => by === 'locality' && isEnough(providers))
  const left = () =>
    places.reduce((rest, one) => rest.difference(one.providers), new Set(area.providers))
  while (places.length > 0 && !isNone(left()) && !isEnough(left())) places.pop()

  const shown = [area, ...places]
  for (const kind of groups.filter(({ by, providers }) => by === 'kind' && isEnough(providers))) {
    const isTold = shown.some(({ providers }) => {
      const beside = [providers.difference(kind.providers), kind.providers.difference(providers)]
      // Only where one holds the other can it be taken from it.
      return beside.some(isNone) && beside.some((one) => !isNone(one) && !isEnough(one))
    })
    if (!isTold) shown.push(kind)
  }
  return shown
}

/** A number as it is published: hours to 5, shares to a hundredth, counts to 5. */
export function asPublished(value: number, unit: Unit): number {
  const to = (step: number) => Math.round(value / step) * step
  if (unit === 'hours') return to(300)
  if (unit === 'people' || unit === 'things') return to(5)
  if (unit === 'pence') return to(5)
  return Number(value.toFixed(unit === 'miles' ? 1 : 2))
}

/** A share from counts that are shown: of nearest fives, to a hundredth. */
export function publishedShare(some: number, all: number): number | null {
  const [part, whole] = [nearestFive(some), nearestFive(all)]
  return whole > 0 ? Math.min(1, Number((part / whole).toFixed(2))) : null
}
