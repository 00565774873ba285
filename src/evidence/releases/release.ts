import type { Part, Unit } from '../indicators/indicator.ts'

/**
 * What others than owners read: the figures of an area for a quarter, frozen, with small counts hidden
 * together with all that was published before. It is made once and never changed; late records show in the
 * next one. It holds nothing that isn't shown.
 */
export interface Release {
  /** Of this shape. */
  schema: 1
  releaseId: string
  area: { slug: string; name: string; invented: boolean }
  /** `2026-Q3`; its first day, and the day after the last one that is in it. */
  quarter: string
  from: string
  until: string
  /** The quarter had not ended yet. */
  soFar: boolean
  /** 1, 2 … of the same quarter. */
  number: number
  /** `2026-10-15` */
  madeOn: string
  /** The eight numbers that programmes publish, in their order. */
  eight: ReleasedFigure[]
  figures: ReleasedFigure[]
  /** Sentences chosen by rule, the most telling first; each names the figure that it says. */
  headlines: { words: string; indicator: string }[]
  /** Of all of the above: the same records give the same. */
  hash: string
}

/** A figure of the whole area, of a locality, or of a kind of support. */
export interface ReleasedFigure {
  indicator: string
  title: string
  part: Part
  group: { by: 'area' | 'locality' | 'kind'; name: string }
  unit: Unit
  /** Null: not shown, and why. Hours in minutes, money in pence, shares of 1. */
  value: number | null
  withheld: Withheld | null
  /** People, records or enterprises that it is counted of; to the nearest 5, null where hidden. */
  n: number | null
  interval: { lower: number; upper: number } | null
  spread: { category: string; count: number | null; share: number | null }[] | null
  /** From how many of the enterprises at work in the quarter, and how much of their hours. */
  coverage: { providers: number; ofProviders: number; hours: number | null }
  benchmark: { value: number; of: string; year: string; source: string } | null
  /** Kinds of record that it is counted of, with how many there were. */
  records: { record: string; count: number | null }[]
  /** Of what it was computed from. */
  hash: string
}

export type Withheld =
  /** Fewer enterprises or people than it needs. */
  | 'few'
  /** A count of 1 to 4, or one beside it. */
  | 'small'
  /** One enterprise is more than half of it. */
  | 'one-above-half'
  /** Nothing is recorded that it could be counted of. */
  | 'nothing'

/** Why a figure isn't shown, for people. */
export const withheldWords: Record<Withheld, string> = {
  few: 'Not shown: from too few enterprises or people',
  small: 'Not shown: it could point at somebody',
  'one-above-half': 'Not shown: one enterprise is more than half of it',
  nothing: 'Nothing is recorded for it yet',
}
