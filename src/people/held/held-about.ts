import { toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { relations, scopes, type Relation, type Scope } from '../access/scopes.ts'
import { aboutMeHeld, goalsHeld, piecesHeld, wishHeld } from './own-words-held.ts'
import { accessHeld, claimsHeld, decisionsHeld, offersHeld, recordHeld } from './record-held.ts'
import { erasuresHeld, requestsHeld, restrictionsHeld, trailHeld } from './rights-held.ts'

/**
 * What this slice holds about a person, for who may see all of it.
 * @param languages their terms and names
 */
export async function heldAbout(
  db: Db<'people' | 'areas' | 'audit'>,
  areaId: string,
  personId: string,
  languages: ReadonlyMap<string, string>,
): Promise<HeldPart[]> {
  const of = { db, areaId, personId, languages }
  const parts: HeldPart[] = []
  // One after the other: they share the request's one connection.
  for (const held of [
    ...[recordHeld, claimsHeld, aboutMeHeld, piecesHeld, wishHeld, goalsHeld],
    ...[offersHeld, accessHeld, decisionsHeld],
    ...[restrictionsHeld, requestsHeld, erasuresHeld, trailHeld],
  ])
    parts.push(await held(of))
  return parts
}

/** What an account was let see of others' records: of whom, is theirs to say. */
export async function accessOfAccount(
  db: Db<'people'>,
  areaId: string,
  accountId: string,
): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.access')
    .select(['name', 'relation', 'scopes', 'from_on', 'until_on', 'ended_at'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .orderBy('given_at')
    .orderBy('access_id')
    .execute()
  return {
    part: 'access_to_records',
    title: 'Records that this account may see',
    why: `So that nobody sees a record who was not let in (legal obligation) ${toConfirm}. It is a part of that record.`,
    controller: 'scheme',
    kept: 'For as long as that record keeps it.',
    items: rows.map((row) => ({
      'Called there': row.name,
      As: relations[row.relation as Relation],
      'May see': row.scopes.map((scope) => scopes[scope as Scope]),
      From: row.from_on,
      Until: row.until_on,
      Ended: row.ended_at,
    })),
    from: ['people.access'],
  }
}
