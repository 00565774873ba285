import { rule, type Area } from '#areas'
import { reachedGoals } from '#people'
import { provider, terms, workers, type Provider } from '#providers'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { openSolver } from '../../platform/solver/solver.ts'
import type { VersionAudience } from '../audiences.ts'
import type { Period } from '../figures/of-period.ts'
import type { Month } from '../what-we-add/records.ts'
import { othersPeriod } from '../what-we-add/span.ts'
import type { Section } from '../what-we-add/told.ts'
import { yearOf } from '../what-we-add/year.ts'
import { asksOfEnterprise, isYes, type Ask } from './asks.ts'
import { counted, type Counted, type CountedPerson } from './counted.ts'
import { openDisputes } from './disputes.ts'
import { fewerThan, letBy, shownCounts, type Levels } from './shown-counts.ts'
import { tellOthers } from './tell-others.ts'
import {
  keepVersion,
  monthsShown,
  noteShown,
  stillCounted,
  versionOf,
  type Version,
} from './version.ts'

/** What others may read of an enterprise's year. */
export interface ForOthers {
  provider: Provider
  period: Period
  today: string
  audience: VersionAudience
  sections: Section[]
  months: Month[]
  asks: Ask[]
  /** Those in it. */
  personIds: string[]
  /** Those of them who are in a count under 5: nobody else needs to be asked for it. */
  ofFew: Set<string>
  /** Names of the figures that she says are wrong. */
  disputed: Set<string>
  /** The day on which somebody was shown it for the first time: it stays as it was. None: nobody was yet. */
  keptOn?: string
  /** The day from which there is that of the next quarter. */
  nextOn: string
}

interface Of {
  area: Pick<Area, 'areaId' | 'timeZone'>
  providerId: string
  audience: VersionAudience
  today: string
  /** Whoever shows it, or looks at it, `account:<id>`; none: its owner looks at what it will be. */
  shownBy?: string
}

/**
 * The version for others of the last year of closed quarters. Shown to anybody it is kept, for all audiences:
 * a second version of the same time could be subtracted from it. What its people let be shown may come to
 * it, and goes from it; nothing else changes. As whoever runs it, or a coordinator with whom its owner shares.
 */
export async function forOthers(
  db: WholeTransaction,
  { area, providerId, audience, today, shownBy }: Of,
): Promise<ForOthers | undefined> {
  const { areaId } = area
  const own = await provider(db, areaId, providerId)
  if (!own) return undefined
  const daysAfter = await rule(db, areaId, 'evidence_release_after')
  const period = othersPeriod(today, daysAfter)
  const of = { areaId, providerId, ...period }
  // Of two who show it first, or after different people's yeses, the second sees what the first showed.
  if (shownBy) await lockByName(db, 'version-for-others', areaId, providerId)
  const asks = await asksOfEnterprise(db, areaId, providerId)
  const known = await versionOf(db, of)
  const made = known ?? (await draft(db, { area, of, asks, today }))
  if (!made) return undefined
  if (shownBy && !known) await keepVersion(db, { ...of, ...made, by: shownBy })
  const kept = shownBy ? await versionOf(db, of) : known
  const everybody = made.people.map(({ personId }) => personId)
  const there = await stillCounted(db, of, everybody)
  const yes = asks.filter((one) => there.has(one.personId) && isYes(one, audience, today))
  const counts = await shown(made, { kept, audience, letting: letCounts(yes) })
  if (shownBy && kept) {
    const { versionId } = kept
    await noteShown(db, of, { versionId, audience, cells: counts.byYes })
  }
  const personIds = everybody.filter((one) => there.has(one))
  const letsRead = new Set(yes.flatMap(({ goalId }) => goalId ?? []))
  // The same whoever looks: of the goals those alone whose words may be read.
  const goals = await asOwner(db, async (owner) =>
    (await reachedGoals(owner, areaId, { personIds, ...period })).filter(({ goalId }) =>
      letsRead.has(goalId),
    ),
  )
  const disputes = await openDisputes(db, areaId, [providerId])
  return {
    ...{ provider: own, period, today, audience, asks, personIds },
    ofFew: ofFew(made, there),
    months: made.counted.months,
    keptOn: kept && isoDate(kept.madeAt, area.timeZone),
    nextOn: nextAfter(period, daysAfter),
    disputed: new Set(disputes.map(({ indicator }) => indicator)),
    sections: tellOthers({ counted: made.counted, terms: await terms(db), counts, goals }),
  }
}

const nextAfter = ({ until }: Period, days: number) =>
  Temporal.PlainDate.from(until).add({ months: 3 }).add({ days }).toString()

interface Made {
  counted: Counted
  people: CountedPerson[]
}

interface ToDraft {
  area: Of['area']
  of: Period & { areaId: string; providerId: string }
  asks: Ask[]
  today: string
}

/** As it would be, were it shown now. */
async function draft(
  db: WholeTransaction,
  { area, of, asks, today }: ToDraft,
): Promise<Made | undefined> {
  const { areaId, providerId, from, until } = of
  const seen = await yearOf(db, { area, providerId, today }, { from, until })
  if (!seen) return undefined
  const year = {
    ...seen,
    workers: await asOwner(db, (owner) => workers(owner, areaId, providerId)),
  }
  const lets = letCounts(asks.filter((one) => isYes(one, one.audience, today)))
  const before = await monthsShown(db, of)
  return counted({ year, terms: await terms(db), lets, before }, await openSolver())
}

function ofFew({ people, counted: { people: counts } }: Made, there: ReadonlySet<string>) {
  const isFew = ({ levels }: CountedPerson) =>
    counts.total < fewerThan ||
    Object.entries(levels).some(([trait, level]) => (counts.of[trait]?.[level] ?? 0) < fewerThan)
  return new Set(
    people.flatMap((one) => (there.has(one.personId) && isFew(one) ? one.personId : [])),
  )
}

const letCounts = (yes: readonly Ask[]) =>
  new Set(yes.filter(({ goalId }) => !goalId).map(({ personId }) => personId))

interface Showing {
  kept: Version | undefined
  audience: VersionAudience
  /** Who lets small counts be shown to this audience. */
  letting: ReadonlySet<string>
}

async function shown(made: Made, { kept, audience, letting }: Showing) {
  const { people: counts, first } = made.counted
  const saysYes = new Set<Levels>(
    made.people.filter(({ personId }) => letting.has(personId)).map(({ levels }) => levels),
  )
  const byYes = letBy(
    counts,
    made.people.map(({ levels }) => levels),
    (one) => saysYes.has(one),
  )
  const all = kept?.shown ?? []
  const before = [all.filter((one) => one.audience === audience), all].map((some) =>
    some.map(({ cell }) => cell),
  )
  return shownCounts({ counts, first, byYes, before }, await openSolver())
}
