import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'

/**
 * Stands in front of a query that each request asks, always in the same words: a connection plans it
 * once and not each time, which takes longer than to answer it. What was looked up with it may not
 * change its columns while servers of two versions run.
 */
export const plannedOnce = sql.raw('/* planned once */')

/** Makes a new connection of a pool keep the plans of those. */
export function keepPlans(client: PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown
  const keeping = (asked: unknown, ...rest: unknown[]) =>
    typeof asked === 'string' && asked.includes('/* planned once */') && Array.isArray(rest[0])
      ? query({ text: asked, name: nameOf(asked), values: rest[0] })
      : query(asked, ...rest)
  client.query = keeping as typeof client.query
}

const names = new Map<string, string>()

/** PostgreSQL's names are short. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}
