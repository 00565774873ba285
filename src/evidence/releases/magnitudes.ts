import type { Figure } from '../figures/figure.ts'
import type { Unit } from '../indicators/indicator.ts'
import type { Group } from './groups.ts'

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
export function groupsOfEnough({ groups, having, people, minimum }: Asked): Group[] {
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
export function published(value: number, unit: Unit): number {
  const to = (step: number) => Math.round(value / step) * step
  if (unit === 'hours') return to(300)
  if (unit === 'people' || unit === 'things') return to(5)
  if (unit === 'pence') return to(5)
  return Number(value.toFixed(unit === 'miles' ? 1 : 2))
}

/** A share from counts that are shown: of nearest fives, to a hundredth. */
export function publishedShare(some: number, all: number): number | null {
  const [part, whole] = [some, all].map((one) => Math.round(one / 5) * 5) as [number, number]
  return whole > 0 ? Math.min(1, Number((part / whole).toFixed(2))) : null
}

/** What a figure is of, where it isn’t counted person by person: nothing of it is 1 to 4. */
export function isSmallWithin({ of }: Pick<Figure, 'of'>): boolean {
  if (!of) return false
  return [of.some, of.all - of.some].some((one) => one > 0 && one < 5)
}
