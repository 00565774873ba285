import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What somebody may be in an area, besides a person, a supporter, a provider or a worker. */
export const roles = {
  coordinator: 'Coordinator',
  commissioner: 'Commissioner',
  social_worker: 'Social worker',
  evaluator: 'Evaluator',
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

/** What an account is in an area now. As the owner, of another than who asks. */
export async function rolesOf(
  db: Db<'accounts'>,
  areaId: string,
  accountId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts.role')
    .select('role')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(({ role }) => role)
}

export interface RoleHolder {
  accountId: string
  name: string
  emails: string[]
  role: Role
}

/** Who has a role in an area now: any, or this one. As the owner only. */
export async function roleHolders(
  db: Db<'accounts'>,
  areaId: string,
  role?: Role,
): Promise<RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`
    select account_id as "accountId", name, role, array(select email from accounts.email
      where email.account_id = account.account_id order by email) as emails
    from accounts.role join accounts.account using (account_id)
    where area_id = ${areaId} and ended_at is null
      and role = coalesce(${role ?? null}, role)
    order by role, name, account_id`.execute(db)
  return rows
}
