import { wilson } from '#stats'
import { hashOf } from '../../platform/canonical.ts'
import { figureOf, figureOfRows, type Figure } from '../figures/figure.ts'
import { mostFirst } from '../figures/most-first.ts'
import { nearestFive } from '../figures/nearest-five.ts'
import type { Sums } from '../figures/sums.ts'
import { isCellular, isOfArea, type Indicator } from '../indicators/indicator.ts'
import type { Group, OfPlaceOrKind } from './groups.ts'
import { amountsOf } from './amounts.ts'
import { coverageOf, mayAllBeMissing, notCovered } from './coverage.ts'
import { communityKey } from './families.ts'
import { asPublished, enoughFor, peopleOf, publishedShare } from './magnitudes.ts'
import { someOf, type ShownCounts } from './protect/publish-counts.ts'
import { protectionOf } from './protected-as.ts'
import type { ReleasedFigure, Withheld } from './release.ts'

/** What the figures of a quarter are made of. */
export interface Made {
  groups: readonly OfPlaceOrKind[]
  sums: readonly Sums[]
  /** Counts of people, things and records that may be shown, by indicator. */
  shown: ReadonlyMap<string, ShownCounts>
  /** Of indicators of the grain `area`. */
  rows: ReadonlyMap<string, readonly { providerId: string }[]>
  /** How many records of each kind were counted in the area. */
  records: ReadonlyMap<string, number>
}

/** An indicator’s figures: of the area, of each locality, of each kind of support. */
export function releasedFigures(indicator: Indicator, made: Made): ReleasedFigure[] {
  const valueOf = valuesOf(indicator, made)
  return made.groups.map((group) => {
    const said = valueOf(group)
    const coverage = said.withheld ? notCovered : coverageOf(indicator, made, group)
    const records = recordsOf(indicator, made, group)
    const figure = { ...head(indicator, group), ...said, coverage, benchmark: null, records }
    return { ...figure, hash: hashOf([figure, indicator.explain, indicator.source]) }
  })
}

function valuesOf(indicator: Indicator, made: Made): (group: Group) => Said {
  const counted = made.shown.get(indicator.name)
  const { as } = protectionOf(indicator) ?? {}
  if (as === 'communities') return reach(made)
  if (as === 'enterprises') return ofEnterprises(indicator, made)
  if (counted && indicator.name === 'retention') return watched(indicator, counted, made)
  const isCounted = as === 'people' || as === 'records' || as === 'workers'
  if (isCounted) return counted ? countedValue(indicator, counted) : () => withheld('few')
  return magnitude(indicator, made)
}

type Said = Pick<ReleasedFigure, 'value' | 'withheld' | 'n' | 'nOf' | 'interval' | 'spread'>

const withheld = (why: Withheld, nOf: Said['nOf'] = 'people'): Said => ({
  ...{ value: null, withheld: why, n: null, nOf, interval: null, spread: null },
})

/** Of counts that may be shown: how many, which share, how they are spread. */
function countedValue(indicator: Indicator, { all, each, categories }: ShownCounts) {
  const nOf = nOfWhat(indicator)
  return ({ key }: Group): Said => {
    const number = all.get(key)
    // Whether it is itself too small, or hidden beside one that is, would tell of the other.
    if (number === undefined) return withheld('few', nOf)
    const n = nearestFive(number)
    const whole = { withheld: null, n, nOf, interval: null, spread: null } as const
    const own = each.get(key)
    if (categories.length < 2 || !own)
      return 'combined' in indicator && indicator.combined === 'spread'
        ? { ...whole, value: null, spread: [{ category: categories[0]!, count: n, share: 1 }] }
        : { ...whole, value: n }
    if (categories[0] === 'yes') {
      const yes = own.get('yes') ?? (own.has('no') ? number - own.get('no')! : undefined)
      if (yes === undefined) return { ...whole, value: null, withheld: 'small' }
      return { ...whole, value: publishedShare(yes, number), interval: intervalOf(yes, number) }
    }
    // What isn’t shown isn’t named: that there is any of it would be told.
    const spread = mostFirst(
      [...own]
        .filter(([category]) => category !== someOf)
        .map(([category, count]) => ({
          ...{ category, count: nearestFive(count), share: publishedShare(count, number) },
        })),
    )
    const some = own.get(someOf)
    return {
      ...{ ...whole, spread, value: some === undefined ? null : publishedShare(some, number) },
      interval: some === undefined ? null : intervalOf(some, number),
      withheld: spread.length === 0 && some === undefined ? 'small' : null,
    }
  }
}

/** Who stays: how many there are and their share to the nearest 5; an interval that tells no more, outward to .05. */
function watched(indicator: Indicator, counted: ShownCounts, made: Made) {
  return (group: Group): Said => {
    const said = countedValue(indicator, counted)(group)
    const { value, interval } = figureFor(indicator, made, group.providers)
    if (said.withheld || value === undefined || !interval) return said
    const all = counted.all.get(group.key)!
    const outward = {
      lower: Math.max(0, Math.floor(interval.lower * 20) / 20),
      upper: Math.min(1, Math.ceil(interval.upper * 20) / 20),
    }
    return { ...said, value: publishedShare(value * all, all), interval: outward }
  }
}

/** Wilson’s, of counts to the nearest five. */
function intervalOf(some: number, all: number): ReleasedFigure['interval'] {
  const [part, whole] = [nearestFive(some), nearestFive(all)]
  const found = wilson(Math.min(part, whole), whole)
  return found
    ? { lower: Number(found.lower.toFixed(2)), upper: Number(found.upper.toFixed(2)) }
    : null
}

/** Hours, means, money, and what is counted of a whole area. */
function magnitude(indicator: Indicator, made: Made) {
  const counted = peopleOf(indicator, made.shown)
  const amounts = made.shown.get(amountsOf(indicator.name))
  const enough = enoughFor(indicator, made)
  const { as } = protectionOf(indicator) ?? {}
  const nOf = indicator.grain === 'person-window' ? 'people' : 'people supported'
  const isShown = ({ key, providers }: Group) => {
    if (!counted?.all.has(key) || !enough.has(key)) return false
    if (as === 'median')
      return (
        (made.rows.get(indicator.name) ?? []).filter((one) => providers.has(one.providerId))
          .length >= 10
      )
    if (as === 'listings') return true
    const sides = amounts?.kept.counts.categories ?? []
    const each = amounts?.each.get(key)
    return Boolean(
      amounts?.all.has(key) && (!sides.includes('some') || sides.every((one) => each?.has(one))),
    )
  }
  return (group: Group): Said => {
    if (!isShown(group)) return withheld('few', nOf)
    const figure = figureFor(indicator, made, group.providers)
    const { value, of } = figure
    const share = of && indicator.unit === 'share' ? publishedShare(of.some, of.all) : undefined
    const interval = figure.interval && {
      ...{ lower: asPublished(figure.interval.lower, indicator.unit) },
      upper: asPublished(figure.interval.upper, indicator.unit),
    }
    const each = figure.spread ? amounts?.each.get(group.key) : undefined
    const spread = figure.spread?.filter(({ category }) => each?.has(category)) ?? null
    // All of it but for one kind is that kind, too.
    const isMissing = value === undefined || (spread && spread.length < figure.spread!.length)
    const n = nearestFive(counted!.all.get(group.key)!)
    if (isMissing && !spread?.length) return withheld(figure.spread ? 'few' : 'nothing', nOf)
    return {
      value: isMissing
        ? null
        : (share ?? (as === 'median' ? Math.round(value!) : asPublished(value!, indicator.unit))),
      ...{ withheld: null, n, nOf, interval: interval ?? null },
      spread:
        spread?.map((one) => ({
          ...{ category: one.category, count: null, share: Number(one.share.toFixed(2)) },
        })) ?? null,
    }
  }
}

/** People at enterprises that say they are for a community: of the whole area. */
function reach({ shown }: Made) {
  const supported = shown.get('people-supported')
  return ({ by, key }: Group): Said => {
    const all = supported?.all.get(key)
    const spread = mostFirst(
      [...(supported?.all ?? [])]
        .filter(([one]) => one.startsWith(communityKey('')))
        .map(([one, count]) => ({
          category: one.slice(communityKey('').length),
          ...{ count: nearestFive(count), share: publishedShare(count, all ?? 0) },
        })),
    )
    if (by !== 'area' || all === undefined || spread.length === 0) return withheld('few')
    return {
      value: null,
      withheld: null,
      n: nearestFive(all),
      nOf: 'people',
      interval: null,
      spread,
    }
  }
}

/** Which enterprises are of a sort, of those that visited somebody: of the whole area, where each might have visited nobody. */
function ofEnterprises(indicator: Indicator, made: Made) {
  return ({ by, key, providers }: Group): Said => {
    const { of } = figureFor(indicator, made, providers)
    const supported = made.shown.get('people-supported')
    const n = supported?.all.get(key)
    if (by !== 'area' || !of || n === undefined) return withheld('few', 'people supported')
    const own = made.sums.filter((one) => one.indicator === indicator.name)
    const some = new Set(
      own.filter(({ numerator }) => numerator > 0).map(({ providerId }) => providerId),
    )
    const isOpen =
      [of.some, of.all - of.some].every((one) => one >= 5) &&
      mayAllBeMissing(some, nearestFive(of.some) - 2, supported!.kept) &&
      mayAllBeMissing(providers, nearestFive(of.all) - 2, supported!.kept)
    if (!isOpen) return withheld('few', 'people supported')
    return {
      ...{ value: publishedShare(of.some, of.all), withheld: null, n: nearestFive(n) },
      ...{ nOf: 'people supported', interval: intervalOf(of.some, of.all), spread: null },
    }
  }
}

function figureFor(indicator: Indicator, made: Made, providers: ReadonlySet<string>): Figure {
  const isIn = ({ providerId }: { providerId: string }) => providers.has(providerId)
  if (isCellular(indicator)) return figureOf(indicator, made.sums.filter(isIn))
  const { name } = indicator
  const rows = (made.rows.get(name) ?? []).filter(isIn)
  return isOfArea(indicator) ? figureOfRows(indicator, rows) : { name, n: 0, providers: 0 }
}

/** Of the whole area, where it is shown how many people or who asked they are of. */
function recordsOf(
  { inputs }: Indicator,
  { records, shown }: Made,
  { by }: Group,
): ReleasedFigure['records'] {
  return [...new Set(inputs.map(({ record }) => record))].map((record) => {
    const of = countedOf[record]
    const count = records.get(record)
    const isShown = by === 'area' && of !== undefined && shown.get(of)?.all.has('area')
    return {
      record,
      count: isShown && count !== undefined && count >= 5 ? nearestFive(count) : null,
    }
  })
}

const countedOf: Record<string, string> = {
  'a visit': 'people-supported',
  'who asked': 'routes-in',
}

const nOfWhat = ({ grain, name }: Indicator): Said['nOf'] =>
  grain === 'person-window'
    ? 'people'
    : protectionOf({ name })?.as === 'workers'
      ? 'workers'
      : 'records'

function head({ name, title, part, unit }: Indicator, { by, name: called }: OfPlaceOrKind) {
  return { indicator: name, title, part, group: { by, name: called }, unit }
}
