import { hashOf, newSecret } from '#accounts'
import { absolute, sendsMessages } from '#areas'
import { endConsents, noteDone, recordConsent, type Decision } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { urls } from '../../urls.ts'
import type { Telling } from '../tell-enterprise.ts'
import type { Watch } from './watches.ts'

export interface WatchToAsk extends Pick<
  Watch,
  | 'personId'
  | 'providerId'
  | 'graceMinutes'
  | 'contactName'
  | 'contactEmail'
  | 'contactMobile'
  | 'words'
> {
  /** Made with the form. */
  watchId: string
  personName: string
  decision: Decision
  by: string
}

/**
 * The person asks that somebody is told when we haven't heard; the contact hears once that she was
 * named, with a link by which she can say no. A form sent twice is one. As the person, or who helps her.
 */
export async function askForWatch(
  db: WholeTransaction,
  { installation, area }: Telling,
  watch: WatchToAsk,
): Promise<void> {
  const { areaId } = area
  const { personId, watchId, by } = watch
  const secret = newSecret()
  const consentId = newId()
  const there = await db
    .selectFrom('practice.watch')
    .select('watch_id')
    .where('area_id', '=', areaId)
    .where('watch_id', '=', watchId)
    .executeTakeFirst()
  if (there) return
  await recordConsent(db, {
    ...{ areaId, personId, consentId, by, ...watch.decision },
    decision: `${watch.contactName} is told when we haven’t heard that a visit began`,
  })
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.watch')
    .values({
      ...{ area_id: areaId, watch_id: watchId, person_id: personId, provider_id: watch.providerId },
      ...{ grace_minutes: watch.graceMinutes, contact_name: watch.contactName },
      ...{ contact_email: watch.contactEmail, contact_mobile: watch.contactMobile },
      ...{ words: watch.words, consent_id: consentId, secret_hash: hashOf(secret), began_by: by },
    })
    .onConflict((same) => same.columns(['area_id', 'watch_id']).doNothing())
    .executeTakeFirstOrThrow()
  // The same form in the same moment: the other one is saved, and its decision is enough.
  if (numInsertedOrUpdatedRows === 0n)
    return endConsents(db, { areaId, personId, consentIds: [consentId], by })
  await noteDone(db, { areaId, personId }, 'began watch')
  if (!sendsMessages(installation, area)) return
  const link = absolute(installation, area, urls.watchContact(area, { secret }))
  const name = watch.personName
  const body = [
    `Hello ${watch.contactName},`,
    `${name} has named you: when we haven’t heard that a visit to ${name} has begun, we ask the provider, and then we tell you at this address.`,
    `If you don’t want that, say no here, now or later:\n${link}`,
    `You need not do anything else. This is the only message that you get now.`,
    area.scheme.name,
  ].join('\n\n')
  await sendEmail(db, { to: watch.contactEmail, subject: `${name} has named you`, body })
}

/** Ends it: the person whenever she wants, or the contact by her link (then as the owner). */
export async function endWatch(
  db: WholeTransaction,
  areaId: string,
  { watch, party, by }: { watch: Watch; party: 'person' | 'contact'; by: string },
): Promise<void> {
  const { watchId, personId, consentId } = watch
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.watch_ending')
    .values({ area_id: areaId, watch_id: watchId, person_id: personId, party, ended_by: by })
    .onConflict((same) => same.columns(['area_id', 'watch_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  if (consentId) await endConsents(db, { areaId, personId, consentIds: [consentId], by })
  const doing = party === 'person' ? 'ended watch' : 'refused watch'
  await noteDone(db, { areaId, personId }, doing)
}
