import { mayShowMoney, toNearestFive, wilson } from '#stats'
import { hashOf } from '../../platform/canonical.ts'
import { figureOf, type Figure } from '../figures/figure.ts'
import type { Sums } from '../figures/sums.ts'
import { isCellular, type Indicator } from '../indicators/indicator.ts'
import type { Group } from './groups.ts'
import { groupsOfEnough, isSmallWithin, published, publishedShare } from './magnitudes.ts'
import type { ShownCounts } from './protect/publish-counts.ts'
import type { Coverage, ReleasedFigure, Withheld } from './release.ts'

/** What the figures of a quarter are made of. */
export interface Made {
  groups: readonly Group[]
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
  const counted = made.shown.get(indicator.name)
  const isShare = 'combined' in indicator && indicator.combined === 'share_of_people'
  const isSpread = 'combined' in indicator && indicator.combined === 'spread' && counted
  const isCount =
    'combined' in indicator &&
    counted &&
    ['people', 'sum'].includes(indicator.combined) &&
    indicator.unit !== 'hours'
  const valueOf =
    isShare || isSpread || isCount ? countedValue(indicator, counted!) : magnitude(indicator, made)
  return made.groups.map((group) => {
    const said = valueOf(group)
    const { records, ...own } = {
      ...head(indicator, group),
      ...said,
      records: recordsOf(indicator, made, group),
    }
    const coverage = said.withheld ? notCovered : coverageOf(indicator, made, group)
    const figure = { ...own, coverage, benchmark: null, records }
    return { ...figure, hash: hashOf([figure, indicator.explain, indicator.source]) }
  })
}

type Said = Pick<ReleasedFigure, 'value' | 'withheld' | 'n' | 'nOf' | 'interval' | 'spread'>

const withheld = (why: Withheld, nOf: Said['nOf'] = 'people'): Said => ({
  ...{ value: null, withheld: why, n: null, nOf, interval: null, spread: null },
})

/** Of counts that may be shown: how many, which share, how they are spread. */
function countedValue(indicator: Indicator, { all, each, categories }: ShownCounts) {
  const nOf = indicator.grain === 'person-window' ? 'people' : 'records'
  const some =
    'some' in indicator && Array.isArray(indicator.some) ? (indicator.some as string[]) : undefined
  return ({ key }: Group): Said => {
    const number = all.get(key)
    // Whether it is itself too small, or hidden beside one that is, would tell of the other.
    if (number === undefined) return withheld('few', nOf)
    const n = toNearestFive(number)
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
    const spread = categories
      .map((category) => {
        const count = own.get(category)
        return count === undefined
          ? { category, count: null, share: null }
          : { category, count: toNearestFive(count), share: publishedShare(count, number) }
      })
      .toSorted((a, b) => (b.count ?? -1) - (a.count ?? -1) || (a.category < b.category ? -1 : 1))
    const chosen = some
      ?.filter((category) => categories.includes(category))
      .map((one) => own.get(one))
    const isKnown = chosen !== undefined && chosen.every((one) => one !== undefined)
    const part = isKnown ? chosen.reduce((sum, one) => sum + toNearestFive(one!), 0) : undefined
    return {
      ...{ ...whole, spread, value: part === undefined ? null : publishedShare(part, n) },
      interval: part === undefined ? null : intervalOf(part, n),
      withheld: spread.every(({ count }) => count === null) ? 'small' : null,
    }
  }
}

/** Wilson’s, of counts to the nearest five. */
function intervalOf(some: number, all: number): ReleasedFigure['interval'] {
  const [part, whole] = [toNearestFive(some), toNearestFive(all)]
  const found = wilson(Math.min(part, whole), whole)
  return found
    ? { lower: Number(found.lower.toFixed(2)), upper: Number(found.upper.toFixed(2)) }
    : null
}

/** Hours, means, money, and what is counted of a whole area. */
function magnitude(indicator: Indicator, made: Made) {
  const supported = made.shown.get('people-supported')
  const own = made.shown.get(indicator.name)
  const isOfPeople = indicator.grain === 'person-window' && own !== undefined
  const counted = isOfPeople ? own : supported
  const rows = made.rows.get(indicator.name) ?? []
  const having = new Set(
    (isCellular(indicator)
      ? made.sums.filter((one) => one.indicator === indicator.name)
      : rows
    ).map(({ providerId }) => providerId),
  )
  const people = (providers: ReadonlySet<string>) =>
    [...providers]
      .flatMap((id) => counted?.kept.counts.of[id] ?? [])
      .reduce((sum, one) => sum + one, 0)
  // Nothing is said of a group but with how many people it is of.
  const numbered = made.groups.filter(({ key }) => counted?.all.has(key))
  const inTurn = numbered.toSorted((a, b) => people(b.providers) - people(a.providers))
  const enough = new Set(
    groupsOfEnough({ groups: inTurn, having, people, minimum: indicator.minimum }).map(
      ({ key }) => key,
    ),
  )
  const nOf = isOfPeople ? 'people' : 'people supported'
  return ({ key, providers }: Group): Said => {
    const figure = figureFor(indicator, made, providers)
    if (!counted?.all.has(key) || !enough.has(key)) return withheld('few', nOf)
    if (isSmallWithin(figure)) return withheld('small', nOf)
    if (indicator.unit === 'pence') {
      const amounts = made.sums.filter(
        (one) => one.indicator === indicator.name && providers.has(one.providerId),
      )
      const money = [...Map.groupBy(amounts, ({ providerId }) => providerId).values()].map((all) =>
        all.reduce((sum, { numerator }) => sum + numerator, 0),
      )
      if (isCellular(indicator) && !mayShowMoney(money).isShown)
        return withheld('one-above-half', nOf)
    }
    const { value, of } = figure
    const share = of && indicator.unit === 'share' ? publishedShare(of.some, of.all) : undefined
    const interval = figure.interval && {
      ...{ lower: published(figure.interval.lower, indicator.unit) },
      upper: published(figure.interval.upper, indicator.unit),
    }
    const isMissing = value === undefined && !figure.spread
    return {
      value: isMissing || value === undefined ? null : (share ?? published(value, indicator.unit)),
      withheld: isMissing ? 'nothing' : null,
      ...{ n: toNearestFive(counted.all.get(key)!), nOf, interval: interval ?? null },
      spread: figure.spread ? spreadOf(figure.spread) : null,
    }
  }
}

/** Shares only: what they are of may be minutes, or people in several categories at once. */
function spreadOf(spread: NonNullable<Figure['spread']>): ReleasedFigure['spread'] {
  return spread.map(({ category, count, share }) => ({
    ...{ category, count: null },
    share: count > 0 && count < 5 ? null : Number(share.toFixed(2)),
  }))
}

function figureFor(indicator: Indicator, made: Made, providers: ReadonlySet<string>): Figure {
  const isIn = ({ providerId }: { providerId: string }) => providers.has(providerId)
  const { name } = indicator
  if (isCellular(indicator)) return figureOf(indicator, made.sums.filter(isIn))
  const rows = (made.rows.get(name) ?? []).filter(isIn)
  const nothing = { name, n: 0, providers: 0 }
  if (indicator.grain !== 'area' || rows.length === 0) return nothing
  const count = new Set(rows.map(({ providerId }) => providerId)).size
  return { name, ...indicator.figure(rows as unknown as readonly never[]), providers: count }
}

const notCovered: Coverage = { providers: null, ofProviders: null, nearlyAll: false, hours: null }

function coverageOf(indicator: Indicator, made: Made, { by, providers }: Group): Coverage {
  const own = [
    ...(made.rows.get(indicator.name) ?? []),
    ...made.sums.filter((one) => one.indicator === indicator.name),
  ]
  const having = new Set(own.map(({ providerId }) => providerId).filter((id) => providers.has(id)))
  const minutes = (is: (id: string) => boolean) =>
    made.sums
      .filter(
        ({ indicator: name, providerId }) =>
          name === 'hours' && providers.has(providerId) && is(providerId),
      )
      .reduce((sum, { numerator }) => sum + numerator, 0)
  const all = minutes(() => true)
  const hours = all > 0 ? Math.round((10 * minutes((id) => having.has(id))) / all) / 10 : null
  if (by !== 'area') return { ...notCovered, hours }
  const nearlyAll = providers.size - having.size < 5
  return {
    ...{ nearlyAll, hours, ofProviders: toNearestFive(providers.size) },
    providers: nearlyAll ? null : toNearestFive(having.size),
  }
}

function recordsOf(
  { inputs }: Indicator,
  { records }: Made,
  { by }: Group,
): ReleasedFigure['records'] {
  return [...new Set(inputs.map(({ record }) => record))].map((record) => {
    const count = records.get(record)
    return {
      record,
      count: by === 'area' && count !== undefined && count >= 5 ? toNearestFive(count) : null,
    }
  })
}

function head({ name, title, part, unit }: Indicator, { by, name: called }: Group) {
  return { indicator: name, title, part, group: { by, name: called }, unit }
}
