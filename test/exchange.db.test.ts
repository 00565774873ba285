// What is given out can be taken in again: nothing is lost on the way, and nothing changes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areas, saveArea, type Area } from '#areas'
import {
  exportDirectory,
  exportFormats,
  runImport,
  type ExportFormat,
  type ImportKind,
  type ImportRun,
} from '#directory'
import { providers } from '#providers'
import { inContext } from '../src/platform/db/context.ts'
import { openBytes } from '../src/platform/reading/index.ts'
import { withDemonstration, type TestDatabase } from './support/database.ts'
import { ashdale, service } from './support/site/ashdale.ts'
import { withSite } from './support/site/site.ts'

for (const format of exportFormats)
  test(`bringing in an export as ${format} changes nothing`, () =>
    withDemonstration(async (database) => {
      const [marl] = await areas(database.db)
      const before = await everyone(database, marl!)
      const counts = await bringInto(
        database,
        marl!,
        format,
        await written(database, marl!, format),
      )
      const services = before.flatMap((one) => one.services).length
      assert.deepEqual(counts, { ...none, same: services })
      assert.deepEqual(await everyone(database, marl!), before)
    }))

test('another area takes over all that its own places allow, under the same ids', () =>
  withDemonstration(async (database) => {
    const [marl] = await areas(database.db)
    await database.db.transaction().execute((transaction) => saveArea(transaction, ashdale))
    const other = (await areas(database.db)).find(({ slug }) => slug === 'ashdale')!
    const file = await written(database, marl!, 'ndjson')
    const counts = await bringInto(database, other, 'ndjson', file)
    assert.equal(counts.added, file.toString().trimEnd().split('\n').length)
    const here = (await everyone(database, other)).map(taken)
    assert.deepEqual(here, (await everyone(database, marl!)).filter(isGivenOut).map(taken))
    assert.deepEqual(await bringInto(database, other, 'ndjson', file), {
      ...none,
      same: counts.added,
    })
  }))

test('no export says where somebody lives, though it was typed for a service that comes to people', () =>
  withSite(async (site) => {
    const place = { name: 'Our kitchen', address: '9 Secret Lane, Ashford', postcode: 'QA1 9ZZ' }
    for (const delivery of ['comes_to_you', undefined] as const)
      await site.list({
        name: `Hazel ${delivery}`,
        services: [service({ delivery, place, serviceAreas: ['Ashford'] })],
      })
    const page = await site.visitor().open('/ashdale/listings/hazel-comes-to-you')
    assert.doesNotMatch(page.text, /Secret Lane/)
    for (const format of ['json', 'ndjson', 'csv'] as const)
      assert.doesNotMatch((await written(site, site.area, format)).toString(), /Secret|9ZZ|hazel@/)
  }))

const none = { added: 0, changed: 0, same: 0, left_out: 0, duplicate: 0, mended: 0 }

async function written({ db }: TestDatabase, area: Area, format: ExportFormat): Promise<Buffer> {
  const absolute = (path: string) => `https://support.example${path}`
  const parts = await Array.fromAsync(exportDirectory(db, { area, format, absolute }))
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

function bringInto(
  { db }: TestDatabase,
  { areaId }: Area,
  format: ExportFormat,
  file: Buffer,
): Promise<ImportRun['counts']> {
  const kind: ImportKind = format === 'csv' || format === 'xlsx' ? 'csv' : 'open-referral'
  const from = openBytes(`marl.${format}`, pieces(file), file.length)
  const run = { areaId, kind, from, shown: true, isPreview: false, tell: () => {} }
  return runImport(db, run, async ({ counts }) => counts)
}

async function* pieces(file: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536)
}

async function everyone({ db, pool }: TestDatabase, { areaId }: Area) {
  const { rows } = await pool.query<{ provider_id: string }>(
    'select provider_id from providers.provider where area_id = $1 order by provider_id',
    [areaId],
  )
  const ids = rows.map((row) => row.provider_id)
  return inContext(db, { areaId, actor: 'the test' }, (transaction) =>
    providers(transaction, areaId, ids),
  )
}

type Everyone = Awaited<ReturnType<typeof everyone>>

const isGivenOut = ({ services }: Everyone[number]) => services.length > 0

/** Without what is not given out, what the area's own places decide, and when it was saved. */
function taken({
  checks: _c,
  availability: _a,
  locality: _l,
  changedAt: _at,
  revision: _r,
  email: _e,
  ...rest
}: Everyone[number]) {
  const services = rest.services.map(({ serviceAreas: _areas, ...offered }) => offered)
  return { ...rest, services }
}
