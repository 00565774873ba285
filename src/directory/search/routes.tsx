import type { Hono } from 'hono'
import { boundaryOf, localities, type Area, type AreaEnv, type AreaRequest } from '#areas'
import { terms, type Terms } from '#providers'
import type { Meaning } from '../../platform/meaning/index.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { listingsOf } from '../listing/listings.ts'
import { typedWords } from '../../platform/web/typed-words.ts'
import { searchAddress } from './asked.ts'
import { find, type Answer } from './find.ts'
import { EasyHomePage } from './easy-home-page.tsx'
import { HomePage } from './home-page.tsx'
import { MapPage } from './map/map-page.tsx'
import { chosenFrom, groups } from './narrowing/groups.ts'
import type { ReasonsFrom } from './results/reasons.ts'
import { SearchPage } from './results/search-page.tsx'
import { pageSize } from './search.ts'
import { countUnmetNeed } from './unmet-needs.ts'

export function mountSearch(app: Hono<AreaEnv>, meaning: Meaning): void {
  app.get(urls.home.pattern || '/', async (c) => {
    const { area, db } = c.var
    const options = { area, localities: await localities(db, area.areaId) }
    return versions(c, <HomePage {...options} />, <EasyHomePage {...options} />)
  })

  app.get(urls.search.pattern, async (c) => {
    const { area, db } = c.var
    const { answer, names } = await asked(c, meaning)
    const { matches } = answer.found
    const number = pageOf(c.req.query('page'))
    const onPage = matches.slice((number - 1) * pageSize, number * pageSize)
    // A page after the last, of an old link: they may be fewer by now.
    if (onPage.length === 0 && number > 1) return c.redirect(searchAddress(area, answer.asked), 303)
    if (number === 1) await countUnmetNeed(db, area.areaId, answer)
    return page(
      c,
      <SearchPage
        area={area}
        answer={answer}
        groups={groups(names)}
        page={number}
        listings={await listingsOf(
          db,
          area.areaId,
          onPage.map((match) => match.providerId),
        )}
        from={reasonsFrom(area, names, answer)}
      />,
    )
  })

  app.get(urls.map.pattern, async (c) => {
    const { area, db } = c.var
    const { answer, names } = await asked(c, meaning)
    const first = answer.found.matches.slice(0, 100).map((match) => match.providerId)
    const listings = await listingsOf(db, area.areaId, first)
    return page(
      c,
      <MapPage
        area={area}
        answer={answer}
        groups={groups(names)}
        listings={listings}
        boundary={await boundaryOf(db, area.areaId)}
      />,
    )
  })
}

/** The search that an address says. */
async function asked(c: AreaRequest, meaning: Meaning): Promise<{ answer: Answer; names: Terms }> {
  const { area, db } = c.var
  const names = await terms(db)
  const answer = await find(db, meaning, area, {
    what: typedWords(c.req.query('what')),
    where: typedWords(c.req.query('where')),
    chosen: chosenFrom(groups(names), (group) => c.req.queries(group) ?? []),
  })
  return { answer, names }
}

function pageOf(typed: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(typed ?? '1', 10) || 1, 1), 500)
}

function reasonsFrom(area: Area, names: Terms, { need, asked: of, sought }: Answer): ReasonsFrom {
  const { today, freshFor, confirmedFor } = sought
  const ticked = [...of.chosen].flatMap(([group, choices]) =>
    choices.map((choice) => `${group}:${choice}`),
  )
  return {
    area,
    names,
    today,
    freshFor,
    confirmedFor,
    wanted: new Set([...ticked, ...(need?.facets ?? [])]),
  }
}
