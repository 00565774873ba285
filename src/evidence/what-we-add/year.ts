import type { Area } from '#areas'
import { agreements } from '#agreements'
import { peopleNamed, reachedGoals, type ReachedGoal } from '#people'
import { provider, workers, type Provider, type Worker } from '#providers'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asEnterprise, asReader } from '../apart.ts'
import { refresh } from '../cells/refresh.ts'
import { figureOf, type Figure } from '../figures/figure.ts'
import type { Period } from '../figures/of-period.ts'
import { sums } from '../figures/sums.ts'
import { benchmarksOf, visitWanted, type Rate } from '../releases/benchmarks/benchmarks.ts'
import { isCellular } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import { firstMonth, recordsOf, type Records } from './records.ts'
import { withWhoWentAlong } from './went-along.ts'
import { ownPeriod, periodBefore, type SpanAsked } from './span.ts'

/** All that a page of what an enterprise adds is told from. */
export interface Year extends Records {
  providerId: string
  provider: Provider
  period: Period
  today: string
  /** The day of the first visit by the period's end; none: nothing is recorded. */
  first?: string
  figures: Map<string, Figure>
  /** Of as long before; none: she wasn't at work for all of it, so it can't be compared. */
  before?: Map<string, Figure>
  workers: Worker[]
  goals: ReachedGoal[]
  /** What the council pays, as far as it was brought in. */
  rate: Rate | undefined
  /** The length of the visit that people want. */
  visitMinutes: number
  /** What people are called, as far as whoever asks knows. */
  names: Map<string, string>
}

interface Of {
  area: Pick<Area, 'areaId' | 'timeZone'>
  providerId: string
  today: string
}

/** An enterprise's time as it is now. As whoever runs it. */
export async function yearOf(
  db: WholeTransaction,
  { area: { areaId }, providerId, today }: Of,
  span: SpanAsked | Period,
): Promise<Year | undefined> {
  const own = await provider(db, areaId, providerId)
  if (!own) return undefined
  await refresh(db, areaId, providerId)
  const of = { areaId, providerId }
  const counted = await asEnterprise(db, [providerId], async (evidence) => {
    const begin = span === 'all' ? await firstMonth(evidence, of) : undefined
    const period = typeof span === 'object' ? span : ownPeriod(span, { today, first: begin })
    const records = await recordsOf(evidence, { ...of, ...period })
    const first = records.people[0]?.first
    const earlier = periodBefore(period)
    const figuresIn = async (within: Period) => {
      const all = await sums(evidence, { areaId, providerIds: [providerId], ...within })
      return new Map(
        indicators.filter(isCellular).map((one) => [one.name, figureOf(one, all)] as const),
      )
    }
    return {
      ...{ ...records, first, period },
      figures: await figuresIn(period),
      // She has to have been at work in all of it.
      before: first && first < monthAfter(earlier.from) ? await figuresIn(earlier) : undefined,
      people: await withWhoWentAlong(evidence, of, records.people),
    }
  })
  const personIds = counted.people.filter(({ visits }) => visits > 0).map((one) => one.personId)
  return {
    ...counted,
    ...{ providerId, provider: own, today },
    workers: await workers(db, areaId, providerId),
    goals: await reachedGoals(db, areaId, { personIds, ...counted.period }),
    rate: (await benchmarksOf(db, areaId)).rate,
    visitMinutes: await asReader(db, (reader) => visitWanted(reader, areaId)),
    names: await namesOf(db, areaId, providerId, personIds),
  }
}

/** As their records say where she may see those, or as it was agreed with them. */
export async function namesOf(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
  personIds: string[],
): Promise<Map<string, string>> {
  const agreed = await agreements(db, areaId, { providerId })
  return new Map([
    ...agreed.toReversed().map((one) => [one.personId, one.personName] as const),
    ...(await peopleNamed(db, areaId, personIds)),
  ])
}

const monthAfter = (day: string) => Temporal.PlainDate.from(day).add({ months: 1 }).toString()
