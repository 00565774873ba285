import type { AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { answerNoSuch, answerRefused } from './answers.ts'
import { readAsked } from './asked.ts'
import { sinceThen } from './fresh.ts'
import type { OwnTables } from './list.ts'
import { docsOf, publishingOf, type OpenReferralParts } from './parts.ts'
import type { Publishing } from './publishing.ts'
import type { Found } from './records.ts'

export type Read = (
  db: OwnTables,
  of: Publishing,
  id: string,
  wholeServices: boolean,
) => Found | Promise<Found>

/** The one thing of an id. @param began when this program did. */
export async function answerRecord(
  c: AreaRequest,
  parts: OpenReferralParts,
  { what, read, began }: { what: string; read: Read; began: Date },
): Promise<Response> {
  const docs = docsOf(c, parts)
  const asked = readAsked(['full_service'], (name) => c.req.queries(name))
  if ('refused' in asked) return answerRefused(c, asked.refused, docs)
  const typed = c.req.param('id') ?? ''
  const id = uuid(typed)?.toLowerCase()
  const of = await publishingOf(c, parts)
  const found =
    id === undefined ? undefined : await read(c.var.db, of, id, asked.asked.full_service)
  if (!found) return answerNoSuch(c, what, typed, docs)
  const { body, changedAt = began } = found
  return sinceThen(c, changedAt > began ? changedAt : began) ?? c.json(body)
}
