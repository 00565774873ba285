import { independence } from '#stats'
import type { Sums } from '../figures/sums.ts'
import { isCellular, type Combined, type Indicator } from '../indicators/indicator.ts'
import { countsOf, everyone, type Counts, type Told } from './people-counts.ts'
import { protectionOf, type Tells } from './protected-as.ts'

/** The name under which the amounts of an indicator are kept, beside its counts of people. */
export const amountsOf = (indicator: string) => `amounts of ${indicator}`

/**
 * Of indicators that are hours, means or shares of them: what each enterprise adds to its number, and the people of
 * whom that tells. A reader is taken to know all that is added up exactly, and what it is divided by.
 */
export function amountCounts(
  indicators: readonly Indicator[],
  all: readonly Sums[],
  counts: readonly Counts[],
): Counts[] {
  return indicators.flatMap((one) => {
    const protection = protectionOf(one)
    if (protection?.as !== 'amounts' || !isCellular(one)) return []
    const amounts = ways[one.combined]?.(all.filter(({ indicator }) => indicator === one.name))
    if (!amounts) return []
    const { cells, ...more } = amounts
    const own = countsOf(amountsOf(one.name), inScale(cells), more.always)
    const tells = protection.tells.map((tell) => toldBy(tell, own, counts))
    return [
      { ...own, tells, ...(more.alike && { alike: true }), ...(more.wholes && { wholes: true }) },
    ]
  })
}

interface Amounts {
  cells: { providerId: string; category: string; count: number }[]
  always?: readonly string[]
  alike?: true
  wholes?: true
}

/** No more than 100,000 in all: a solver can’t tell seconds of a county from its own rounding. */
function inScale(cells: Amounts['cells']): Amounts['cells'] {
  const scale = Math.min(1, 100_000 / cells.reduce((sum, { count }) => sum + count, 0))
  return cells.map((one) => ({ ...one, count: Math.round(one.count * scale) }))
}

/** Of an index or a share a thousandth is one, so that none of it looks like a count from 1 to 4. */
const fine = 1000

const twoSided = ['some', 'rest']

const ways: Partial<Record<Combined, (own: readonly Sums[]) => Amounts>> = {
  minutes: (own) => ({ cells: each(own, ({ numerator }) => numerator) }),
  each_month: (own) => ({
    cells: byProvider(own, (rows) => [
      [everyone, (fine * total(rows, 'numerator')) / total(rows, 'denominator')],
    ]),
  }),
  ratio: (own) => ({
    always: twoSided,
    cells: byProvider(own, (rows) => sides(total(rows, 'numerator'), total(rows, 'denominator'))),
  }),
  mean: (own) => ({
    always: twoSided,
    cells: byProvider(own, (rows) =>
      sides(fine * total(rows, 'ratios'), fine * total(rows, 'cells')),
    ),
  }),
  // How many enterprises have any is known, and that of each it is from 0 to 1.
  independence: (own) => ({
    ...{ always: twoSided, wholes: true },
    cells: byProvider(own, (rows) =>
      sides(fine * (independence(rows.map(({ numerator }) => numerator)) ?? 0), fine),
    ),
  }),
  // A goal that two enterprises write of is the first one’s.
  kinds(own) {
    const first = new Map(
      own.toReversed().map(({ category, providerId }) => [category, providerId]),
    )
    return {
      cells: [...first.values()].map((providerId) => ({
        providerId,
        category: everyone,
        count: 1,
      })),
    }
  },
  // Hours of an enterprise are spread equally over the kinds of its listing, which everybody can read.
  effective: (own) => ({ alike: true, cells: each(own, ({ numerator }) => numerator) }),
}

const each = (own: readonly Sums[], of: (one: Sums) => number) =>
  own.map((one) => ({
    providerId: one.providerId,
    category: one.category,
    count: Math.round(of(one)),
  }))

const sides = (some: number, all: number): [string, number][] => [
  ['some', some],
  ['rest', all - some],
]

function byProvider(own: readonly Sums[], of: (rows: readonly Sums[]) => [string, number][]) {
  return [...Map.groupBy(own, ({ providerId }) => providerId)].flatMap(([providerId, rows]) =>
    of(rows).map(([category, count]) => ({ providerId, category, count: Math.round(count) })),
  )
}

function toldBy({ of, which, in: category }: Tells, own: Counts, counts: readonly Counts[]): Told {
  const at = (one: Counts, name: string | undefined, row: readonly number[]) =>
    name === undefined
      ? row.reduce((all, count) => all + count, 0)
      : row[one.categories.indexOf(name)]!
  const told = counts.find(({ indicator }) => indicator === of)
  const people =
    of === 'enterprises'
      ? Object.entries(own.of).map(([id, row]) => [id, at(own, category, row) > 0 ? 1 : 0])
      : Object.entries(told?.of ?? {}).map(([id, row]) => [id, at(told!, which, row)])
  return { ...(category && { category }), people: Object.fromEntries(people) }
}

const total = (rows: readonly Sums[], of: 'numerator' | 'denominator' | 'ratios' | 'cells') =>
  rows.reduce((sum, one) => sum + one[of], 0)
