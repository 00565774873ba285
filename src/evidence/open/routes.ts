import type { Hono, MiddlewareHandler } from 'hono'
import { areas } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { openUrls } from '../../open-urls.ts'
import { csvOf } from '../packs/pack-file.tsx'
import type { Release } from '../releases/release.ts'
import { releases } from '../releases/released.ts'
import { schema } from './schema.ts'

/** What was published of all areas, for everybody’s programs: releases only, in an order that stays. */
export function mountOpenEvidence(
  app: Hono,
  db: WholeDb,
  installation: Pick<Installation, 'publicUrl'>,
): void {
  app.use(`${openUrls.openEvidence.pattern}/*`, openToAll)
  app.use(openUrls.openEvidence.pattern, openToAll)

  app.get(openUrls.openEvidence.pattern, async (c) => {
    const all = await everyRelease(db)
    const at = (path: string) => installation.publicUrl() + path
    return c.json({
      version: 1,
      about: 'Frozen quarterly releases of what small enterprises add, with small counts hidden.',
      licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      releases: at(openUrls.openReleases({})),
      csv: at(openUrls.openReleasesCsv({})),
      schema: at(openUrls.openSchema({})),
      areas: [...Map.groupBy(all, ({ area }) => area.slug)].map(([slug, own]) => ({
        ...{ slug, name: own[0]!.area.name, invented: own[0]!.area.invented },
        releases: own.map(({ releaseId, quarter, number, soFar, madeOn, hash }) => ({
          ...{ releaseId, quarter, number, soFar, madeOn, hash },
          address: at(openUrls.openRelease({ releaseId })),
        })),
      })),
    })
  })

  app.get(openUrls.openReleases.pattern, async (c) =>
    c.json({ version: 1, releases: await everyRelease(db) }),
  )

  app.get(openUrls.openReleasesCsv.pattern, async (c) =>
    c.body(csvOf(await everyRelease(db)), 200, { 'Content-Type': 'text/csv; charset=utf-8' }),
  )

  app.get(openUrls.openSchema.pattern, (c) =>
    c.body(JSON.stringify(schema), 200, { 'Content-Type': 'application/schema+json' }),
  )

  app.get(openUrls.openRelease.pattern, async (c) => {
    const releaseId = uuid(c.req.param('releaseId'))
    const found = releaseId && (await everyRelease(db)).find((one) => one.releaseId === releaseId)
    if (!found) return c.json({ error: { reason: 'There is no release with this id here.' } }, 404)
    // It never changes.
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.json(found)
  })
}

/** By area, then by quarter and number. */
async function everyRelease(db: WholeDb): Promise<Release[]> {
  const all: Release[] = []
  for (const { areaId } of (await areas(db)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const own = await inContext(db, { areaId, actor: 'visitor' }, (transaction) =>
      releases(transaction, areaId),
    )
    all.push(...own.toReversed())
  }
  return all
}

const openToAll: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204 })
  else {
    c.header('Cache-Control', 'public, max-age=300')
    await next()
  }
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
  c.header('Access-Control-Expose-Headers', 'ETag')
}
