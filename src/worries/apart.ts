import { asRole } from '../platform/db/context.ts'
import type { Db, WholeTransaction } from '../platform/db/db.ts'

/**
 * The only ways in to the tables of worries. Each steps out of the role of requests, which has no
 * right on them, and back into it. What the settings name is all that can be seen.
 */
type Work<T> = (db: Db<'worries'>) => Promise<T>

/** A browser with its own drafts: other drafts don't exist for it, and no worry does. */
export function asBrowser<T>(db: WholeTransaction, secretHash: Buffer, work: Work<T>): Promise<T> {
  const settings = { 'goldcrest.worry_browser': secretHash.toString('hex') }
  return asRole(db, 'goldcrest_worries', settings, work)
}

/** Somebody who is named for safeguarding: worries about her don't exist for her. */
export function asReader<T>(db: WholeTransaction, accountId: string, work: Work<T>): Promise<T> {
  return asRole(db, 'goldcrest_worries', { 'goldcrest.worry_reader': accountId }, work)
}

/** Nobody in particular: she can send a worry, and sees no draft and no worry, not even that one. */
export function asAnyone<T>(db: WholeTransaction, work: Work<T>): Promise<T> {
  return asRole(db, 'goldcrest_worries', {}, work)
}
