import { wilson, type Interval } from '#stats'
import type { Cellular } from '../indicators/indicator.ts'
import type { Sums } from './sums.ts'

/** A number that is never alone: what it is, of how many, how sure. */
export interface Figure {
  name: string
  /** None: nothing was recorded that it could be counted from. Minutes, people, things, or a share. */
  value?: number
  /** Of how many people, or records, it is counted. */
  n: number
  /** What it is of, where it is a share. */
  of?: { some: number; all: number }
  /** Where it is a share of people: Wilson's, 95%. */
  interval?: Interval
  /** How it is spread, the most first. */
  spread?: { category: string; count: number; share: number }[]
  /** Which enterprises have records that it is counted from. */
  providers: number
}

/** What cells add up to, for one enterprise or many. A person known to two is there once for each. */
export function figureOf(indicator: Cellular, all: readonly Sums[]): Figure {
  const own = all.filter((one) => one.indicator === indicator.name)
  const total = (of: 'numerator' | 'denominator' | 'ratios' | 'cells' | 'people' | 'yes') =>
    own.reduce((sum, one) => sum + one[of], 0)
  const providers = new Set(own.map(({ providerId }) => providerId)).size
  const name = indicator.name
  const { combined } = indicator
  if (own.length === 0) return { name, n: 0, providers }
  if (combined === 'minutes' || combined === 'sum')
    return {
      name,
      value: total('numerator'),
      n: total('people') || total('denominator'),
      providers,
    }
  if (combined === 'people') return { name, value: total('people'), n: total('people'), providers }
  if (combined === 'mean')
    return { name, value: share(total('ratios'), total('cells')), n: total('people'), providers }
  if (combined === 'spread') return { name, ...spreadOf(own), providers }
  const of = { some: total('numerator'), all: total('denominator') }
  const value = share(of.some, of.all)
  if (combined === 'ratio') return { name, value, of, n: of.all, providers }
  const interval = of.all > 0 ? wilson(of.some, of.all) : undefined
  return { name, value, of, n: total('people'), interval, providers }
}

function spreadOf(own: readonly Sums[]): Pick<Figure, 'n' | 'spread'> {
  const counts = Map.groupBy(own, ({ category }) => category)
  const n = own.reduce((sum, one) => sum + one.numerator, 0)
  const spread = [...counts].map(([category, rows]) => {
    const count = rows.reduce((sum, one) => sum + one.numerator, 0)
    return { category, count, share: count / n }
  })
  return {
    n,
    spread: spread.toSorted((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1)),
  }
}

const share = (some: number, all: number) => (all > 0 ? some / all : undefined)
