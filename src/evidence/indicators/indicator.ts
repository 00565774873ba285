import type { RawBuilder } from 'kysely'
import type { Figure } from '../figures/figure.ts'

/** The four parts of the framework (Baines and others). */
export const parts = {
  'sustainable-businesses': 'Sustainable businesses',
  'social-participation': 'Social participation',
  'diverse-markets': 'Diverse markets',
  'local-work': 'Local work opportunities',
} as const
export type Part = keyof typeof parts

/** A screen that produces what an indicator is counted from, in the words that its users read. */
export interface Input {
  /** The kind of record: "a visit". */
  record: string
  /** Where it is written down: "Today". */
  screen: string
  /** What of it counts: "when it began and ended". */
  what: string
}

/** `share`: of 1; `index`: from 0 to 1, or a number of its own; `hours` are kept as minutes. */
export type Unit = 'hours' | 'people' | 'things' | 'share' | 'index' | 'pence' | 'miles'

interface Said {
  /** In addresses, files and tables; never changed once it is published. */
  name: string
  part: Part
  /** As it is called on pages: "Out and about". */
  title: string
  /** What it says, in a sentence or two: what is divided by what. */
  explain: string
  /** Its value in a sentence that can be quoted, `…` stands for it; none: its title says enough. */
  say?: string
  /** The same in short words, a sentence each. */
  easy: string[]
  inputs: Input[]
  /** Whether more is better, or less; none: it describes. */
  better: 'more' | 'less' | 'none'
  /** Who worked it out so, or where it is from. */
  source: string
  /** Whose eyes it is for: the owner's alone, or others' too where enough take part. */
  privacy: 'owner' | 'published'
  /** How its value is written. */
  unit: Unit
  /** At least so many enterprises and people, for others to see it. */
  minimum: { providers: number; people: number }
}

/** What a cell adds up to. */
export type Combined =
  /** A sum of minutes, shown as hours. */
  | 'minutes'
  /** A sum of things. */
  | 'sum'
  /** The sum of numerators by the sum of denominators: of hours, of records. */
  | 'ratio'
  /** The same where each person counts once in each span: a share of people. */
  | 'share_of_people'
  /** The mean over people and spans of numerator by denominator. */
  | 'mean'
  /** How many different people. */
  | 'people'
  /** How the sum of numerators is spread over categories; of people, how many different ones in each. */
  | 'spread'
  /** How many different categories there are. */
  | 'kinds'
  /** How many categories there are in effect: exp(−Σ p ln p). */
  | 'effective'
  /** Of each enterprise 1 − Σ share² over its categories; of several, the mean of theirs. */
  | 'independence'
  /** In each category how many of all people, who are those of the empty category. */
  | 'reach'
  /** Of each enterprise its mean month, numerators by denominators; of several, these added up. */
  | 'each_month'
  /** How many enterprises have a numerator, of all that have a cell. */
  | 'share_of_enterprises'

export type Categories =
  | 'routes'
  | 'reasons'
  | 'weekdays'
  | 'funding_route'
  | 'support'
  | 'community'

interface Counted extends Said {
  combined: Combined
  /** What its categories are, where people read them: ways to come, reasons, days, or terms of a vocabulary. */
  categories?: Categories
  /** Of a spread: the categories whose share is its value. */
  some?: readonly string[]
  /** It says something of a month only when that has ended: until then its cell is left out of sums. */
  wholeMonths?: true
  /**
   * What is counted, as SQL over the names of `cells/inputs.ts`: a row for each cell, with
   * `provider_id`, `from_on`, `category`, `numerator` and `denominator`, whole numbers all of them;
   * of people with `person_id` too. Nothing of it may depend on the day on which it runs.
   */
  formula: RawBuilder<unknown>
}

/** Counted for each enterprise and month: sums, hours. */
export interface OfProviderMonth extends Counted {
  grain: 'provider-month'
}

/** Counted for each person with an enterprise: in a calendar month, or in four weeks. */
export interface OfPersonWindow extends Counted {
  grain: 'person-window'
  span: Span
}

/**
 * Counted of a whole area when it is published, and of its groups: how long enterprises last, medians.
 * Nothing of it is kept before.
 */
export interface OfArea<Row extends { providerId: string } = { providerId: string }> extends Said {
  grain: 'area'
  /** SQL over the views of schema `evidence`: rows with `"providerId"`, of the area and the period. */
  formula: (of: { areaId: string; from: string; until: string }) => RawBuilder<unknown>
  /** What the rows of some enterprises add up to, by `#stats`. */
  figure: (rows: readonly Row[]) => AreaFigure
}

export type AreaFigure = Omit<Figure, 'name' | 'providers'>

/** For the eyes of whoever runs the enterprise: worked out when she looks, and kept nowhere. */
export interface OfOwner extends Said {
  grain: 'owner'
}

/** No screen produces what it is counted from yet. */
export interface NotYet extends Said {
  grain: 'not-yet'
  /** What is missing, in a sentence. */
  missing: string
}

export type Span = 'month' | 'four_weeks'
export type Cellular = OfProviderMonth | OfPersonWindow
export type Indicator = Cellular | OfArea<never> | OfOwner | NotYet

/** What nearly all of them ask of an area before others see a figure. */
export const ofArea = { providers: 5, people: 10 }

export const framework =
  'The four-part framework of social value (Baines and others), as Goldcrest counts it'

/** Whether it is counted in cells that are kept. */
export function isCellular(one: Indicator): one is Cellular {
  return one.grain === 'provider-month' || one.grain === 'person-window'
}

/** Whether it is counted of a whole area, when it is published. */
export function isOfArea(one: Indicator): one is OfArea<never> {
  return one.grain === 'area'
}
