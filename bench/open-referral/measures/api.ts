import type pg from 'pg'
import type { Area } from '#areas'
import { urls } from '../../../src/urls.ts'
import type { Pages } from '../../measures/pages.ts'
import type { Timing } from '../../measures/timing.ts'
import { needs } from '../../search/needs.ts'

/** One way of asking, and how it went. */
export interface Scene {
  name: string
  clients: number
  /** Or why there is none. */
  timing: Timing | string
}

interface Way {
  name: string
  paths: string[]
  headers?: Record<string, string>
}

/** How long the clients of a line go on asking, in milliseconds. */
const patience = 30_000

/** Every way of asking, by one client and by sixteen at once. */
export async function timeScenes(
  pages: Pages,
  ways: Way[],
  requests: number,
  tell: (words: string) => void,
): Promise<Scene[]> {
  const scenes: Scene[] = []
  for (const { name, paths, headers } of ways)
    for (const clients of [1, 16]) {
      tell(`${name}, by ${clients}`)
      const get = (count: number) => pages.get(turns(paths, count), clients, headers)
      // One that fails, for it takes too long, keeps nobody from the rest.
      const timing = await get(clients + 2)
        .then(() => get(requests))
        .catch((error: Error) => `failed: ${error.message}`)
      scenes.push({ name, clients, timing })
    }
  return scenes
}

/** Asks for each in turn, until it is enough or late. */
function* turns(paths: string[], count: number): Generator<string> {
  const end = performance.now() + patience
  for (let turn = 0; turn < count && performance.now() < end; turn++)
    yield paths[turn % paths.length]!
}

/** The ways of asking. @param since when what was brought in last was. */
export async function waysToAsk(
  pool: pg.Pool,
  pages: Pages,
  area: Area,
  since: Date,
): Promise<Way[]> {
  const list = (query: Record<string, string>) =>
    urls.openReferralServices(area, {}, { per_page: '50', full: 'true', ...query })
  const first = list({ page: '1' })
  const { total_pages: last } = JSON.parse(await pages.text(first)) as { total_pages: number }
  const { etag = '' } = await pages.headers(first)
  const page = (number: number) => [list({ page: String(number) })]
  const changed = list({ modified_after: since.toISOString() })
  return [
    { name: 'page 1', paths: page(1) },
    { name: `the page in the middle, ${last >> 1}`, paths: page(Math.max(1, last >> 1)) },
    { name: `the last page, ${last}`, paths: page(last) },
    { name: 'page 1, not full', paths: [list({ page: '1', full: 'false' })] },
    { name: 'one service', paths: await someServices(pool, area) },
    { name: 'search, page 1', paths: needs.map((search) => list({ search })) },
    { name: 'modified_after the newer file, page 1', paths: [changed] },
    { name: 'page 1, If-None-Match', paths: page(1), headers: { 'if-none-match': etag } },
    {
      name: 'page 1, If-Modified-Since',
      paths: page(1),
      headers: { 'if-modified-since': new Date().toUTCString() },
    },
  ]
}

async function someServices(pool: pg.Pool, area: Area): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select service_id as id from providers.service where area_id = $1
     order by md5(service_id::text) limit 1000`,
    [area.areaId],
  )
  return rows.map(({ id }) => urls.openReferralService(area, { id }))
}
