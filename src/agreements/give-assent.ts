import {
  decidesOnScreen,
  endConsents,
  giveProviderAccess,
  hasRecord,
  noteDoneIfThere,
  recordConsent,
  type Decision,
} from '#people'
import { isClosed } from '#providers'
import { asOwner } from '../platform/db/context.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import type { Agreement, Version } from './agreement.ts'
import { countsFrom, endingOf } from './in-force.ts'
import { withoutLapsed } from './lapsed.ts'
import { lockAgreement } from './lock-agreement.ts'
import { actsIn, type By } from './propose-version.ts'

export interface Yes extends By {
  /** The version that was shown. */
  number: number
  /** The provider's name, as the person knows her. */
  providerName: string
  /** The day in the area. */
  today: string
  /** What the person signed, which the provider writes down. */
  paper?: { signedOn: string; present: string }
  /** In which standing the person, or who decides for her, says yes. */
  decision?: Decision
}

/**
 * `newer`: another version has come meanwhile. `too_late`: its last day has passed. `on_screen`: the
 * person can say so herself, so that nobody writes it down for her. `lapsed`: whoever said yes for the
 * person decides for her no longer, so that comes first. `closed`: the enterprise is.
 */
export type Said =
  | 'agreed'
  | 'waits'
  | 'already'
  | 'newer'
  | 'ended'
  | 'too_late'
  | 'on_screen'
  | 'lapsed'
  | 'closed'
  | 'unknown'

/**
 * A party says yes to the newest version. With both it is agreed, and the provider is given what it
 * says of the person's record. Said twice is once.
 *
 * What the person's own rights don't cover, because it is the provider who acts, is done as the
 * owner, after it was found here that the person has said yes to this very version.
 */
export async function giveAssent(db: WholeTransaction, yes: Yes): Promise<Said> {
  const { areaId, agreementId, number, party, today, by } = yes
  const locked = await lockAgreement(db, areaId, agreementId)
  const [found] = locked ? await withoutLapsed(db, areaId, [locked]) : []
  const version = found?.versions.find((one) => one.number === number)
  if (!found || !version) return 'unknown'
  const forParty = yes.paper ? 'person' : party
  if (version.assents.some((one) => one.party === forParty)) return 'already'
  if (endingOf(found)) return 'ended'
  // She may have erased her record: then there is nobody to agree with here.
  const there = await asOwner(db, (owner) => hasRecord(owner, areaId, found.personId))
  if (!there) return 'ended'
  if (yes.paper && (await asOwner(db, (owner) => decidesOnScreen(owner, areaId, found.personId))))
    return 'on_screen'
  if (version !== found.versions.at(-1)) return 'newer'
  if (version.endsOn !== undefined && version.endsOn < today) return 'too_late'
  if (await isClosed(db, { areaId, providerId: found.providerId })) return 'closed'
  const { lapsed } = version
  if (lapsed && forParty === 'provider') return 'lapsed'

  const asItsOwner = <T>(work: (on: WholeTransaction) => Promise<T>) =>
    party === 'person' ? work(db) : asOwner(db, work)
  if (lapsed?.consentId) {
    const over = { areaId, personId: found.personId, consentIds: [lapsed.consentId], by }
    await asItsOwner((on) => endConsents(on, over))
  }
  const consentId = forParty === 'person' && yes.decision ? newId() : undefined
  if (consentId && yes.decision) {
    const decision = `Agreed to version ${number} of the agreement with ${yes.providerName}`
    const consent = { ...actsIn(yes, found), consentId, decision, by, ...yes.decision }
    await asItsOwner((on) => recordConsent(on, consent))
  }
  const assent = {
    party: forParty,
    how: yes.paper ? ('on_paper' as const) : ('on_screen' as const),
    agreedOn: yes.paper?.signedOn ?? today,
    present: yes.paper?.present ?? null,
    consentId: consentId ?? null,
    by,
  }
  await db
    .insertInto('agreements.assent')
    .values({
      area_id: areaId,
      agreement_id: agreementId,
      person_id: found.personId,
      provider_id: found.providerId,
      number,
      party: assent.party,
      how: assent.how,
      agreed_on: assent.agreedOn,
      present: assent.present,
      consent_id: assent.consentId,
      agreed_by: by,
    })
    .execute()
  const doing = yes.paper ? 'agreed agreement_on_paper' : 'agreed agreement'
  await noteDoneIfThere(db, actsIn(yes, found), doing)
  const agreed = { ...version, assents: [...version.assents, assent] }
  const from = countsFrom(agreed)
  if (from === undefined) return 'waits'
  await asItsOwner((on) => giveProviderAccess(on, accessBy(yes, found, agreed, from)))
  return 'agreed'
}

function accessBy(yes: Yes, found: Agreement, version: Version, from: string) {
  return {
    ...actsIn(yes, found),
    providerId: found.providerId,
    agreementId: found.agreementId,
    name: yes.providerName,
    scopes: version.scopes,
    why: 'We have an agreement',
    fromOn: from,
    untilOn: version.endsOn,
    today: yes.today,
    by: yes.by,
  }
}
