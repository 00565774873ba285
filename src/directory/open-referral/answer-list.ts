import type { AreaRequest } from '#areas'
import { answerRefused } from './answers.ts'
import { readAsked, type Asked } from './asked.ts'
import { keptFor, sinceThen } from './fresh.ts'
import { envelope, type List, type OwnTables } from './list.ts'
import { lists, type ListName } from './lists.ts'
import { docsOf, publishingOf, withinArea, type OpenReferralParts } from './parts.ts'
import { lastChange } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import { answerLines, answerWhole } from './streams.ts'
import { anyOutcode } from './where.ts'

/** The list of what somebody asks for; or why it can't be. */
export type Feed = (
  db: OwnTables,
  of: Publishing,
  asked: Asked,
) => Promise<List | 'unknown postcode'>

/**
 * A page of a list, all of it on lines, or the ids of all. @param began when this program did:
 * since then it may say the same in other words.
 */
export async function answerList(
  c: AreaRequest,
  parts: OpenReferralParts,
  { name, feed, began }: { name: ListName; feed: Feed; began: Date },
): Promise<Response> {
  const { area, db } = c.var
  const read = readAsked(lists[name], (parameter) => c.req.queries(parameter))
  if ('refused' in read) return answerRefused(c, read.refused, docsOf(c, parts))
  const { asked } = read
  const list = await feed(db, await publishingOf(c, parts), asked)
  if (list === 'unknown postcode') {
    const value = asked.postcode ?? ''
    const outcode = await anyOutcode(db, area.areaId)
    const reason = `We don’t know where this postcode is. Write one in or near ${area.name}${outcode ? `, or a first half like ${outcode}` : ''}.`
    return answerRefused(c, { parameter: 'postcode', value, reason }, docsOf(c, parts))
  }
  // What suits best takes turns by the day, so the order of a search says nothing of changes.
  if (asked.search) keptFor(c)
  else {
    const changedAt = (await lastChange(db, area.areaId)) ?? began
    const same = sinceThen(c, changedAt > began ? changedAt : began)
    if (same) return same
  }
  if (asked.format === 'ndjson') return answerLines(c, name, list, withinArea(c, parts))
  if (asked.minimal) return answerWhole(c, list, withinArea(c, parts))
  const total = await list.total(db)
  const range = { offset: (asked.page - 1) * asked.per_page, limit: asked.per_page }
  const contents = range.offset < total ? await list.page(db, range) : []
  return c.json(envelope(total, asked, contents))
}
