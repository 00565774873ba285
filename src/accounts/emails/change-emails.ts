import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** How many addresses an account may have: home, work, and one of somebody who helps. */
export const mostEmails = 5

/**
 * Adds an address that she has proved; added twice is once. As the owner only.
 * @returns whether it is new to the account.
 */
export async function addEmail(
  db: Db<'accounts'>,
  accountId: string,
  email: string,
): Promise<boolean> {
  const { rows } = await sql`insert into accounts.email (account_id, email)
    values (${accountId}, ${email}) on conflict do nothing returning 1`.execute(db)
  return rows.length > 0
}

/** Removes one of her addresses, but never the last: it is the way in. @returns whether it is gone. */
export async function removeEmail(
  db: Db<'accounts'>,
  accountId: string,
  email: string,
): Promise<boolean> {
  // Of two that are removed at once, the second finds what the first has left.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`emails:${accountId}`}, 0))`.execute(db)
  const { rows } = await sql`delete from accounts.email
    where account_id = ${accountId} and email = ${email}
      and exists (select from accounts.email as other
        where other.account_id = ${accountId} and other.email <> ${email})
    returning 1`.execute(db)
  return rows.length > 0
}
