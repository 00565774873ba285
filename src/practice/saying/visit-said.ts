import { sql } from 'kysely'
import { noteDone } from '#people'
import type { Db, WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import type { Visit } from '../visit/visits.ts'

export type How = 'good' | 'so_so' | 'bad'

/** Who reads it: she alone; who helps her with everything too; also who came and who runs it. */
export type ReadBy = 'me' | 'helpers' | 'them'

/** How a visit went, as the person or who helps her said from an account of their own. */
export interface VisitSaid {
  visitId: string
  how: How
  words: string
  readBy: ReadBy
  teller: 'person' | 'helper'
  saidAt: Date
}

/** What was said last of how some visits went, as far as it is for whoever asks. */
export async function visitsSaid(
  db: Db<'practice'>,
  areaId: string,
  visitIds: string[],
): Promise<Map<string, VisitSaid>> {
  if (visitIds.length === 0) return new Map()
  const { rows } = await sql<VisitSaid>`
    select distinct on (visit_id) visit_id as "visitId", how, words, read_by as "readBy", teller,
      said_at as "saidAt"
    from practice.visit_said
    where area_id = ${areaId} and visit_id = any (${visitIds}::uuid[])
    order by visit_id, said_at desc, said_id desc`.execute(db)
  return new Map(rows.map((one) => [one.visitId, one]))
}

export interface VisitToSay extends Omit<VisitSaid, 'saidAt' | 'visitId'> {
  areaId: string
  /** Made with the form. */
  saidId: string
  visit: Pick<Visit, 'visitId' | 'versionId' | 'personId' | 'providerId' | 'workerId'>
  by: string
}

/**
 * Says how a visit went, in place of what was said before: who read that may be meant to read it no
 * more. What a helper says takes the place of no word of the person's. A form sent twice is one. As the
 * person, or who helps her with everything.
 */
export async function sayHowItWent(db: WholeTransaction, said: VisitToSay): Promise<void> {
  const { areaId, visit } = said
  // Of two that are said at once, the second waits and takes the place of the first.
  await lockByName(db, 'said', areaId, visit.visitId)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.visit_said')
    .values({
      area_id: areaId,
      said_id: said.saidId,
      person_id: visit.personId,
      provider_id: visit.providerId,
      worker_id: visit.workerId,
      visit_id: visit.visitId,
      version_id: visit.versionId,
      how: said.how,
      words: said.words,
      read_by: said.readBy,
      teller: said.teller,
      said_by: said.by,
    })
    .onConflict((same) => same.columns(['area_id', 'said_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return
  await db
    .deleteFrom('practice.visit_said')
    .where('area_id', '=', areaId)
    .where('visit_id', '=', visit.visitId)
    .where('said_id', '<>', said.saidId)
    // What she said herself nobody takes from her.
    .$if(said.teller === 'helper', (those) => those.where('teller', '=', 'helper'))
    .execute()
  await noteDone(db, { areaId, personId: visit.personId }, 'changed visit_said')
}

/**
 * Whether an account may say how a visit went: the person's own, or of who helps her with everything
 * and has no part in the enterprise that came. A smile on a provider's phone is never evidence.
 */
export function maySayHow(
  lists: Record<string, string[]>,
  { personId, providerId }: Pick<Visit, 'personId' | 'providerId'>,
): boolean {
  if (lists.own_record?.includes(personId)) return true
  const isTheirs = [...(lists.providers ?? []), ...(lists.works_for ?? [])].includes(providerId)
  return !isTheirs && lists.scope_everything?.includes(personId) === true
}
