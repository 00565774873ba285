import type { Interval } from '#stats'
import type { Cellular, OfArea } from '../indicators/indicator.ts'
import { combine } from './combine.ts'
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
  /** 95%: of a share of people Wilson's, of how long things last Greenwood's. */
  interval?: Interval
  /** How it is spread, the most first. */
  spread?: { category: string; count: number; share: number }[]
  /** How even that is: 1 where all are as many. */
  evenness?: number
  /** Which enterprises have records that it is counted from. */
  providers: number
}

/** What cells add up to, for one enterprise or many. A person known to two is there once for each. */
export function figureOf(indicator: Cellular, all: readonly Sums[]): Figure {
  const own = all.filter((one) => one.indicator === indicator.name)
  const { name } = indicator
  const providers = new Set(own.map(({ providerId }) => providerId)).size
  return own.length === 0
    ? { name, n: 0, providers }
    : { name, ...combine(indicator, own), providers }
}

/** The same of what is counted of a whole area, and kept in no cells: of the rows of some enterprises. */
export function figureOfRows(
  indicator: OfArea<never>,
  rows: readonly { providerId: string }[],
): Figure {
  const { name } = indicator
  const providers = new Set(rows.map(({ providerId }) => providerId)).size
  return rows.length === 0
    ? { name, n: 0, providers }
    : { name, ...indicator.figure(rows as readonly never[]), providers }
}
