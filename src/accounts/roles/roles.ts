import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What somebody may be in an area, besides a person, a supporter, a provider or a worker. */
export const roles = {
  coordinator: 'Coordinator',
  commissioner: 'Commissioner',
  social_worker: 'Social worker',
  safeguarding: 'Named for safeguarding',
} as const

export type Role = keyof typeof roles

interface Of {
  areaId: string
  accountId: string
}

/** Gives a role, once: given again, it stays as it is. As the owner only. */
export async function giveRole(
  db: Db<'accounts'>,
  { areaId, accountId, role, by }: Of & { role: Role; by: string },
): Promise<void> {
  await sql`insert into accounts.role (area_id, account_id, role, given_by)
    values (${areaId}, ${accountId}, ${role}, ${by})
    on conflict (area_id, account_id, role) where ended_at is null do nothing`.execute(db)
}

/** Takes a role back, from the next page on. As the owner only. */
export async function endRole(
  db: Db<'accounts'>,
  { areaId, accountId, role, by }: Of & { role: Role; by: string },
): Promise<void> {
  await db
    .updateTable('accounts.role')
    .set({ ended_at: sql<Date>`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .execute()
}

/** Somebody with a role, and the addresses that she has proved. */
export interface InRole {
  accountId: string
  name: string
  emails: string[]
}

/** Who has a role in an area now. As the owner only. */
export async function accountsInRole(
  db: Db<'accounts'>,
  areaId: string,
  role: Role,
): Promise<InRole[]> {
  const { rows } = await sql<InRole>`
    select account_id as "accountId", account.name,
      array(select email from accounts.email own where own.account_id = account.account_id
        order by email) as emails
    from accounts.role held join accounts.account account using (account_id)
    where area_id = ${areaId} and role = ${role} and ended_at is null
    order by account.name, account_id`.execute(db)
  return rows
}

/** The roles that an account has in an area now. */
export async function rolesOf(db: Db<'accounts'>, { areaId, accountId }: Of): Promise<Role[]> {
  const rows = await db
    .selectFrom('accounts.role')
    .select('role')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('role')
    .execute()
  return rows.map((row) => row.role as Role)
}
