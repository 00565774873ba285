import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { hashOf, newSecret } from '../secret.ts'

/** What a link invites to: the slice that makes it says what accepting it does. */
export type InvitationKind = 'supporter' | 'worker' | 'listing' | 'paper_record' | 'study_seat'

export interface Invitation {
  invitationId: string
  kind: InvitationKind
  /** Ids, as the slice that made it wrote them. */
  does: Record<string, unknown>
  endsAt: Date
}

interface New extends Omit<Invitation, 'endsAt'> {
  areaId: string
  /** Who invites: `account:<id>`. */
  by: string
  days: number
  /** Made with the form, where one that is sent twice has to lead to the same link. */
  secret?: string
}

/**
 * Makes a link that works once; one with the same id is made once. As the owner only.
 * @returns its secret, which is kept nowhere.
 */
export async function invite(db: Db<'accounts'>, invitation: New): Promise<string> {
  const secret = invitation.secret ?? newSecret()
  const { areaId, invitationId, kind, does, by, days } = invitation
  await sql`insert into accounts.invitation
      (area_id, invitation_id, token_hash, kind, does, began_by, ends_at)
    values (${areaId}, ${invitationId}, ${hashOf(secret)}, ${kind}, ${JSON.stringify(does)},
      ${by}, now() + make_interval(days => ${days})) on conflict do nothing`.execute(db)
  return secret
}

/** The invitation of a link, if it can still be accepted. As the owner only. */
export async function invitationAt(
  db: Db<'accounts'>,
  areaId: string,
  secret: string,
): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select invitation_id as "invitationId", kind, does, ends_at as "endsAt" from accounts.invitation
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
    returning invitation_id as "invitationId", kind, does, ends_at as "endsAt"`.execute(db)
  return rows[0]
}

/** It couldn't be accepted by whoever tried: it still can be by another. As the owner only. */
export async function giveBackInvitation(
  db: Db<'accounts'>,
  areaId: string,
  invitationId: string,
): Promise<void> {
  await sql`update accounts.invitation set used_at = null, used_by = null
    where area_id = ${areaId} and invitation_id = ${invitationId}`.execute(db)
}

/** Why a link can't be accepted any more: `unknown` where there never was such a link. */
export type Over = 'unknown' | 'used by you' | 'used' | 'taken back' | 'too old'

/** As the owner only. */
export async function whyOver(
  db: Db<'accounts'>,
  areaId: string,
  secret: string,
  accountId: string | undefined,
): Promise<Over> {
  const { rows } = await sql<{ why: Over }>`
    select case when used_by = ${accountId ?? null}::uuid then 'used by you'
      when used_at is not null then 'used' when ended_at is not null or ends_at > now()
      then 'taken back' else 'too old' end as why
    from accounts.invitation
    where area_id = ${areaId} and token_hash = ${hashOf(secret)}`.execute(db)
  return rows[0]?.why ?? 'unknown'
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

/** Takes back every link that would do the same, such as the one before. As the owner only. */
export async function endInvitationsTo(
  db: Db<'accounts'>,
  areaId: string,
  { kind, does }: Pick<Invitation, 'kind' | 'does'>,
): Promise<void> {
  await sql`update accounts.invitation set ended_at = now()
    where area_id = ${areaId} and kind = ${kind} and does @> ${JSON.stringify(does)}::jsonb
      and ${open}`.execute(db)
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
