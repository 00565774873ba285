import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'

export interface Account {
  accountId: string
  /** What she is called here. */
  name: string
  /** She reads pages in easy words and pictures. */
  easyRead: boolean
}

/** Those who use an email address: none, one, or some who share it. */
export async function accountsWith(db: Db<'accounts'>, email: string): Promise<Account[]> {
  const rows = await db
    .selectFrom('accounts.email as own')
    .innerJoin('accounts.account as account', 'account.account_id', 'own.account_id')
    .select(['account.account_id', 'account.name', 'account.easy_read'])
    .where('own.email', '=', email)
    .orderBy('account.name')
    .orderBy('account.account_id')
    .execute()
  return rows.map(asAccount)
}

export async function accountOf(
  db: Db<'accounts'>,
  accountId: string,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom('accounts.account')
    .select(['account_id', 'name', 'easy_read'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row && asAccount(row)
}

/** Those who are called so, however the letters are written: for whoever has lost every address. */
export async function accountsNamed(db: Db<'accounts'>, name: string): Promise<Account[]> {
  const rows = await db
    .selectFrom('accounts.account')
    .select(['account_id', 'name', 'easy_read'])
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .orderBy('account_id')
    .execute()
  return rows.map(asAccount)
}

/** Those of a demonstration: their addresses are at names that nobody can have. */
export async function inventedAccounts(
  db: Db<'accounts'>,
): Promise<(Account & { email: string })[]> {
  const rows = await db
    .selectFrom('accounts.email as own')
    .innerJoin('accounts.account as account', 'account.account_id', 'own.account_id')
    .select(['account.account_id', 'account.name', 'account.easy_read', 'own.email'])
    .where('own.email', 'like', '%@%.example')
    .orderBy('account.created_at')
    .orderBy('account.account_id')
    .execute()
  return rows.map((row) => ({ ...asAccount(row), email: row.email }))
}

/** Somebody new, with an address that she has proved to be hers. */
export async function addAccount(
  db: Db<'accounts'>,
  { name, email }: { name: string; email: string },
): Promise<string> {
  const accountId = newId()
  await sql`with added as (
      insert into accounts.account (account_id, name) values (${accountId}, ${name})
      returning account_id)
    insert into accounts.email (account_id, email) select account_id, ${email} from added`.execute(
    db,
  )
  return accountId
}

export async function rename(db: Db<'accounts'>, accountId: string, name: string): Promise<void> {
  await db
    .updateTable('accounts.account')
    .set({ name })
    .where('account_id', '=', accountId)
    .execute()
}

/** Chosen once: every device that she is signed in with reads so from now on. */
export async function chooseEasyRead(
  db: Db<'accounts'>,
  accountId: string,
  easyRead: boolean,
): Promise<void> {
  await db
    .updateTable('accounts.account')
    .set({ easy_read: easyRead })
    .where('account_id', '=', accountId)
    .execute()
}

/** The addresses to which her codes can be sent. */
export async function emailsOf(db: Db<'accounts'>, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts.email')
    .select('email')
    .where('account_id', '=', accountId)
    .orderBy('email')
    .execute()
  return rows.map((row) => row.email)
}

/**
 * Whether an account is one of these, or has an email address that one of them has, too: whoever
 * reads the email can be either. As the owner only.
 */
export async function isOrSharesEmail(
  db: Db<'accounts'>,
  accountId: string,
  others: string[],
): Promise<boolean> {
  if (others.includes(accountId)) return true
  if (others.length === 0) return false
  const row = await db
    .selectFrom('accounts.email as own')
    .innerJoin('accounts.email as theirs', 'theirs.email', 'own.email')
    .select('own.email')
    .where('own.account_id', '=', accountId)
    .where('theirs.account_id', 'in', others)
    .executeTakeFirst()
  return row !== undefined
}

/** What some accounts are called, and where they can be written to. As the owner only. */
export async function howToReach(
  db: Db<'accounts'>,
  accountIds: string[],
): Promise<Map<string, { name: string; emails: string[] }>> {
  const { rows } = await sql<{ accountId: string; name: string; emails: string[] }>`
    select account_id as "accountId", name, array(select email from accounts.email
      where email.account_id = account.account_id order by email) as emails
    from accounts.account where account_id = any (${accountIds})`.execute(db)
  return new Map(rows.map(({ accountId, ...one }) => [accountId, one]))
}

function asAccount(row: { account_id: string; name: string; easy_read: boolean }): Account {
  return { accountId: row.account_id, name: row.name, easyRead: row.easy_read }
}
