import { asRole } from '../platform/db/context.ts'
import type { Db, WholeTransaction } from '../platform/db/db.ts'

/** A handle on what is counted, and on the views of everyday records that it is counted from. */
export type EvidenceDb = Db<'evidence'>

type Work<T> = (db: EvidenceDb) => Promise<T>

/**
 * The only ways in to schema `evidence`. Each steps out of the role of requests, which has no right
 * there, and back into it; the area is that of the context.
 */

/** Counts for the whole area. Nothing of a person or an enterprise may be shown from within. */
export function asCounting<T>(db: WholeTransaction, work: Work<T>): Promise<T> {
  return asRole(db, 'goldcrest_evidence', { 'goldcrest.evidence': 'counts' }, work)
}

/** For whoever runs these enterprises, or whom they let read their figures: theirs only. */
export function asEnterprise<T>(
  db: WholeTransaction,
  providerIds: readonly string[],
  work: Work<T>,
): Promise<T> {
  const settings = { 'goldcrest.evidence_provider': `{${providerIds.join(',')}}` } as const
  return asRole(db, 'goldcrest_evidence', settings, work)
}

/** For somebody who works in enterprises: what she said of herself. */
export function asWorker<T>(
  db: WholeTransaction,
  workerIds: readonly string[],
  work: Work<T>,
): Promise<T> {
  const settings = { 'goldcrest.evidence_worker': `{${workerIds.join(',')}}` } as const
  return asRole(db, 'goldcrest_evidence', settings, work)
}

/** For a person, and who helps her with everything: what was counted of her. */
export function asPerson<T>(db: WholeTransaction, personId: string, work: Work<T>): Promise<T> {
  return asRole(db, 'goldcrest_evidence', { 'goldcrest.evidence_person': `{${personId}}` }, work)
}

/** What everybody may read: what was published. */
export function asReader<T>(db: WholeTransaction, work: Work<T>): Promise<T> {
  return asRole(db, 'goldcrest_evidence', {}, work)
}
