import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { emailsOf } from '../account.ts'
import { lockEmails } from './change-emails.ts'

/**
 * Gives somebody who has lost her email address a new way in, and shuts all others: her other
 * addresses, sessions and passkeys, for whoever read what she has lost may have added some of them.
 * For whoever runs the installation, after a check of who she is. As the owner only.
 * @param email where her codes go from now on, and nowhere else.
 * @returns the addresses that open her account no more.
 */
export async function recoverAccount(
  db: Db<'accounts'>,
  accountId: string,
  email: string,
): Promise<string[]> {
  await lockEmails(db, accountId)
  const removed = (await emailsOf(db, accountId)).filter((one) => one !== email)
  await sql`insert into accounts.email (account_id, email)
    values (${accountId}, ${email}) on conflict do nothing`.execute(db)
  await sql`delete from accounts.email
    where account_id = ${accountId} and email <> ${email}`.execute(db)
  await sql`update accounts.session set ended_at = now()
    where account_id = ${accountId} and ended_at is null`.execute(db)
  await sql`delete from accounts.passkey where account_id = ${accountId}`.execute(db)
  return removed
}
