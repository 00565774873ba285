import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { hashOf, newSecret } from '../secret.ts'

/** What a link invites to: the slice that makes it says what accepting it does. */
export type InvitationKind = 'supporter' | 'worker' | 'listing' | 'paper_record'

export interface Invitation {
  invitationId: string
  kind: InvitationKind
  /** Ids, as the slice that made it wrote them. */
  does: Record<string, unknown>
}

interface New extends Invitation {
  areaId: string
  /** Who invites: `account:<id>`. */
  by: string
  days: number
}

/** Makes a link that works once. As the owner only. @returns its secret, which is kept nowhere. */
export async function invite(db: Db<'accounts'>, invitation: New): Promise<string> {
  const secret = newSecret()
  const { areaId, invitationId, kind, does, by, days } = invitation
  await sql`insert into accounts.invitation
      (area_id, invitation_id, token_hash, kind, does, began_by, ends_at)
    values (${areaId}, ${invitationId}, ${hashOf(secret)}, ${kind}, ${JSON.stringify(does)},
      ${by}, now() + make_interval(days => ${days}))`.execute(db)
  return secret
}

/** The invitation of a link, if it can still be accepted. As the owner only. */
export async function invitationAt(
  db: Db<'accounts'>,
  areaId: string,
  secret: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select invitation_id as "invitationId", kind, does from accounts.invitation
    where area_id = ${areaId} and token_hash = ${hashOf(secret)} and ${open}`.execute(db)
  return rows[0]
}

/** Uses it up: of two who accept at once, one does. As the owner only. */
export async function acceptInvitation(
  db: Db<'accounts'>,
  areaId: string,
  secret: string,
  accountId: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    update accounts.invitation set used_at = now(), used_by = ${accountId}
    where area_id = ${areaId} and token_hash = ${hashOf(secret)} and ${open}
    returning invitation_id as "invitationId", kind, does`.execute(db)
  return rows[0]
}

/** Takes a link back before anybody used it. As the owner only. */
export async function endInvitation(
  db: Db<'accounts'>,
  areaId: string,
  invitationId: string,
): Promise<void> {
  await sql`update accounts.invitation set ended_at = now()
    where area_id = ${areaId} and invitation_id = ${invitationId} and ${open}`.execute(db)
}

/** Takes back all links that lead to a person's record. As the owner only. */
export async function endInvitationsAbout(
  db: Db<'accounts'>,
  areaId: string,
  personId: string,
): Promise<void> {
  await sql`update accounts.invitation set ended_at = now()
    where area_id = ${areaId} and does ->> 'personId' = ${personId} and ${open}`.execute(db)
}

const open = sql`used_at is null and ended_at is null and ends_at > now()`
