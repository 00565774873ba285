import { sql, type RawBuilder } from 'kysely'
import type { Area, SignedIn } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import { hashOf, newSecret } from '../secret.ts'

/** A browser that is signed in, as its account sees it. */
export interface Session {
  sessionId: string
  /** `Phone on Android, Chrome`. */
  device: string
  beganAt: Date
  usedAt: Date
}

/** @returns the token for the browser's cookie, which is kept nowhere else. */
export async function beginSession(
  db: Db<'accounts'>,
  accountId: string,
  { device, keptDays }: { device: string; keptDays: number },
): Promise<string> {
  const token = newSecret()
  await db
    .insertInto('accounts.session')
    .values({
      account_id: accountId,
      session_id: newId(),
      token_hash: hashOf(token),
      device,
      kept_days: keptDays,
    })
    .execute()
  return token
}

/**
 * A query of one row and one column `lists`, a JSON object of lists of ids: what an account may act
 * for or see in an area. The slices that know give it.
 */
export type Standing = (area: Where, accountId: RawBuilder<string>) => RawBuilder<unknown>

type Where = Pick<Area, 'areaId' | 'timeZone'>

export interface Found extends SignedIn {
  /** For the cookie, in place of the one that was sent: it was a day old. */
  newToken?: string
}

/** Whose browser sends a token, and what she is in an area; undefined when nobody's, ended, or unused for too long. */
export async function signedInBy(
  db: Db<'accounts'>,
  area: Where,
  token: string,
  standing: Standing,
): Promise<Found | undefined> {
  const hash = hashOf(token)
  const found = await sessionWhere(
    db,
    area,
    sql`(token_hash = ${hash} or previous_hash = ${hash})`,
    standing,
    hash,
  )
  if (!found) return undefined
  const { account_id: accountId, session_id: sessionId, is_previous, is_settled } = found
  // The new one never arrived, as it may happen to a phone: it is made anew.
  const newToken = (is_previous ? is_settled : found.is_old) ? await renew(db, hash) : undefined
  if (!newToken && !is_previous && found.is_idle && is_settled)
    await sql`update accounts.session set used_at = now(), previous_hash = null
      where token_hash = ${hash}`.execute(db)
  const { roles, lists, easy_read: easyRead } = found
  return { accountId, sessionId, roles, lists, easyRead, newToken }
}

/** The same by the session itself, for what was sealed in its name while it stood. */
export async function signedInAs(
  db: Db<'accounts'>,
  area: Where,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
  standing: Standing,
): Promise<SignedIn | undefined> {
  const which = sql`account_id = ${accountId} and session_id = ${sessionId}`
  const found = await sessionWhere(db, area, which, standing)
  if (!found) return undefined
  if (found.is_idle)
    await sql`update accounts.session set used_at = now() where ${which}`.execute(db)
  const { roles, lists, easy_read: easyRead } = found
  return { accountId, sessionId, roles, lists, easyRead }
}

async function sessionWhere(
  db: Db<'accounts'>,
  area: Where,
  which: RawBuilder<unknown>,
  standing: Standing,
  hash: Buffer | null = null,
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`${plannedOnce}
    select account_id, session_id, previous_hash = ${hash} as is_previous,
      renewed_at < now() - interval '1 day' as is_old,
      renewed_at < now() - interval '1 minute' as is_settled,
      used_at < now() - interval '10 minutes' or previous_hash is not null as is_idle,
      array(select role from accounts.role where area_id = ${area.areaId}
        and role.account_id = session.account_id and ended_at is null) as roles,
      standing.lists,
      (select easy_read from accounts.account as own
        where own.account_id = session.account_id) as easy_read
    from accounts.session
      cross join lateral (${standing(area, sql`session.account_id`)}) standing
    where ${which}
      and ended_at is null and used_at > now() - make_interval(days => kept_days)`.execute(db)
  return rows[0]
}

interface Row {
  account_id: string
  session_id: string
  is_previous: boolean | null
  is_old: boolean
  is_settled: boolean
  is_idle: boolean
  roles: string[]
  lists: Record<string, string[]>
  easy_read: boolean
}

/** Of two pages that come at once, one renews; the token that was sent counts until the new one does. */
async function renew(db: Db<'accounts'>, hash: Buffer): Promise<string | undefined> {
  const token = newSecret()
  const { rows } = await sql`update accounts.session
    set token_hash = ${hashOf(token)}, previous_hash = ${hash}, renewed_at = now(), used_at = now()
    where (token_hash = ${hash} or previous_hash = ${hash})
      and renewed_at < now() - interval '1 minute' returning 1`.execute(db)
  return rows.length ? token : undefined
}

/** Whether somebody has shown in the last ten minutes that it is she: by a code or a passkey. */
export async function signedInLately(
  db: Db<'accounts'>,
  { accountId, sessionId }: SignedIn,
): Promise<boolean> {
  const row = await db
    .selectFrom('accounts.session')
    .select('session_id')
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .where('began_at', '>', sql<Date>`now() - interval '10 minutes'`)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The devices on which an account is signed in, the one used last first. */
export async function sessionsOf(db: Db<'accounts'>, accountId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('accounts.session')
    .select(['session_id', 'device', 'began_at', 'used_at'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('used_at', 'desc')
    .execute()
  return rows.map(({ session_id, device, began_at, used_at }) => ({
    sessionId: session_id,
    device,
    beganAt: began_at,
    usedAt: used_at,
  }))
}

/** Signs out there: one device, or all but one. */
export async function endSessions(
  db: Db<'accounts'>,
  accountId: string,
  which: { sessionId: string } | { allBut: string },
): Promise<void> {
  await db
    .updateTable('accounts.session')
    .set({ ended_at: sql<Date>`now()` })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where((eb) =>
      'allBut' in which
        ? eb('session_id', '<>', which.allBut)
        : eb('session_id', '=', which.sessionId),
    )
    .execute()
}
