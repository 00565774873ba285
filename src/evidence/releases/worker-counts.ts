import type { Sums } from '../figures/sums.ts'
import { isCellular, type Indicator } from '../indicators/indicator.ts'
import type { Lasted } from '../indicators/lasting.ts'
import { countsOf, everyone, type Counts } from './people-counts.ts'
import { protectionOf } from './protected-as.ts'

type Row = { providerId: string }

/** Of a row of the whole area, whether it is one of those whose share is told. */
const isYes: Record<string, (row: Row) => boolean> = {
  'fair-openings': (row) => (row as Row & { isFair: boolean }).isFair,
  retention(row) {
    const { days, ended } = row as Lasted
    return !(ended && days <= 365.25)
  },
}

/** Workers of whom a number tells, by enterprise: in a mean month of the period, or each once. */
export function workerCounts(
  indicators: readonly Indicator[],
  all: readonly Sums[],
  rows: ReadonlyMap<string, readonly Row[]>,
): Counts[] {
  return indicators.flatMap((one) => {
    if (protectionOf(one)?.as !== 'workers') return []
    const own = all.filter(({ indicator }) => indicator === one.name)
    if (isCellular(one))
      return [one.combined === 'ratio' ? inShares(one.name, own) : inAll(one.name, own)]
    const yes = isYes[one.name]
    if (!yes) return []
    const cells = (rows.get(one.name) ?? []).map((row) => ({
      ...{ providerId: row.providerId, category: yes(row) ? 'yes' : 'no', count: 1 },
    }))
    return [countsOf(one.name, cells, ['yes', 'no'])]
  })
}

/** Somebody who is there in three months is one: what counts is the mean of the months. */
function inShares(name: string, own: readonly Sums[]): Counts {
  const months = Math.max(1, ...own.map(({ cells }) => cells))
  const cells = own.flatMap(({ providerId, numerator, denominator }) => [
    { providerId, category: 'yes', count: thousandth(numerator / months) },
    { providerId, category: 'no', count: thousandth((denominator - numerator) / months) },
  ])
  return countsOf(name, cells, ['yes', 'no'])
}

function inAll(name: string, own: readonly Sums[]): Counts {
  const cells = own.map(({ providerId, numerator, denominator }) => ({
    ...{ providerId, category: everyone, count: thousandth(numerator / denominator) },
  }))
  return countsOf(name, cells)
}

const thousandth = (value: number) => Math.round(value * 1000) / 1000
