import { isCellular, isOfArea, type Combined, type Indicator } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'

/** How what is published of an indicator is kept from telling of 1 to 4 people (decision 0020). */
export type Protection =
  /** Counts of people, in one family with all who are supported. */
  | { as: 'people' }
  /** Counts of who asked, or of things; where they are some of another family, in it. */
  | { as: 'records'; within?: string }
  /** Counts of workers in a mean month, or among rows of the whole area. */
  | { as: 'workers' }
  /** Hours, means and shares of them: shown where those without whom there were none could be nobody. */
  | { as: 'amounts'; tells: readonly Tells[] }
  /** People at enterprises that say they are for a community: sets of enterprises, of the whole area. */
  | { as: 'communities' }
  /** Enterprises that have people, to the nearest 5, of the whole area. */
  | { as: 'enterprises' }
  /** What everybody reads in the directory, or a median of ten records or more. */
  | { as: 'listings' | 'median' }

/** Those of whom an amount tells: of a share in `some` that it is of, or in the `rest`. */
export interface Tells {
  /** Whose counts; `enterprises`: each that has any counts for one, where nobody knows who is behind it. */
  of: string
  which?: 'yes' | 'no'
  in?: 'some' | 'rest'
}

const supported = { of: 'people-supported' }

/** What a way of adding up says by itself; null: it depends on what is added up. */
const byCombined: Record<Combined, Protection | null> = {
  people: { as: 'people' },
  share_of_people: { as: 'people' },
  spread: null,
  sum: { as: 'records' },
  reach: { as: 'communities' },
  share_of_enterprises: { as: 'enterprises' },
  ...{ minutes: null, ratio: null, mean: null, kinds: null, effective: null },
  ...{ independence: null, each_month: null },
}

const byName: Record<string, Protection> = {
  hours: { as: 'amounts', tells: [supported] },
  capacity: { as: 'amounts', tells: [supported, { ...supported, in: 'some' }] },
  'payer-independence': { as: 'amounts', tells: [{ ...supported, in: 'some' }] },
  continuity: {
    as: 'amounts',
    tells: [{ of: 'continuity' }, { of: 'continuity', which: 'no', in: 'rest' }],
  },
  'community-hours': {
    as: 'amounts',
    tells: [supported, { of: 'out-and-about', which: 'yes', in: 'some' }],
  },
  goals: { as: 'amounts', tells: [{ of: 'goals' }] },
  'carers-time': { as: 'amounts', tells: [{ of: 'carers-time' }] },
  'service-types': { as: 'amounts', tells: [supported] },
  'full-time-equivalent': { as: 'amounts', tells: [supported, { of: 'jobs' }] },
  'work-kept-local': {
    as: 'amounts',
    tells: [
      { of: 'enterprises', in: 'some' },
      { of: 'enterprises', in: 'rest' },
    ],
  },
  'direct-payments': { as: 'people' },
  'routes-in': { as: 'records' },
  'turned-away': { as: 'records' },
  'turned-away-days': { as: 'records', within: 'turned-away' },
  jobs: { as: 'workers' },
  'hours-wanted': { as: 'workers' },
  skilled: { as: 'workers' },
  'fair-openings': { as: 'workers' },
  retention: { as: 'workers' },
  'survival-12-months': { as: 'listings' },
  'survival-24-months': { as: 'listings' },
  'hourly-price': { as: 'listings' },
  'visit-price': { as: 'listings' },
  'real-choice': { as: 'median' },
}

/** @returns none where nobody has said: then nothing of it is released. */
export function protectionOf(indicator: Pick<Indicator, 'name'>): Protection | undefined {
  const combined = 'combined' in indicator ? (indicator.combined as Combined) : undefined
  return byName[indicator.name] ?? (combined && byCombined[combined]) ?? undefined
}

/** What others may see, and of which it is said how it is protected. */
export const published = indicators.filter(
  (one) =>
    one.privacy === 'published' &&
    (isCellular(one) || isOfArea(one)) &&
    protectionOf(one) !== undefined,
)
