import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { answerList, type Feed } from './answer-list.ts'
import { answerRecord, type Read } from './answer-record.ts'
import { DocsPage } from './docs-page.tsx'
import { examplesOf } from './examples.ts'
import { matchesOf, organizationsFeed, placesFeed, servicesFeed } from './feed.ts'
import { sinceThen } from './fresh.ts'
import type { ListName } from './lists.ts'
import { openApi } from './openapi.ts'
import { parameterExamplesOf } from './parameter-examples.ts'
import { docsOf, publishingOf, type OpenReferralParts } from './parts.ts'
import { readOrganization, readPlace, readService } from './records.ts'
import { readTaxonomy, readTerm, taxonomiesFeed, termsFeed } from './taxonomies-feed.ts'
import { attributionOfPoints } from './where.ts'

/** Open Referral UK 3.0: all that the public may see, for other directories to read. */
export function mountOpenReferral(app: Hono<AreaEnv>, parts: OpenReferralParts): void {
  const { meaning } = parts
  const began = new Date()
  const list = (name: ListName, pattern: string, feed: Feed) => {
    for (const address of [pattern, `${pattern}/`])
      app.get(address, (c) => answerList(c, parts, { name, feed, began }))
  }
  const record = (what: string, pattern: string, read: Read) =>
    app.get(pattern, (c) => answerRecord(c, parts, { what, read, began }))

  app.get(urls.api.pattern, async (c) => {
    const { area, db } = c.var
    const of = await publishingOf(c, parts)
    const examples = await examplesOf(db, of)
    const values = await parameterExamplesOf(db, of)
    const attribution = await attributionOfPoints(db, area.areaId)
    return page(c, <DocsPage {...{ of, examples, values, attribution }} />)
  })

  for (const pattern of [urls.openReferral.pattern, `${urls.openReferral.pattern}/`])
    app.get(pattern, async (c) => {
      const { absolute } = await publishingOf(c, parts)
      const details = {
        version: 'HSDS-UK-3.0',
        profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
        openapi_url: absolute(urls.openReferralDescription(c.var.area, {})),
        docs_url: docsOf(c, parts),
      }
      return sinceThen(c, began) ?? c.json(details)
    })

  app.get(urls.openReferralDescription.pattern, async (c) => {
    const of = await publishingOf(c, parts)
    return sinceThen(c, began) ?? c.json(openApi(of, await parameterExamplesOf(c.var.db, of)))
  })

  list('services', urls.openReferralServices.pattern, async (db, of, asked) =>
    servicesFeed(of, asked, await matchesOf(db, meaning, of, asked)),
  )
  list('service_at_locations', urls.openReferralPlaces.pattern, async (db, of, asked) =>
    placesFeed(db, of, asked, await matchesOf(db, meaning, of, asked)),
  )
  list('organizations', urls.openReferralOrganizations.pattern, async (db, of, asked) =>
    organizationsFeed(of, asked, await matchesOf(db, meaning, of, asked)),
  )
  list('taxonomies', urls.openReferralTaxonomies.pattern, async (_db, of, asked) =>
    taxonomiesFeed(of, asked),
  )
  list('taxonomy_terms', urls.openReferralTerms.pattern, async (_db, of, asked) =>
    termsFeed(of, asked),
  )

  record('service', urls.openReferralService.pattern, readService)
  record('service at a place', urls.openReferralPlace.pattern, readPlace)
  record('provider', urls.openReferralOrganization.pattern, readOrganization)
  record('taxonomy', urls.openReferralTaxonomy.pattern, (_db, of, id) => readTaxonomy(of, id))
  record('term', urls.openReferralTerm.pattern, (_db, of, id) => readTerm(of, id))
}
