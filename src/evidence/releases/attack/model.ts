// What a reader takes to be unknown: counts of each enterprise, and amounts that there couldn't be without them.
import { independence } from '#stats'
import { quarterNamed } from '../quarter.ts'
import type { Release } from '../release.ts'
import {
  reasons,
  routes,
  thereIn,
  ways,
  type County,
  type Place,
  type Quarter,
  type Somebody,
  type Worker,
} from './testing.ts'

export interface Truth {
  people: readonly Somebody[]
  asked: Quarter['asked']
  workers: County['workers']
  quarter: string
  until: string
}

type Counted = Record<string, number>

/** Of an enterprise’s share of the truth, how many there are of each category. */
interface Family {
  categories: readonly string[]
  of: (truth: Truth) => Counted
  /** Those of whom they are some. */
  within?: string
  /** Categories that are told together. */
  some?: readonly string[]
}

const count = <T>(all: readonly T[], of: (one: T) => string | undefined): Counted =>
  Object.fromEntries(
    [...Map.groupBy(all, of)].flatMap(([name, own]) =>
      name === undefined ? [] : [[name, own.length]],
    ),
  )
const yesNo = (is: boolean | undefined) => (is === undefined ? undefined : is ? 'yes' : 'no')
const ofPeople = (
  categories: readonly string[],
  of: (one: Somebody) => string | undefined,
): Family => ({
  ...{ categories, within: 'people-supported', of: ({ people }: Truth) => count(people, of) },
})
const twoSided = ['yes', 'no']

/** Workers that have a cell: where somebody was visited. */
const working = ({ people, workers, quarter }: Truth) =>
  people.length > 0 ? thereIn(workers, quarter) : []
const isNew =
  ({ quarter }: Truth, until: string) =>
  ({ began }: Worker) =>
    began >= quarterNamed(quarter)!.from && began < until

export const families: Record<string, Family> = {
  'people-supported': { categories: [''], of: ({ people }) => ({ '': people.length }) },
  'out-and-about': ofPeople(twoSided, ({ out }) => yesNo(out === undefined ? undefined : out > 0)),
  'cover-readiness': ofPeople(twoSided, ({ covered }) => yesNo(covered)),
  'language-match': ofPeople(twoSided, ({ understood }) => yesNo(understood)),
  continuity: ofPeople(twoSided, ({ face }) =>
    yesNo(face === undefined ? undefined : face === 1000),
  ),
  goals: ofPeople([''], ({ goals }) => (goals.length > 0 ? '' : undefined)),
  'carers-time': ofPeople([''], (one) => (one.break ? '' : undefined)),
  'direct-payments': { ...ofPeople(routes, ({ route }) => route), some: routes.slice(1, 3) },
  'routes-in': {
    categories: ways,
    of: ({ asked }) => count(asked, ({ way }) => way),
    some: ['council'],
  },
  'turned-away': { categories: reasons, of: ({ asked }) => count(asked, ({ reason }) => reason) },
  'turned-away-days': {
    ...{ categories: ['1', '2', '3'], within: 'turned-away' },
    of: ({ asked }) => count(asked, ({ reason, day }) => (reason ? day : undefined)),
  },
  'new-jobs': {
    categories: [''],
    of: (truth) => ({
      '': truth.workers.filter(isNew(truth, quarterNamed(truth.quarter)!.until)).length,
    }),
  },
  jobs: { categories: [''], of: (truth) => ({ '': working(truth).length }) },
  'hours-wanted': {
    categories: twoSided,
    of: (truth) => count(working(truth), ({ content }) => yesNo(content)),
  },
  skilled: {
    categories: twoSided,
    of: (truth) => count(working(truth), ({ skilled }) => yesNo(skilled)),
  },
  'local workers': {
    categories: twoSided,
    of: (truth) => count(working(truth), ({ local }) => yesNo(local)),
  },
  'fair-openings': {
    categories: twoSided,
    of: (truth) =>
      count(truth.workers.filter(isNew(truth, truth.until)), ({ isFair }) => yesNo(isFair)),
  },
  retention: {
    categories: twoSided,
    of: ({ workers, until }) =>
      count(workers, ({ began, ended }) => {
        const days = Temporal.PlainDate.from(began).until(ended ?? until).days
        return began >= until ? undefined : yesNo(!(ended && ended < until && days <= 365))
      }),
  },
}

const total = (people: readonly Somebody[], of: (one: Somebody) => number | undefined) =>
  people.reduce((sum, one) => sum + (of(one) ?? 0), 0)

interface Amount {
  of: (truth: Truth, place: Place) => number
  /** Whose: where nobody is there, there is nothing. */
  by: readonly { family: string; category?: string }[]
  most?: number
}

const supported = [{ family: 'people-supported' }]
const isThere = ({ people }: Truth) => Number(people.length > 0)
const minutesOf = ({ people }: Truth) => total(people, ({ minutes }) => minutes)

export const amounts: Record<string, Amount> = {
  hours: { of: minutesOf, by: supported },
  visits: {
    of: ({ people }) =>
      total(
        people,
        ({ visits, also, providerId }) => visits + Number(Boolean(also && also !== providerId)),
      ),
    by: supported,
  },
  out: {
    of: ({ people }) => total(people, ({ out }) => out),
    by: [{ family: 'out-and-about', category: 'yes' }],
  },
  placed: {
    of: ({ people }) => total(people, (one) => (one.out === undefined ? 0 : one.minutes)),
    by: supported,
  },
  filled: { of: minutesOf, by: supported },
  offered: { of: (truth) => minutesOf(truth) + 600 * isThere(truth), by: supported },
  index: {
    of: ({ people }) => independence(people.map(({ minutes }) => minutes)) ?? 0,
    by: supported,
  },
  payers: { of: isThere, by: supported, most: 1 },
  visited: { of: isThere, by: supported, most: 1 },
  lost: {
    of: ({ people }) => total(people, ({ face }) => (face === undefined ? 0 : 1 - face / 1000)),
    by: [{ family: 'continuity', category: 'no' }],
  },
  spans: {
    of: ({ people }) => people.filter(({ face }) => face !== undefined).length,
    by: [{ family: 'continuity' }],
  },
  things: {
    of: ({ people }) => total(people, ({ goals }) => goals.length),
    by: [{ family: 'goals' }],
  },
  freed: { of: ({ people }) => total(people, (one) => one.break), by: [{ family: 'carers-time' }] },
  fullTime: {
    of: (truth) => (minutesOf(truth) * 7) / (37 * 60 * 31),
    by: [...supported, { family: 'jobs' }],
  },
  local: { of: (truth) => worked(truth, true), by: [{ family: 'local workers', category: 'yes' }] },
  far: { of: (truth) => worked(truth, false), by: [{ family: 'local workers', category: 'no' }] },
}

function worked(truth: Truth, isLocal: boolean): number {
  const all = working(truth)
  return (
    (minutesOf(truth) / Math.max(1, all.length)) *
    all.filter(({ local }) => local === isLocal).length
  )
}

/** The part of the truth that is of one enterprise. */
export function truthOf(
  county: County,
  release: Pick<Release, 'quarter' | 'until'>,
  { people, asked }: Quarter,
  place: Place,
): Truth {
  const isOwn = ({ providerId }: { providerId: string }) => providerId === place.providerId
  const { quarter, until } = release
  const workers = county.workers.filter(isOwn)
  return { people: people.filter(isOwn), asked: asked.filter(isOwn), workers, quarter, until }
}
