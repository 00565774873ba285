import type { Hono } from 'hono'
import { localities, rule, type AreaEnv } from '#areas'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { HomePage } from './home-page.tsx'
import { neighbouringWords } from './neighbouring-words.ts'
import { findPlace } from './place.ts'
import { SearchPage } from './search-page.tsx'
import { search } from './search.ts'

/** The longest need that is read; a longer one is cut, and the page shows what was read. */
const longest = 200

export function mountSearch(app: Hono<AreaEnv>): void {
  app.get(urls.home.pattern || '/', async (c) => {
    const { area, db } = c.var
    return page(c, <HomePage area={area} localities={await localities(db, area.areaId)} />)
  })

  app.get(urls.search.pattern, async (c) => {
    const { area, db } = c.var
    const what = words(c.req.query('what'))
    const where = words(c.req.query('where'))
    const pageNumber = Math.min(
      Math.max(Number.parseInt(c.req.query('page') ?? '1', 10) || 1, 1),
      500,
    )
    const all = await localities(db, area.areaId)
    const place = findPlace(where, all)
    const near = place.kind === 'locality' ? place.locality : undefined
    const sought = { areaId: area.areaId, what, page: pageNumber }
    const here = await search(db, { ...sought, near })
    const widened = here.total === 0 && near !== undefined
    const found = widened ? await search(db, sought) : here
    // A page after the last, of an old link: they may be fewer by now.
    if (found.listings.length === 0 && pageNumber > 1)
      return c.redirect(urls.search(area, {}, { what, where }), 303)
    return page(
      c,
      <SearchPage
        area={area}
        what={what}
        where={where}
        page={pageNumber}
        place={place}
        localities={all}
        found={found}
        widened={widened}
        neighbours={found.total ? [] : await neighbouringWords(db, what)}
        freshFor={await rule(db, area.areaId, 'availability_fresh_for')}
      />,
    )
  })
}

function words(typed: string | undefined): string {
  return (typed ?? '')
    .toWellFormed()
    .replaceAll(/[\0\s]+/g, ' ')
    .trim()
    .slice(0, longest)
}
