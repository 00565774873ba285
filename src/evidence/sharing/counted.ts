import { approachRoutes } from '#practice'
import type { Terms } from '#providers'
import type { Solve } from '../../platform/solver/solver.ts'
import { lastDay } from '../what-we-add/figures-in-words.ts'
import type { Month, PersonSeen } from '../what-we-add/records.ts'
import { staysOf } from '../what-we-add/stays.ts'
import { languages, price } from '../what-we-add/tell-offer.ts'
import type { Told } from '../what-we-add/told.ts'
import type { Year } from '../what-we-add/year.ts'
import {
  letBy,
  levelsOf,
  shownCounts,
  shownFirst,
  trueCounts,
  type Levels,
  type Trait,
  type TrueCounts,
} from './shown-counts.ts'

/** What a version for others is told from, and nothing else. It names no person. */
export interface Counted {
  /** As each was when it was shown for the first time, in this version or in one before. */
  months: Month[]
  people: TrueCounts
  /** Counts of people that are shown without a yes. */
  first: string[]
  /** How many came by each route, as far as it is shown. */
  routes: { total: number | null; of: Record<string, number> }
  staySoFar: number | null
  /** Share of hours out of the house. */
  hoursOut: number | null
  face: { value: number; people: number } | null
  carerMinutes: number | null
  work: { owners: number; others: number; locality: string | null }
  /** What the listing says to everybody. */
  price: Told | null
  languages: Told | null
}

/** Somebody who is counted in a version. */
export interface CountedPerson {
  personId: string
  levels: Levels
}

interface Of {
  year: Year
  terms: Terms
  /** Who lets small counts be shown to anybody now. */
  lets: ReadonlySet<string>
  /** Months that were shown in versions before. */
  before: ReadonlyMap<string, Month>
}

/** Counts what others are told of a time. */
export function counted(
  { year, terms, lets, before }: Of,
  solve: Solve,
): { counted: Counted; people: CountedPerson[] } {
  const now = year.people.filter(({ visits }) => visits > 0)
  const traits = traitsOf(terms)
  const people = now.map((one) => ({ personId: one.personId, levels: levelsOf(one, traits) }))
  const levels = people.map((one) => one.levels)
  const letting = new Set(
    people.filter(({ personId }) => lets.has(personId)).map((one) => one.levels),
  )
  const counts = trueCounts(levels, traits)
  const byYes = letBy(counts, levels, (one) => letting.has(one))
  const value = (name: string) => year.figures.get(name)?.value ?? null
  const face = year.figures.get('continuity')
  const owners = year.workers.filter(({ kind }) => kind === 'owner').length
  return {
    people,
    counted: {
      months: year.months.map((one) => before.get(one.month) ?? one),
      ...{ people: counts, first: shownFirst(counts, byYes, solve), routes: routesOf(year, solve) },
      staySoFar: staysOf(year.people, lastDay(year)).medianSoFar ?? null,
      hoursOut: value('community-hours'),
      face: face?.value === undefined ? null : { value: face.value, people: face.n },
      carerMinutes: value('carers-time'),
      work: {
        ...{ owners, others: year.workers.length - owners },
        locality: year.provider.locality ?? null,
      },
      price: price(year, 'its') ?? null,
      languages: languages(year, terms, 'Spoken here: ') ?? null,
    },
  }
}

/** What tells the people of a time apart, each with all its levels. */
function traitsOf({ funding_route: routes }: Pick<Terms, 'funding_route'>): Trait<PersonSeen>[] {
  return [
    {
      ...{ name: 'out', levels: ['yes', 'no', 'not said'] },
      levelOf: ({ out }) => (out === null ? 'not said' : out ? 'yes' : 'no'),
    },
    {
      ...{ name: 'carer', levels: ['yes', 'no'] },
      levelOf: ({ carer }) => (carer ? 'yes' : 'no'),
    },
    {
      ...{ name: 'payer', levels: [...routes.keys(), 'none'] },
      levelOf: ({ payer }) => (payer !== null && routes.has(payer) ? payer : 'none'),
    },
  ]
}

/** Nobody can be asked of those who only asked: no small count of them is ever shown. */
function routesOf({ figures }: Year, solve: Solve): Counted['routes'] {
  const spread = figures.get('routes-in')?.spread ?? []
  const levels = Object.keys(approachRoutes)
  const all = spread.flatMap(({ category, count }) =>
    Array.from({ length: count }, () => ({ route: category })),
  )
  const counts = trueCounts(all, [{ name: 'route', levels }])
  const first = shownFirst(counts, new Set(), solve)
  const shown = shownCounts({ counts, first, byYes: new Set(), before: [] }, solve)
  const of = levels.flatMap((level): [string, number][] => {
    const count = shown.of('route', level)
    return count ? [[level, count]] : []
  })
  return { total: shown.total, of: Object.fromEntries(of) }
}
