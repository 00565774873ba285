import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { indicators } from '../indicators/indicators.ts'
import { eight } from '../releases/eight.ts'
import { makeRelease } from '../releases/make-release.ts'
import { quarterOf } from '../releases/quarter.ts'
import type { Release } from '../releases/release.ts'
import { releaseAt, releases } from '../releases/released.ts'
import { copies, isFormat, noteCopy } from './copies.ts'
import { FigurePage } from './figure-page.tsx'
import { noteStoryCopies } from '../stories/index.ts'
import { packOf } from './pack.ts'
import { periodWords } from './pack-body.tsx'
import { csvOf, packHtml } from './pack-file.tsx'
import { PackPage, PacksPage } from './pack-pages.tsx'
import { only } from './who-reads.ts'

/** Evidence packs, for commissioners and coordinators of the area. */
export function mountPacks(app: Hono<AreaEnv>): void {
  const readers = only('commissioner', 'coordinator')
  app.use(urls.packs.pattern, readers)
  app.use(`${urls.packs.pattern}/*`, readers)

  app.get(urls.packs.pattern, async (c) => {
    const { area, db } = c.var
    return page(c, <PacksPage area={area} releases={await releases(db, area.areaId)} />)
  })

  app.post(urls.newPack.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const today = Temporal.Now.plainDateISO(area.timeZone).toString()
    const quarter = quarterOf(today)
    // A whole quarter is released by itself, once what comes late has come: not by a form from before it ended.
    if (typed.quarter?.[0] !== quarter.quarter) return c.redirect(urls.packs(area, {}), 303)
    const made = await makeRelease(db, { area, quarter, by: `account:${account!.accountId}` })
    if (!made) return c.notFound()
    return c.redirect(urls.pack(area, { releaseId: made.releaseId }), 303)
  })

  app.get(urls.pack.pattern, async (c) => {
    const { area, db, account } = c.var
    const release = await asked(c)
    if (!release) return c.notFound()
    const pack = await packOf(db, area, release)
    const taken = await copies(db, { areaId: area.areaId, releaseId: release.releaseId })
    return page(c, <PackPage {...{ area, pack, taken, me: `account:${account!.accountId}` }} />)
  })

  app.get(urls.packFigure.pattern, async (c) => {
    const { area, db } = c.var
    const release = await asked(c)
    const name = c.req.param('indicator')
    const by = c.req.query('by') ?? 'area'
    const group = c.req.query('group') ?? ''
    const isIt = (one: Release['figures'][number]) =>
      one.indicator === name && one.group.by === by && one.group.name === group
    const pack = release && (await packOf(db, area, release))
    const of = (one: Pick<Release, 'figures' | 'eight'>) =>
      [...one.figures, ...one.eight].find(isIt)
    const figure = pack && of(pack.release)
    const explained = [...indicators, ...eight].find((one) => one.name === name)
    if (!pack || !figure || !explained) return c.notFound()
    const others = (await releases(db, area.areaId))
      .filter(({ releaseId }) => releaseId !== pack.release.releaseId)
      .flatMap((one) => (of(one) ? [{ release: one, figure: of(one)! }] : []))
    return page(c, <FigurePage {...{ area, pack, figure, explained, others }} />)
  })

  app.get(urls.packFile.pattern, async (c) => {
    const { area, db, account } = c.var
    const { areaId } = area
    const release = await asked(c)
    const format = c.req.param('format') ?? ''
    if (!release || !isFormat(format)) return c.notFound()
    await noteCopy(db, {
      areaId,
      releaseId: release.releaseId,
      format,
      by: `account:${account!.accountId}`,
    })
    const name = `evidence-${area.slug}-${release.quarter}-${release.number}.${format}`
    c.header('Content-Disposition', `attachment; filename="${name}"`)
    if (format === 'html') {
      const pack = await packOf(db, area, release)
      // Who takes her yes back meanwhile is left out, or finds the copy in her list.
      const stories = await noteStoryCopies(db, {
        ...{ areaId, storyIds: pack.stories.map(({ storyId }) => storyId) },
        ...{
          what: `The evidence pack of ${periodWords(release)}`,
          by: `account:${account!.accountId}`,
        },
      })
      return c.html(await packHtml({ ...pack, stories }))
    }
    if (format === 'csv')
      return c.body(csvOf(release), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    return c.json(release)
  })
}

async function asked(c: AreaRequest): Promise<Release | undefined> {
  const releaseId = uuid(c.req.param('releaseId'))
  return releaseId ? releaseAt(c.var.db, c.var.area.areaId, releaseId) : undefined
}
