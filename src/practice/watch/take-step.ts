import { sendsMessages } from '#areas'
import { person } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { sendEmail, sendSms } from '../../platform/messages/index.ts'
import { urls } from '../../urls.ts'
import type { Occurrence } from '../plan/occurrences.ts'
import { tellEnterprise, type Telling } from '../tell-enterprise.ts'
import type { StepName, Watch } from './watches.ts'

interface Taking {
  occurrence: Occurrence
  watch: Watch
  step: StepName
  now: Date
}

/**
 * Does one step, if nobody has done it: its row and its messages are of one transaction, so that each
 * leaves once, whoever is killed when. As the owner.
 * @returns whether it was this one who did it.
 */
export async function takeStep(
  db: WholeTransaction,
  telling: Telling,
  { occurrence, watch, step, now }: Taking,
): Promise<boolean> {
  const { areaId } = telling.area
  const { plan, plannedOn, latestAt, workerId } = occurrence
  const { personId } = watch
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.watch_step')
    .values({
      ...{ area_id: areaId, plan_id: plan.planId, planned_on: plannedOn, due_at: latestAt, step },
      ...{ watch_id: watch.watchId, person_id: personId, provider_id: plan.providerId },
      ...{ worker_id: workerId, made_at: now },
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  if (step === 'asked') await askProvider(db, telling, occurrence)
  if (step === 'told') await tellContact(db, telling, watch)
  return true
}

async function askProvider(
  db: WholeTransaction,
  telling: Telling,
  { plan, plannedOn, workerId }: Occurrence,
): Promise<void> {
  await tellEnterprise(db, telling, {
    ...{ providerId: plan.providerId, workerId, subject: 'We haven’t heard: are you there?' },
    words:
      'A visit should have begun, and nothing is written down yet. If you are there or on your way, say so: it takes one tap. Otherwise somebody whom the person chose is told that we haven’t heard.',
    link: urls.heard(telling.area, { planId: plan.planId, plannedOn }),
  })
}

/** Only that we haven't heard: not who, when or what for, besides what the person chose to say. */
async function tellContact(
  db: WholeTransaction,
  { installation, area }: Telling,
  watch: Watch,
): Promise<void> {
  if (!sendsMessages(installation, area)) return
  const name = (await person(db, area.areaId, watch.personId))?.name ?? 'Somebody'
  const heard = `${name} asked us to tell you when we haven’t heard that a visit has begun. We haven’t heard.`
  const maybe =
    'Somebody may be there all the same, without a signal or without having written it down yet.'
  const body = [
    `Hello ${watch.contactName},`,
    heard,
    ...(watch.words ? [`${name} wants you to read this: “${watch.words}”`] : []),
    `${maybe} You may want to get in touch.`,
    'In danger, ring 999.',
    area.scheme.name,
  ].join('\n\n')
  await sendEmail(db, {
    ...{ to: watch.contactEmail, body },
    subject: `${name}: we haven’t heard`,
  })
  if (watch.contactMobile && installation.sendsTexts)
    await sendSms(db, { to: watch.contactMobile, body: `${heard} ${maybe}` })
}
