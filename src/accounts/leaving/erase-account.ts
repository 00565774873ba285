import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../platform/db/db.ts'

/** What an account is called once it is erased: others' records say that it was let in. */
export const erasedName = 'Erased account'

/**
 * Erases an account: addresses, devices, passkeys, roles and name. Its row stays without them, for
 * what others keep names it. Nobody can sign in as it. Done twice is once. As the owner only.
 */
export async function eraseAccount(
  db: Db<'accounts'>,
  { accountId, rule, erasedAt }: { accountId: string; rule: string; erasedAt?: string },
): Promise<void> {
  for (const table of ['email', 'session', 'passkey', 'role'] as const)
    await db.deleteFrom(`accounts.${table}`).where('account_id', '=', accountId).execute()
  await db
    .updateTable('accounts.account')
    .set({ name: erasedName, easy_read: false })
    .where('account_id', '=', accountId)
    .execute()
  await sql`insert into accounts.erasure (account_id, rule, erased_at)
    select account_id, ${rule}, coalesce(${erasedAt ?? null}::timestamptz, clock_timestamp())
    from accounts.account where account_id = ${accountId}
    on conflict (account_id) do nothing`.execute(db)
}

/** An account that was erased, as it is kept beside backups. */
export const accountErasureSchema = z.object({
  accountId: z.guid(),
  rule: z.string(),
  erasedAt: z.string(),
})

export type AccountErasure = z.infer<typeof accountErasureSchema>

/** All that were erased, the first one first. As the owner only. */
export async function accountErasures(db: Db<'accounts'>): Promise<AccountErasure[]> {
  const { rows } = await sql<AccountErasure>`
    select account_id as "accountId", rule,
      to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "erasedAt"
    from accounts.erasure order by erased_at, account_id`.execute(db)
  return rows
}

/** The roles that an account has now, in an area. As the owner only. */
export async function hasRole(
  db: Db<'accounts'>,
  areaId: string,
  accountId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('accounts.role')
    .select('role')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
