import { sql } from 'kysely'
import { escapeLiteral } from 'pg'
import type { WholeDb, WholeTransaction } from './db.ts'
import type { ownRoles } from './without-context.ts'

/** In whose area and name a transaction runs. Row-level security reads it. */
export interface Context {
  areaId: string
  /** Who acts: `visitor`, `coordinator`, `provider:<id>`, `job:<task>`. Never a person's name. */
  actor: string
  /** Whose account it is; none: a visitor, or a job. */
  accountId?: string
  /**
   * Lists that row-level security reads, by their names: ids of whom the account may see, and what
   * it is in the area (`roles`).
   */
  lists?: Record<string, string[]>
  /** The zone whose days count as today; UTC for jobs, which are given their dates. */
  timeZone?: string
  /** How long one statement may take; pages and short jobs give up after ten seconds. */
  patience?: string
}

/**
 * Runs `work` in one transaction as the request role in one area: it commits when `work` returns
 * and leaves nothing when it throws. Rows of other areas don't exist for it.
 */
export function inContext<T>(
  db: WholeDb,
  context: Context,
  work: (transaction: WholeTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    const settings = {
      'goldcrest.area': context.areaId,
      'goldcrest.actor': context.actor,
      'goldcrest.account': context.accountId ?? '',
      ...listed(context.lists),
      statement_timeout: context.patience ?? '10s',
      timezone: context.timeZone ?? 'UTC',
      role: 'goldcrest_request',
    }
    // Without parameters, so that it is sent with the transaction's beginning.
    const said = Object.entries(settings).map(
      ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
    )
    await sql.raw(`select ${said.join()}`).execute(transaction)
    return work(transaction)
  })
}

function listed(lists: Context['lists'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).map(([name, ids]) => [`goldcrest.${name}`, `{${ids.join(',')}}`]),
  )
}

/**
 * Runs a part of a request as the owner, for whom there is no row-level security: what
 * `without-context.ts` lists, and nothing else.
 */
export async function asOwner<T>(
  transaction: WholeTransaction,
  work: (transaction: WholeTransaction) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('role') as before, set_config('role', 'none', true)`.execute(transaction)
  const result = await work(transaction)
  // After an error nothing more is done in this transaction. A page of a study goes on in its role.
  await sql`select set_config('role', ${rows[0]!.before}, true)`.execute(transaction)
  return result
}

/**
 * Runs a part of a request in a role that stands apart, with the settings that its policies read:
 * what `without-context.ts` lists under `ownRoles`. Nothing of them is left after.
 */
export async function asRole<T>(
  transaction: WholeTransaction,
  role: keyof typeof ownRoles,
  settings: Record<`goldcrest.${string}`, string>,
  work: (transaction: WholeTransaction) => Promise<T>,
): Promise<T> {
  const names = Object.keys(settings)
  await sql`select set_config(name, value, true)
    from unnest(${['role', ...names]}::text[], ${[role, ...Object.values(settings)]}::text[]) as said (name, value)`.execute(
    transaction,
  )
  const result = await work(transaction)
  // After an error nothing more is done in this transaction.
  await sql`select set_config('role', 'goldcrest_request', true),
    (select count(set_config(name, '', true)) from unnest(${names}::text[]) as said (name))`.execute(
    transaction,
  )
  return result
}
