import type { AreaRequest } from '#areas'
import { terms } from '#providers'
import { page } from '../../../platform/web/html.ts'
import { listingsOf } from '../../listing/listings.ts'
import { checkListings } from '../cqc/check-listings.ts'
import type { Import } from '../imports.ts'
import { countBroughtIn, importCounts, lookAt, noteCounts } from '../looked-at.ts'
import { FailedPage, StoppedPage } from './failed-page.tsx'
import { DonePage, ReadyPage } from './import-page.tsx'
import { positionIn, whatAsked, type What } from './outcome-words.ts'
import { isUnderWay, ProgressPage } from './progress-page.tsx'
import { mostShown, RecordsPage } from './records-page.tsx'

/** An import as it stands: how far it is, what would become of it, or what has. */
export async function showImport(c: AreaRequest, one: Import): Promise<Response> {
  const { area, db } = c.var
  const of = { areaId: area.areaId, importId: one.importId }
  if (isUnderWay(one)) {
    const looksAgain = c.req.query('still') === undefined
    // As a header: it works without JavaScript, and says nothing to who reads the page.
    if (looksAgain) c.header('Refresh', '2')
    return page(c, <ProgressPage area={area} one={one} looksAgain={looksAgain} />)
  }
  if (one.hasStopped) return page(c, <StoppedPage area={area} one={one} />)
  if (one.state === 'failed') return page(c, <FailedPage area={area} one={one} />)
  const what = whatAsked(c.req.query('what'))
  if (what) return showRecords(c, one, what)
  const counts = await importCounts(db, of)
  const broughtIn = await countBroughtIn(db, of, one.state === 'done' ? 'added' : 'duplicate')
  const Shown = one.state === 'done' ? DonePage : ReadyPage
  const found = {
    notes: await noteCounts(db, of),
    checked: one.kind === 'cqc' ? await checkListings(db, of) : [],
  }
  return page(c, <Shown {...{ area, one, counts, broughtIn, found }} />)
}

async function showRecords(c: AreaRequest, one: Import, what: What): Promise<Response> {
  const { area, db } = c.var
  const of = { areaId: area.areaId, importId: one.importId }
  const after = positionIn(c.req.query('after'))
  const found = await lookAt(db, of, { what, after, most: mostShown + 1 })
  const records = found.slice(0, mostShown)
  const like = [...new Set(records.flatMap(({ duplicateOf }) => duplicateOf ?? []))]
  return page(
    c,
    <RecordsPage
      {...{ area, one, what, after, records }}
      count={(await importCounts(db, of))[what]}
      next={found.length > mostShown ? records.at(-1)?.position : undefined}
      listings={await namesAt(c.var, like)}
      names={await terms(db)}
    />,
  )
}

/** The names of listings by their slugs; of what is no slug, nothing. */
async function namesAt({ area: { areaId }, db }: AreaRequest['var'], slugs: string[]) {
  if (slugs.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('directory.listing')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where('slug', 'in', slugs)
    .execute()
  const ids = rows.map((row) => row.provider_id)
  return new Map((await listingsOf(db, areaId, ids)).map(({ slug, name }) => [slug, name]))
}
