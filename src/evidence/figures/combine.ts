import { effectiveNumber, evenness, independence, wilson } from '#stats'
import type { Cellular, Combined } from '../indicators/indicator.ts'
import type { Figure } from './figure.ts'
import { mostFirst } from './most-first.ts'
import type { Sums } from './sums.ts'

type Said = Omit<Figure, 'name' | 'providers'>

/** What the cells of some enterprises are together, by how an indicator is combined. */
export function combine(indicator: Cellular, own: readonly Sums[]): Said {
  return ways[indicator.combined](own, indicator)
}

type Way = (own: readonly Sums[], indicator: Cellular) => Said

const ways: Record<Combined, Way> = {
  minutes: added,
  sum: added,
  people: (own) => ({ value: total(own, 'people'), n: total(own, 'people') }),
  mean: (own) => ({
    value: share(total(own, 'ratios'), total(own, 'cells')),
    n: total(own, 'people'),
  }),
  ratio(own) {
    const of = { some: total(own, 'numerator'), all: total(own, 'denominator') }
    return { value: share(of.some, of.all), of, n: of.all }
  },
  share_of_people(own) {
    const of = { some: total(own, 'numerator'), all: total(own, 'denominator') }
    const n = total(own, 'people')
    return { value: share(of.some, of.all), of, n, interval: among(of, n) }
  },
  share_of_enterprises(own) {
    const all = [...byProvider(own).values()]
    const some = all.filter((rows) => total(rows, 'numerator') > 0).length
    const of = { some, all: all.length }
    return { value: share(some, of.all), of, n: of.all, interval: among(of, of.all) }
  },
  each_month(own) {
    const each = [...byProvider(own).values()].map(
      (rows) => share(total(rows, 'numerator'), total(rows, 'denominator')) ?? 0,
    )
    return { value: each.reduce((sum, one) => sum + one, 0), n: total(own, 'cells') }
  },
  kinds: (own) => {
    const different = new Set(own.map(({ category }) => category)).size
    return { value: different, n: different }
  },
  spread: spreadOf,
  effective(own) {
    const { spread, n } = spreadOf(own)
    return { value: effectiveNumber(spread.map(({ count }) => count)), n, spread }
  },
  independence(own) {
    const each = [...byProvider(own).values()].flatMap(
      (rows) => independence(rows.map(({ numerator }) => numerator)) ?? [],
    )
    return {
      value: share(
        each.reduce((sum, one) => sum + one, 0),
        each.length,
      ),
      n: own.length,
    }
  },
  reach(own) {
    const all = own.filter(({ category }) => category === '')
    const n = total(all, 'people')
    const spread = counts(own.filter(({ category }) => category !== ''))
    return { n, spread: mostFirst(spread.map((one) => ({ ...one, share: one.count / n }))) }
  },
}

function added(own: readonly Sums[]): Said {
  return { value: total(own, 'numerator'), n: total(own, 'people') || total(own, 'denominator') }
}

/** How sums are spread over categories; where some of them are asked for, their share is its value. */
function spreadOf(own: readonly Sums[], { some }: Pick<Cellular, 'some'> = {}) {
  const each = counts(own)
  const n = each.reduce((sum, { count }) => sum + count, 0)
  const spread = mostFirst(each.map((one) => ({ ...one, share: one.count / n })))
  const found = { n, spread, evenness: evenness(each.map(({ count }) => count)) }
  if (!some) return found
  const chosen = each.filter(({ category }) => some.includes(category))
  const of = { some: chosen.reduce((sum, { count }) => sum + count, 0), all: n }
  return { ...found, of, value: share(of.some, n), interval: among(of, n) }
}

/** Of people how many different ones; of all else how much. */
function counts(own: readonly Sums[]): { category: string; count: number }[] {
  return [...Map.groupBy(own, ({ category }) => category)].map(([category, rows]) => ({
    category,
    count: total(rows, 'people') || total(rows, 'numerator'),
  }))
}

/**
 * Wilson’s interval, 95%, of a share that was seen among so many people. Somebody who is there in several
 * spans is one: twelve months of ten people are no hundred and twenty people.
 */
function among({ some, all }: { some: number; all: number }, people: number) {
  if (all === 0 || people === 0) return undefined
  const limits = wilson(Math.round((some / all) * people), people)
  return limits && { ...limits, estimate: some / all }
}

const byProvider = (own: readonly Sums[]) => Map.groupBy(own, ({ providerId }) => providerId)

function total(
  own: readonly Sums[],
  of: 'numerator' | 'denominator' | 'ratios' | 'cells' | 'people',
) {
  return own.reduce((sum, one) => sum + one[of], 0)
}

const share = (some: number, all: number) => (all > 0 ? some / all : undefined)
