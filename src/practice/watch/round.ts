import { sql } from 'kysely'
import { agreements, versionOn } from '#agreements'
import { areas, rule, type Area } from '#areas'
import { restrictedSince } from '#people'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner, inContext } from '../../platform/db/context.ts'
import type { WholeDb, WholeTransaction } from '../../platform/db/db.ts'
import type { Log } from '../../platform/log.ts'
import { awayOf, type PersonAway } from '../absence/absences.ts'
import { isThen } from '../absence/who-is-away.ts'
import { plannedBetween } from '../plan/find-occurrence.ts'
import { addDays, dayOf, type Occurrence } from '../plan/occurrences.ts'
import { visitsBetween, type Visit } from '../visit/visits.ts'
import { dueStep, type Waits } from './due.ts'
import { takeStep } from './take-step.ts'
import {
  answers,
  steps,
  watchesInForce,
  watchesOf,
  watchFor,
  type StepName,
  type Watch,
} from './watches.ts'

export interface Round {
  installation: Installation
  log?: Log
  signal?: AbortSignal
  now?: Date
}

const day = 24 * 3_600_000
/** A visit in progress may have begun so long ago. */
const visitsReach = 3 * day

/**
 * Looks in every area for visits that should have begun and of which we haven't heard, where the
 * person asked for it, and does what is due. Two servers may do it at once, and one may be killed at
 * any moment: each step is a row with a key of its own, added together with its message.
 */
export async function watchRound(db: WholeDb, round: Round): Promise<void> {
  for (const area of await areas(db)) {
    const { areaId } = area
    if (round.signal?.aborted) return
    const context = { areaId, actor: 'job:watch' }
    const people = await inContext(db, context, (transaction) =>
      asOwner(transaction, async (owner) => {
        const all = await watchesInForce(owner, areaId)
        return [...new Set(all.map(({ personId }) => personId))]
      }),
    )
    // Each in a transaction of her own: what goes wrong with one keeps nobody else waiting.
    for (const personId of people) {
      if (round.signal?.aborted) return
      await inContext(db, context, (transaction) =>
        asOwner(transaction, (owner) => watchOver(owner, area, personId, round)),
      ).catch((error: unknown) => {
        round.log?.('error', 'watch failed', { area: areaId, error: nameOf(error) })
      })
    }
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

async function watchOver(
  db: WholeTransaction,
  area: Area,
  personId: string,
  { installation, log, now: given }: Round,
): Promise<void> {
  const { areaId } = area
  if (await restrictedSince(db, { areaId, personId })) return
  const now = given ?? (await clockOf(db))
  for (const { occurrence, watch, step } of await dueOf(db, area, personId, now)) {
    const taken = await takeStep(db, { installation, area }, { occurrence, watch, step, now })
    if (taken && step === 'too_late')
      log?.('warning', 'watch too late', { area: areaId, plan: occurrence.plan.planId })
  }
}

/** The database's clock: the same for all servers, and the one by which answers are dated. */
async function clockOf(db: WholeTransaction): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  return rows[0]!.now
}

interface Due {
  occurrence: Occurrence
  watch: Watch
  step: StepName
}

/** What is due of a person's visits now. */
async function dueOf(
  db: WholeTransaction,
  area: Area,
  personId: string,
  now: Date,
): Promise<Due[]> {
  const { areaId, timeZone } = area
  const all = (await watchesOf(db, areaId, personId)).filter(({ endedAt }) => endedAt === null)
  const today = dayOf(now, timeZone)
  const planned = await plannedBetween(db, area, {
    personId,
    from: addDays(today, -2),
    until: today,
  })
  const past = planned.filter(({ latestAt }) => latestAt <= now)
  if (past.length === 0) return []
  const from = new Date(now.getTime() - visitsReach)
  const begun = await visitsBetween(db, {
    ...{ areaId, personId, from },
    until: new Date(now.getTime() + 60_000),
  })
  const visits = begun.map((visit) => ({
    ...visit,
    minutes: planned.find((one) => isOf(visit, one))?.minutes,
  }))
  const away = await awayOf(db, { areaId, personId, from: addDays(today, -2), until: today })
  const done = await steps(db, { areaId, personIds: [personId], since: from })
  const planIds = past.map(({ plan }) => plan.planId)
  const said = await answers(db, { areaId, planIds, since: from })
  const waits = await waitsOf(db, areaId)
  const agreed = await agreements(db, areaId, { personId })
  return past.flatMap((occurrence) => {
    const { providerId } = occurrence.plan
    const watch = watchFor(all, { personId, providerId, at: occurrence.latestAt })
    const isAgreed = agreed.some(
      (one) => one.providerId === providerId && versionOn(one, occurrence.day) !== undefined,
    )
    if (!watch || !isAgreed || isAway(away, occurrence)) return []
    const situation = { occurrence, watch, visits, steps: done, answers: said, waits, timeZone }
    const step = dueStep(situation, now)
    return step ? [{ occurrence, watch, step }] : []
  })
}

const isOf = (one: Pick<Visit, 'planId' | 'plannedOn'>, { plan, plannedOn }: Occurrence) =>
  one.planId === plan.planId && one.plannedOn === plannedOn

/**
 * The person herself has said that she isn't there then, and nothing was said of the visit since. What an
 * enterprise says of her keeps nobody from being told.
 */
function isAway(away: PersonAway[], occurrence: Occurrence): boolean {
  return away.some((said) => said.party === 'person' && isThen(said, occurrence))
}

/** How long we wait, in minutes, by the rules of today. */
export async function waitsOf(db: WholeTransaction, areaId: string): Promise<Waits> {
  return {
    second: await rule(db, areaId, 'watch_second_wait'),
    onTheWay: await rule(db, areaId, 'watch_on_the_way'),
    tooLate: (await rule(db, areaId, 'watch_too_late')) * 60,
  }
}
