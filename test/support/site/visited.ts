// Asha, whom Maya visits, for tests of what is planned and written.
import { ashaAndMaya, begun, somebody } from '../../../src/agreements/testing.ts'
import type { TestSite } from './site.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import type { WholeTransaction } from '../../../src/platform/db/db.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import { addDays, dayOf, timeOf } from '../../../src/practice/plan/occurrences.ts'
import { makePlan, type PlanToMake } from '../../../src/practice/plan/make-plan.ts'
import { recordVisit, type VisitToRecord } from '../../../src/practice/visit/record-visit.ts'

export { addPerson, giveAccess, one, somebody } from '../../../src/agreements/testing.ts'

export const timeZone = 'Europe/London'

export type Visited = Awaited<ReturnType<typeof visited>>

/** Asha and Maya with an agreement, and Maya's own id as a worker. */
export async function visited(site: TestSite) {
  const { asha, maya } = await ashaAndMaya(site)
  await begun(asha, maya)
  const [row] = await site.rows<{ worker_id: string }>(
    `select worker_id from providers.worker where provider_id = $1`,
    [maya.providerId],
  )
  return { asha, maya: { ...maya, workerId: row!.worker_id } }
}

/** The day in the area, so many days from now, and the time so many minutes from now. */
export function dayFromNow(days: number): string {
  return addDays(dayOf(new Date(), timeZone), days)
}

export function momentFromNow(minutes: number): Date {
  return new Date(Math.floor(Date.now() / 60_000 + minutes) * 60_000)
}

/** In Maya's name, as her enterprise. */
export function asMaya<T>(
  site: TestSite,
  { maya }: Visited,
  work: (db: WholeTransaction) => Promise<T>,
): Promise<T> {
  const lists = { providers: [maya.providerId], workers: [maya.workerId] }
  const actor = `account:${maya.accountId}`
  const context = { areaId: site.area.areaId, actor, accountId: maya.accountId, lists, timeZone }
  return inContext(site.db, context, work)
}

/** A plan of one visit that began so many minutes ago, or is to begin. @returns the plan's id and day. */
export async function plan(
  site: TestSite,
  who: Visited,
  more: Partial<PlanToMake> & { minutesFromNow?: number } = {},
): Promise<{ planId: string; plannedOn: string }> {
  const begins = momentFromNow(more.minutesFromNow ?? -60)
  const plannedOn = dayOf(begins, timeZone)
  const planId = newId()
  await asMaya(site, who, (db) =>
    makePlan(db, {
      ...{ areaId: site.area.areaId, planId, providerId: who.maya.providerId },
      ...{ personId: who.asha.personId, workerId: who.maya.workerId },
      ...{ beginsOn: plannedOn, endsOn: plannedOn, everyWeeks: 1 },
      weekdays: [Temporal.PlainDate.from(plannedOn).dayOfWeek],
      beginsAt: timeOf(begins, timeZone),
      ...{ part: 'clock', minutes: 30, place: '12 Lock Lane', words: '' },
      ...{ by: `account:${who.maya.accountId}`, ...more },
    }),
  )
  return { planId, plannedOn }
}

/** What is written of a visit by Maya to Asha, an hour ago and half an hour long. */
export function visitBy(
  site: TestSite,
  { asha, maya }: Visited,
  more: Partial<VisitToRecord> = {},
): VisitToRecord {
  const beganAt = more.beganAt ?? momentFromNow(-60)
  return {
    ...{ areaId: site.area.areaId, versionId: newId(), visitId: newId() },
    ...{ providerId: maya.providerId, personId: asha.personId, workerId: maya.workerId },
    ...{ beganAt, endedAt: new Date(beganAt.getTime() + 30 * 60_000) },
    ...{ words: 'We cooked', activities: [], familyWords: '', progress: [] },
    ...{ writtenAt: beganAt, by: `account:${maya.accountId}`, ...more },
  }
}

/** Writes it down. */
export function write(site: TestSite, who: Visited, more: Partial<VisitToRecord> = {}) {
  return asMaya(site, who, (db) => recordVisit(db, visitBy(site, who, more)))
}

/** One who works for Maya and has an account. */
export async function worker(
  site: TestSite,
  { maya }: { maya: { providerId: string } },
  name: string,
) {
  const account = await somebody(site, name)
  const workerId = newId()
  await site.rows(
    `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
     values ($1, $2, $3, $4, 'paid', $5, 'x')`,
    [site.area.areaId, maya.providerId, workerId, name, account.accountId],
  )
  return { ...account, workerId }
}
export { end } from '../../../src/agreements/testing.ts'
