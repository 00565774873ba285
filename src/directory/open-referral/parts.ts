import { absolute, type AreaRequest } from '#areas'
import { everyTerm } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import type { Meaning } from '../../platform/meaning/index.ts'
import { urls } from '../../urls.ts'
import type { Within } from './list.ts'
import type { Publishing } from './publishing.ts'
import { publishedTerms } from './taxonomies.ts'
import { turns } from './turns.ts'

/** What the feed's answers are made with. */
export interface OpenReferralParts {
  /** For answers that go on after the request's own transaction has ended. */
  db: WholeDb
  installation: Installation
  meaning: Meaning
}

export async function publishingOf(
  c: AreaRequest,
  { installation }: OpenReferralParts,
): Promise<Publishing> {
  const { area, db } = c.var
  const terms = publishedTerms(await everyTerm(db))
  return { area, terms, absolute: (path) => absolute(installation, area, path) }
}

/** The page for developers. */
export function docsOf(c: AreaRequest, { installation }: OpenReferralParts): string {
  return absolute(installation, c.var.area, urls.api(c.var.area, {}))
}

/** However many read everything at once, the pages for people stay quick. */
const batches = turns(2)

/**
 * Short transactions of their own, in the area of a request; each waits for its turn among all
 * that this process streams, or ends with the request.
 */
export function withinArea(c: AreaRequest, { db }: OpenReferralParts): Within {
  const { areaId, timeZone } = c.var.area
  const { signal } = c.req.raw
  return (work) =>
    batches(() => inContext(db, { areaId, actor: 'visitor', timeZone }, work), signal)
}
