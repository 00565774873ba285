// Asha, whom Maya supports by an agreement, with plans and visits, for tests of the person's side.
import { ashaAndMaya, begun, giveAccess, type Parties } from '../../../src/agreements/testing.ts'
import { today } from './ashdale.ts'
import type { TestSite } from './site.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import type { WholeTransaction } from '../../../src/platform/db/db.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import { makePlan, type PlanToMake } from '../../../src/practice/plan/make-plan.ts'
import { recordVisit, type VisitToRecord } from '../../../src/practice/visit/record-visit.ts'

export { giveAccess, somebody } from '../../../src/agreements/testing.ts'

export interface Week extends Parties {
  workerId: string
  home: string
}

/** Both have agreed, from today. */
export async function supportedAsha(site: TestSite): Promise<Week> {
  const parties = await ashaAndMaya(site)
  await begun(parties.asha, parties.maya)
  const [row] = await site.rows<{ worker_id: string }>(
    'select worker_id from providers.worker where provider_id = $1',
    [parties.maya.providerId],
  )
  const home = `/ashdale/people/${parties.asha.personId}`
  return { ...parties, workerId: row!.worker_id, home }
}

/** Does something as Maya's enterprise. */
export function asMaya<T>(
  site: TestSite,
  { maya }: Week,
  work: (db: WholeTransaction) => Promise<T>,
): Promise<T> {
  const { areaId } = site.area
  const { accountId, providerId } = maya
  const context = { areaId, actor: `account:${accountId}`, accountId }
  return inContext(site.db, { ...context, lists: { providers: [providerId] } }, work)
}

/** A plan of Maya with Asha: each day at 10 for two hours, from a week ago, unless said. */
export async function plan(
  site: TestSite,
  week: Week,
  said: Partial<PlanToMake> = {},
): Promise<string> {
  const planId = said.planId ?? newId()
  await asMaya(site, week, (db) =>
    makePlan(db, {
      ...{ areaId: site.area.areaId, planId, providerId: week.maya.providerId },
      ...{ personId: week.asha.personId, workerId: week.workerId, beginsOn: today(-7) },
      ...{ endsOn: null, everyWeeks: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], beginsAt: '10:00' },
      ...{ part: 'clock', minutes: 120, place: '', words: '', by: 'account:x' },
      ...said,
    }),
  )
  return planId
}

/** A visit of Maya to Asha as it is written down. @returns its id. */
export async function visit(
  site: TestSite,
  week: Week,
  said: Partial<VisitToRecord> & Pick<VisitToRecord, 'beganAt'>,
): Promise<string> {
  const visitId = said.visitId ?? newId()
  await asMaya(site, week, (db) =>
    recordVisit(db, {
      ...{ areaId: site.area.areaId, versionId: newId(), visitId },
      ...{ providerId: week.maya.providerId, personId: week.asha.personId },
      ...{ workerId: week.workerId, words: '', activities: [], familyWords: '', progress: [] },
      ...{ writtenAt: said.beganAt, by: 'account:x' },
      ...said,
    }),
  )
  return visitId
}

/** Somebody of Asha's family. */
export async function family(site: TestSite, week: Week, scopes: string[]) {
  const one = await site.signedIn({ name: 'Ffion', email: 'ffion@example.org' })
  await giveAccess(site, week.asha.personId, { accountId: one.accountId }, 'family', scopes)
  return one
}
