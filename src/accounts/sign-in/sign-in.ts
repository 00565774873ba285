import { randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { hashOf, newSecret } from '../secret.ts'

/** How often a code may be tried; then another one has to be asked for. */
export const mostTries = 5
/** For one address, from one network in an hour: more is nobody who waits for an email. */
const mostCodes = 20
/** Of one address in a day, whichever code and from wherever: more is somebody who guesses. */
export const mostWrong = 30

/**
 * Whose a code is, and what for: what it is kept by. One to sign in is its browser's, by the token
 * in its cookie; one for something else doesn't sign in, nor the other way round.
 */
export type Bearer = [token: string] | [what: string, token: string]

export interface Begun {
  /** For the browser's cookie: the code counts in the browser that asked for it only. */
  token: string
  /** Six digits, for the email; none where too many were asked for. */
  code: string | undefined
}

/**
 * Somebody says whose she is: whether there is an account makes no difference here.
 * @param network from which she asks.
 * @param what for, where it isn't to sign in.
 * @returns undefined where too many wrong codes were tried for this address since yesterday.
 */
export async function beginSignIn(
  db: Db<'accounts'>,
  email: string,
  network: string,
  what?: string,
): Promise<Begun | undefined> {
  await lockEmail(db, email)
  if ((await wrongTries(db, email)) >= mostWrong) return undefined
  const token = newSecret()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const from = hashOf(email, network)
  const kept = keptBy(what === undefined ? [token] : [what, token])
  const { rows } = await sql`
    insert into accounts.sign_in (token_hash, email, code_hash, network_hash)
    select ${kept}, ${email}, ${hashOf(token, code)}, ${from}
    where (select count(*) from accounts.sign_in where email = ${email}
      and network_hash = ${from} and began_at > now() - interval '1 hour') < ${mostCodes}
    returning 1`.execute(db)
  return { token, code: rows.length ? code : undefined }
}

export type Tried =
  | { is: 'right' }
  /** And how often it may still be tried. */
  | { is: 'wrong'; left: number }
  /** It was used, has run out, was tried too often, or is of another browser. */
  | { is: 'over' }
  /** Too many wrong ones were tried for its address since yesterday. */
  | { is: 'shut' }

/**
 * Tries a code. Each try counts before it is looked at, and for an address one comes after the
 * other, so that however many come at once, no more are looked at than the few allowed.
 */
export async function tryCode(
  db: Db<'accounts'>,
  bearer: Bearer,
  code: string,
  minutes: number,
): Promise<Tried> {
  const email = await emailKeptBy(db, bearer)
  if (email === undefined) return { is: 'over' }
  await lockEmail(db, email)
  if ((await wrongTries(db, email)) >= mostWrong) return { is: 'shut' }
  const { rows } = await sql<{ code_hash: Buffer; tries: number }>`
    update accounts.sign_in set tries = tries + 1
    where token_hash = ${keptBy(bearer)} and proved_at is null and ended_at is null
      and tries < ${mostTries} and began_at > now() - make_interval(mins => ${minutes})
    returning code_hash, tries`.execute(db)
  const [kept] = rows
  const isRight = timingSafeEqual(kept?.code_hash ?? hashOf(''), hashOf(bearer.at(-1)!, code))
  if (!kept) return { is: 'over' }
  if (!isRight) return { is: 'wrong', left: mostTries - kept.tries }
  await sql`update accounts.sign_in set proved_at = now()
    where token_hash = ${keptBy(bearer)} and proved_at is null`.execute(db)
  return { is: 'right' }
}

async function emailKeptBy(db: Db<'accounts'>, bearer: Bearer): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts.sign_in')
    .select('email')
    .where('token_hash', '=', keptBy(bearer))
    .executeTakeFirst()
  return row?.email
}

/** Nobody else asks for a code of this address, or tries one, until the transaction ends. */
async function lockEmail(db: Db<'accounts'>, email: string): Promise<void> {
  await lockByName(db, 'sign-in', email)
}

/** The same for an address that nobody has here: what was tried is counted, not whose it is. */
async function wrongTries(db: Db<'accounts'>, email: string): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    select coalesce(sum(tries - (proved_at is not null)::int), 0)::int as wrong
    from accounts.sign_in
    where email = ${email} and began_at > now() - interval '1 day'`.execute(db)
  return rows[0]!.wrong
}

/** The address that a browser has proved, until it is signed in. */
export async function provedEmail(
  db: Db<'accounts'>,
  bearer: Bearer,
  minutes: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts.sign_in')
    .select('email')
    .where('token_hash', '=', keptBy(bearer))
    .where('proved_at', '>', sql<Date>`now() - make_interval(mins => ${minutes})`)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.email
}

/** It is known who she is. @returns whether this was the first time. */
export async function endSignIn(db: Db<'accounts'>, bearer: Bearer): Promise<boolean> {
  const ended = await db
    .updateTable('accounts.sign_in')
    .set({ ended_at: sql<Date>`now()` })
    .where('token_hash', '=', keptBy(bearer))
    .where('proved_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows === 1n
}

function keptBy(bearer: Bearer): Buffer {
  return hashOf(...bearer)
}
