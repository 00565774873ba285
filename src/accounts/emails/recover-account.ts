import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { addEmail } from './change-emails.ts'

interface Recover {
  accountId: string
  /** The address that she reads no more. */
  lost: string
  /** Where her codes go from now on. */
  email: string
}

/**
 * Gives somebody who has lost her email address a new way in, and shuts those that were lost with it:
 * her sessions and passkeys. For whoever runs the installation, after a check of who she is. As the
 * owner only.
 */
export async function recoverAccount(
  db: Db<'accounts'>,
  { accountId, lost, email }: Recover,
): Promise<void> {
  await addEmail(db, accountId, email)
  await sql`delete from accounts.email where account_id = ${accountId} and email = ${lost}`.execute(
    db,
  )
  await sql`update accounts.session set ended_at = now()
    where account_id = ${accountId} and ended_at is null`.execute(db)
  await sql`delete from accounts.passkey where account_id = ${accountId}`.execute(db)
}
