import type { Area } from '#areas'
import { reachedGoals } from '#people'
import { approachRoutes } from '#practice'
import { terms, workers, type Terms } from '#providers'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { openSolver } from '../../platform/solver/solver.ts'
import type { PersonSeen } from '../what-we-add/records.ts'
import { othersPeriod, type SpanAsked } from '../what-we-add/span.ts'
import type { Section } from '../what-we-add/told.ts'
import { yearOf, type Year } from '../what-we-add/year.ts'
import { asksOfEnterprise, isYes, type Ask } from './asks.ts'
import type { Audience } from './audiences.ts'
import { openDisputes } from './disputes.ts'
import { shownCounts, type Trait } from './shown-counts.ts'
import { tellOthers } from './tell-others.ts'

/** What others may read of an enterprise's time. */
export interface ForOthers {
  year: Year
  audience: Audience
  sections: Section[]
  asks: Ask[]
  /** Names of the figures that she says are wrong. */
  disputed: Set<string>
}

interface Of {
  area: Pick<Area, 'areaId' | 'timeZone'>
  providerId: string
  audience: Audience
  span: SpanAsked
  today: string
}

/** As whoever runs it, or a coordinator with whom its owner shares. */
export async function forOthers(
  db: WholeTransaction,
  { area, providerId, audience, span, today }: Of,
): Promise<ForOthers | undefined> {
  const { areaId } = area
  const seen = await yearOf(db, { area, providerId, today }, (first) =>
    othersPeriod(span, { today, first }),
  )
  if (!seen) return undefined
  const asks = await asksOfEnterprise(db, areaId, providerId)
  const yes = asks.filter((one) => isYes(one, audience, today))
  const people = seen.people.filter(({ visits }) => visits > 0)
  const letsCount = new Set(yes.filter(({ goalId }) => !goalId).map(({ personId }) => personId))
  const letsRead = new Set(yes.flatMap(({ goalId }) => goalId ?? []))
  // The same whoever looks: of the goals those alone whose words may be read.
  const year = await asOwner(db, async (owner) => {
    const personIds = people.map(({ personId }) => personId)
    const goals = await reachedGoals(owner, areaId, { personIds, ...seen.period })
    const read = goals.filter(({ goalId }) => letsRead.has(goalId))
    return { ...seen, goals: read, workers: await workers(owner, areaId, providerId) }
  })
  const solve = await openSolver()
  const words = await terms(db)
  const counts = shownCounts(
    people,
    traitsOf(words),
    ({ personId }) => letsCount.has(personId),
    solve,
  )
  const routes = shownCounts(asked(year), [byRoute], () => false, solve)
  const disputes = await openDisputes(db, areaId, [providerId])
  return {
    ...{ year, audience, asks },
    disputed: new Set(disputes.map(({ indicator }) => indicator)),
    sections: tellOthers({
      ...{ year, terms: words, counts, routes },
      isLetBy: (some) => some.every(({ personId }) => letsCount.has(personId)),
    }),
  }
}

/** What tells the people of a time apart, each with all its levels. */
export function traitsOf({
  funding_route: routes,
}: Pick<Terms, 'funding_route'>): Trait<PersonSeen>[] {
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

const byRoute: Trait<string> = {
  name: 'route',
  levels: Object.keys(approachRoutes),
  levelOf: (route) => route,
}

/** The route of each who asked. */
function asked({ figures }: Year): string[] {
  const spread = figures.get('routes-in')?.spread ?? []
  return spread.flatMap(({ category, count }) => Array.from({ length: count }, () => category))
}
