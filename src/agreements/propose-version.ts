import { noteDoneIfThere } from '#people'
import { isClosed } from '#providers'
import type { Db, WholeTransaction } from '../platform/db/db.ts'
import type { Content, Party } from './agreement.ts'
import { endingOf } from './in-force.ts'
import { lockAgreement } from './lock-agreement.ts'

/** Who does something to an agreement. */
export interface By {
  areaId: string
  agreementId: string
  party: Party
  /** `account:<id>` */
  by: string
}

/** Whose trail it is in, and the enterprise, where it is she who acts. */
export function actsIn(
  { areaId, party }: Pick<By, 'areaId' | 'party'>,
  { personId, providerId }: { personId: string; providerId: string },
) {
  return { areaId, personId, actsFor: party === 'provider' ? providerId : undefined }
}

interface Begun extends By {
  personId: string
  providerId: string
  personName: string
  versionId: string
  content: Content
}

/**
 * Begins an agreement with its first version, which waits for a yes.
 * @returns `already` where it was sent before: sent twice is once.
 */
export async function beginAgreement(
  db: WholeTransaction,
  begun: Begun,
): Promise<'begun' | 'already' | 'closed'> {
  if (await isClosed(db, begun)) return 'closed'
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('agreements.agreement')
    .values({
      area_id: begun.areaId,
      agreement_id: begun.agreementId,
      person_id: begun.personId,
      provider_id: begun.providerId,
      person_name: begun.personName,
      party: begun.party,
      begun_by: begun.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return 'already'
  await addVersion(db, begun, 1)
  await noteDoneIfThere(db, actsIn(begun, begun), 'proposed agreement')
  return 'begun'
}

interface Proposed extends By {
  versionId: string
  content: Content
  /** The newest version that whoever proposes has seen. */
  after: number
}

/**
 * Proposes a new version: nothing changes until both have said yes to it.
 * @returns its number; `already` when it was sent before; `newer` when another has come meanwhile;
 * `closed` while the enterprise is.
 */
export async function proposeVersion(
  db: WholeTransaction,
  proposed: Proposed,
): Promise<number | 'already' | 'newer' | 'ended' | 'closed' | 'unknown'> {
  const found = await lockAgreement(db, proposed.areaId, proposed.agreementId)
  if (!found) return 'unknown'
  if (found.versions.some(({ versionId }) => versionId === proposed.versionId)) return 'already'
  if (endingOf(found)) return 'ended'
  const { areaId } = proposed
  if (await isClosed(db, { areaId, providerId: found.providerId })) return 'closed'
  if (found.versions.length !== proposed.after) return 'newer'
  const number = found.versions.length + 1
  await addVersion(db, { ...proposed, ...found }, number)
  await noteDoneIfThere(db, actsIn(proposed, found), 'proposed agreement_change')
  return number
}

type Added = Omit<Begun, 'personName'>

async function addVersion(db: Db<'agreements'>, added: Added, number: number): Promise<void> {
  const { content, areaId, agreementId, personId, providerId } = added
  const of = {
    area_id: areaId,
    agreement_id: agreementId,
    person_id: personId,
    provider_id: providerId,
    number,
    lines: content.lines.length,
  }
  await db
    .insertInto('agreements.version')
    .values({
      ...of,
      version_id: added.versionId,
      party: added.party,
      words: content.words,
      begins_on: content.beginsOn,
      ends_on: content.endsOn,
      minimum_visit_minutes: content.minimumVisitMinutes,
      hours_a_week: content.hoursAWeek,
      funding_route: content.fundingRoute,
      notice_days: content.noticeDays,
      cover: content.cover,
      cover_words: content.coverWords,
      scopes: content.scopes,
      made_by: added.by,
    })
    .execute()
  await db
    .insertInto('agreements.price_line')
    .values(content.lines.map((line, index) => ({ ...of, line: index + 1, ...line })))
    .execute()
}
