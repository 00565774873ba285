import { sql } from 'kysely'
import type { SignedIn } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { emailsOf } from '../account.ts'

/** How many addresses an account may have: home, work, and one of somebody who helps. */
export const mostEmails = 5

/**
 * Adds an address that she has proved; added twice is once. As the owner only.
 * @param sessionId the one that adds it: nothing is added by one that has ended in the meantime.
 * @returns whether it is new to the account, `full` when she has too many.
 */
export async function addEmail(
  db: Db<'accounts'>,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
  email: string,
): Promise<boolean | 'full'> {
  await lockEmails(db, accountId)
  const own = await emailsOf(db, accountId)
  if (own.includes(email)) return false
  if (own.length >= mostEmails) return 'full'
  const { rows } = await sql`insert into accounts.email (account_id, email)
    select account_id, ${email} from accounts.session where account_id = ${accountId}
      and session_id = ${sessionId} and ended_at is null
    on conflict do nothing returning 1`.execute(db)
  return rows.length > 0
}

/** Removes one of her addresses, but never the last: it is the way in. @returns whether it is gone. */
export async function removeEmail(
  db: Db<'accounts'>,
  accountId: string,
  email: string,
): Promise<boolean> {
  await lockEmails(db, accountId)
  const { rows } = await sql`delete from accounts.email
    where account_id = ${accountId} and email = ${email}
      and exists (select from accounts.email as other
        where other.account_id = ${accountId} and other.email <> ${email})
    returning 1`.execute(db)
  return rows.length > 0
}

/** Of two that change an account's addresses at once, the second finds what the first has left. */
export async function lockEmails(db: Db<'accounts'>, accountId: string): Promise<void> {
  await lockByName(db, 'emails', accountId)
}
