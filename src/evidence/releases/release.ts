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
  headlines: Headline[]
  /** Of all that it says, but for its number and day: the same records give the same. */
  hash: string
}

/** A sentence by rule, and the figure that its numbers are of. */
export interface Headline {
  words: string
  indicator: string
  group: string
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
  /** How many it is counted of, to the nearest 5; null where hidden. */
  n: number | null
  /** What those are: people of whom it is known, people of these enterprises, workers, or things. */
  nOf: 'people' | 'people supported' | 'workers' | 'records'
  interval: { lower: number; upper: number } | null
  spread: { category: string; count: number | null; share: number | null }[] | null
  coverage: Coverage
  benchmark: { value: number; of: string; year: string; source: string } | null
  /** Kinds of record that it is counted of, with how many there were. */
  records: { record: string; count: number | null }[]
  /** Of what is shown of it and of how it is counted: one of what is hidden could be tried out. */
  hash: string
}

/**
 * Of the whole area, from how many of the enterprises at work in the quarter, and how much of their hours:
 * enterprises to the nearest 5, hours to the nearest tenth; all hours, where those of 4 people at most are lacking.
 */
export interface Coverage {
  /** Null: not shown; or all, but for 4 at most. */
  providers: number | null
  ofProviders: number | null
  /** All enterprises, but for 4 at most. */
  nearlyAll: boolean
  hours: number | null
}

export type Withheld =
  /** Too few enterprises or people, none, or hidden beside such a one: which of these would tell of it. */
  | 'few'
  /** How many there are is shown, but not what: some of it would be 1 to 4, or tell of them. */
  | 'small'
  /** One enterprise is more than half of it. */
  /** Nothing is recorded that it could be counted of. */
  | 'nothing'

/** Why a figure isn't shown, for people. */
export const withheldWords: Record<Withheld, string> = {
  few: 'Not shown: too few enterprises or people, or it would tell of too few',
  small: 'Not shown: it could point at somebody',
  nothing: 'Nothing is recorded for it yet',
}
