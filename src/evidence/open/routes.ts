import type { Hono, MiddlewareHandler } from 'hono'
import { areas } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb, WholeTransaction } from '../../platform/db/db.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { streamed } from '../../platform/web/streamed.ts'
import { openUrls } from '../../open-urls.ts'
import { csvHead, csvRows } from '../packs/pack-file.tsx'
import type { Release } from '../releases/release.ts'
import { releaseAt, releaseHeads, releases } from '../releases/released.ts'
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
    const all = await Array.fromAsync(ofEachArea(db, releaseHeads))
    const at = (path: string) => installation.publicUrl() + path
    return c.json({
      version: 1,
      about: 'Frozen quarterly releases of what small enterprises add, with small counts hidden.',
      licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      releases: at(openUrls.openReleases({})),
      csv: at(openUrls.openReleasesCsv({})),
      schema: at(openUrls.openSchema({})),
      areas: all.map((own) => ({
        ...own[0]!.area,
        releases: own.map(({ releaseId, quarter, number, soFar, madeOn, hash }) => ({
          ...{ releaseId, quarter, number, soFar, madeOn, hash },
          address: at(openUrls.openRelease({ releaseId })),
        })),
      })),
    })
  })

  app.get(openUrls.openReleases.pattern, (c) =>
    streamed(c, 'application/json', wholeJson(ofEachArea(db, releasesInOrder))),
  )

  app.get(openUrls.openReleasesCsv.pattern, (c) =>
    streamed(c, 'text/csv; charset=utf-8', wholeCsv(ofEachArea(db, releasesInOrder))),
  )

  app.get(openUrls.openSchema.pattern, (c) =>
    c.body(JSON.stringify(schema), 200, { 'Content-Type': 'application/schema+json' }),
  )

  app.get(openUrls.openRelease.pattern, async (c) => {
    const releaseId = uuid(c.req.param('releaseId'))
    const found = releaseId && (await releaseAnywhere(db, releaseId))
    if (!found) return c.json({ error: { reason: 'There is no release with this id here.' } }, 404)
    // It never changes.
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.json(found)
  })
}

/** What is read of each area in turn, by their addresses; nothing of one without releases. */
async function* ofEachArea<One>(
  db: WholeDb,
  read: (db: WholeTransaction, areaId: string) => Promise<One[]>,
): AsyncGenerator<One[]> {
  for (const { areaId } of (await areas(db)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const own = await inContext(db, { areaId, actor: 'visitor' }, (transaction) =>
      read(transaction, areaId),
    )
    if (own.length > 0) yield own
  }
}

/** By quarter and number. */
async function releasesInOrder(db: WholeTransaction, areaId: string): Promise<Release[]> {
  return (await releases(db, areaId)).toReversed()
}

async function releaseAnywhere(db: WholeDb, releaseId: string): Promise<Release | undefined> {
  const found = ofEachArea(db, async (transaction, areaId) =>
    [await releaseAt(transaction, areaId, releaseId)].filter((one) => one !== undefined),
  )
  for await (const [one] of found) return one
  return undefined
}

async function* wholeJson(all: AsyncIterable<Release[]>): AsyncGenerator<string> {
  let between = '{"version":1,"releases":['
  for await (const own of all) {
    yield between + own.map((one) => JSON.stringify(one)).join(',')
    between = ','
  }
  yield between === ',' ? ']}' : `${between}]}`
}

async function* wholeCsv(all: AsyncIterable<Release[]>): AsyncGenerator<string> {
  yield csvHead
  for await (const own of all) yield csvRows(own)
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
