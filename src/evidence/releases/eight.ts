import { toNearestFive } from '#stats'
import { hashOf } from '../../platform/canonical.ts'
import type { Part, Unit } from '../indicators/indicator.ts'
import { notCovered } from './coverage.ts'
import type { AtWork } from './groups.ts'
import { countsOf, type Counts } from './people-counts.ts'
import type { Family } from './families.ts'
import type { ShownCounts } from './protect/publish-counts.ts'
import type { ReleasedFigure, Withheld } from './release.ts'

/** One of the numbers that programmes publish. */
export interface OfEight {
  name: string
  title: string
  part: Part
  unit: Unit
  explain: string
}

const one = (
  name: string,
  title: string,
  part: Part,
  explain: string,
  unit: Unit = 'things',
): OfEight => ({
  ...{ name, title, part, unit, explain },
})

/** The eight numbers that programmes publish, in their order. */
export const eight: readonly OfEight[] = [
  one(
    'enterprises',
    'Enterprises at work',
    'sustainable-businesses',
    'Enterprises that were listed by the end of the quarter and had not closed before it began. One that merged into another, or goes on as another, is counted as that one.',
  ),
  one(
    'new-enterprises',
    'New enterprises',
    'sustainable-businesses',
    'Those of them that began in the quarter, as they said once, or else were listed in it. One that goes on from another is not new.',
  ),
  one(
    'established-enterprises',
    'Established enterprises',
    'sustainable-businesses',
    'Those of them that began, or were listed, a year or more before the end of the quarter; of one that goes on from another, that other.',
  ),
  one(
    'programme-jobs',
    'Jobs on the last day',
    'local-work',
    'Owners and paid workers of enterprises on the last day. Somebody with two enterprises has two jobs.',
    'people',
  ),
  one(
    'hours-a-week',
    'Hours of support a week',
    'sustainable-businesses',
    'Hours of all visits by the weeks of the quarter.',
    'hours',
  ),
  one(
    'programme-people',
    'People supported',
    'diverse-markets',
    'Different people who were visited. Somebody with two enterprises is one person.',
    'people',
  ),
  one(
    'direct-payment-people',
    'People with a direct payment',
    'diverse-markets',
    'Those of them who paid by a direct payment at their last visits, by the agreement of the day.',
    'people',
  ),
  one(
    'self-funders',
    'People who pay themselves',
    'diverse-markets',
    'Those of them who paid themselves at their last visits, by the agreement of the day.',
    'people',
  ),
]

/** The names under which enterprises and jobs are kept: they are protected as counts of people are. */
const enterpriseCounts = 'enterprises'
const jobCounts = 'programme-jobs'

const area = 'area'
const whole = [{ by: 'area', name: '', key: area, providers: new Set([area]) }] as const

/** Enterprises by their age, and jobs, as they are to be protected. */
export function familiesOfEnterprises(
  all: readonly AtWork[],
  jobs: number,
  { from, until }: { from: string; until: string },
): Family[] {
  const yearBefore = Temporal.PlainDate.from(until).subtract({ years: 1 }).toString()
  const ageOf = ({ beganOn }: AtWork) =>
    beganOn <= yearBefore ? 'established' : beganOn >= from ? 'new' : 'under a year'
  // One that went on as another is counted as that one.
  const each = all.filter(({ wentOn }) => !wentOn)
  const ages = each.map((enterprise) => ({
    providerId: area,
    category: ageOf(enterprise),
    count: 1,
  }))
  const minimum = { providers: 1, people: 0 }
  const familyOf = (counts: Counts): Family => ({
    ...{ counts, groups: whole, minimum, showsNone: true },
  })
  return [
    familyOf(countsOf(enterpriseCounts, ages, ['established', 'under a year', 'new'])),
    familyOf(countsOf(jobCounts, [{ providerId: area, category: '', count: jobs }])),
  ]
}

interface Made {
  shown: ReadonlyMap<string, ShownCounts>
  /** As it is released for the whole area. */
  hours: ReleasedFigure | undefined
  weeks: number
}

/** The eight as they are released: what isn't shown among the figures is not shown here. */
export function releasedEight({ shown, hours, weeks }: Made): ReleasedFigure[] {
  const all = (name: string) => shown.get(name)?.all.get(area)
  const each = (name: string, category: string) => shown.get(name)?.each.get(area)?.get(category)
  const values: Record<string, number | undefined> = {
    enterprises: all(enterpriseCounts),
    'new-enterprises': each(enterpriseCounts, 'new'),
    'established-enterprises': each(enterpriseCounts, 'established'),
    'programme-jobs': all(jobCounts),
    'programme-people': all('people-supported'),
    'direct-payment-people': each('direct-payments', 'direct-payment'),
    'self-funders': each('direct-payments', 'self-funder'),
  }
  return eight.map((number) => {
    const { name, title, part, unit, explain } = number
    const isHours = name === 'hours-a-week'
    const isOfPeople = name.endsWith('people') || name === 'self-funders'
    const value = isHours ? aWeek(hours, weeks) : roundedOr(values[name])
    const withheld: Withheld = isHours ? (hours?.withheld ?? 'nothing') : 'few'
    const n = isHours && value !== null ? (hours?.n ?? null) : value
    const figure = {
      ...{ indicator: name, title, part, group: { by: 'area' as const, name: '' }, unit, value },
      withheld: value === null ? withheld : null,
      n: isOfPeople ? roundedOr(all('people-supported')) : n,
      nOf: isOfPeople || isHours ? ('people supported' as const) : ('records' as const),
      ...{ interval: null, spread: null, benchmark: null, records: [] },
      coverage: notCovered,
    }
    return { ...figure, hash: hashOf([figure, explain]) }
  })
}

/** To five hours. */
const aWeek = (hours: ReleasedFigure | undefined, weeks: number) =>
  hours?.value == null ? null : Math.round(hours.value / weeks / 300) * 300

const roundedOr = (value: number | undefined) => (value === undefined ? null : toNearestFive(value))
