// Real data, where it lies beside the project: brought in, searched, and given out again.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { importPlaces, type AreaDetails } from '#areas'
import { runImport, type ImportKind, type ImportRun } from '#directory'
import { openFile } from '../src/platform/reading/index.ts'
import { judge } from './open-referral/judge.ts'
import { missing as missingSchemas, officialSchemas } from './open-referral/official.ts'
import { Reader } from './open-referral/reader.ts'
import { withSite, type TestSite } from './support/site/site.ts'

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url))
const missing =
  missingSchemas || (existsSync(folder) ? false : 'there is no real data in ../shared/data')

/** Some places in and around the city, by the middle of their outcode. */
const city: Partial<AreaDetails> = {
  slug: 'bristol',
  name: 'Bristol',
  localities: [
    { name: 'Clifton', outcode: 'BS8', description: '', latitude: 51.46, longitude: -2.62 },
    { name: 'Hartcliffe', outcode: 'BS13', description: '', latitude: 51.41, longitude: -2.61 },
  ],
}
const town: Partial<AreaDetails> = {
  slug: 'oldham',
  name: 'Oldham',
  localities: [
    { name: 'Oldham', outcode: 'OL1', description: '', latitude: 53.54, longitude: -2.11 },
    { name: 'Saddleworth', outcode: 'OL3', description: '', latitude: 53.55, longitude: -2.0 },
  ],
}

test(
  'a council’s feed of version 1 becomes a feed that conforms to version 3',
  { skip: missing },
  (t) =>
    withSite(
      async (site) => {
        await importPlaces(site, await openFile(`${folder}uk_outcodes.csv`))
        await importPlaces(site, await openFile(`${folder}utla_england_2024.geojson`), {})
        const file = 'oruk_bristol_services_2024-12.json.gz'
        const first = await bring(t, site, 'open-referral', file)
        assert.ok(first.added > 790)
        assert.equal(first.added + first.duplicate + first.left_out, 819)
        const again = await bring(t, site, 'open-referral', file)
        assert.deepEqual([again.added, again.changed, again.same], [0, 0, first.added])
        await site.post()
        const page = await site.visitor().open('/bristol/search?what=memory+cafe&where=BS8')
        assert.match(page.text, /found .*Bristol|providers? for Clifton/)
        assert.match(page.text, /where isn’t said/)
        await conforms(t, site, first.added)
      },
      { area: city, installation: { proxies: 1 } },
    ),
)

test('the register of one council is listed, and conforms', { skip: missing }, (t) =>
  withSite(
    async (site) => {
      const file = 'cqc_oldham_locations.json.gz'
      await importPlaces(site, await openFile(`${folder}uk_outcodes.csv`))
      const first = await bring(t, site, 'cqc', file)
      await bring(t, site, 'cqc', 'cqc_oldham_providers.json')
      const again = await bring(t, site, 'cqc', file)
      assert.deepEqual([again.added, again.changed, again.same], [0, 0, first.added])
      await conforms(t, site, first.added)
    },
    { area: town, installation: { proxies: 1 } },
  ),
)

test(
  'the care directory, shifted columns and all, is read for one council',
  { skip: missing },
  (t) =>
    withSite(
      async (site) => {
        const counts = await bring(t, site, 'cqc', 'cqc_directory_sample_2026.csv', 'Birmingham')
        assert.ok(counts.added > 0)
        await conforms(t, site, counts.added)
      },
      { area: city, installation: { proxies: 1 } },
    ),
)

async function bring(
  t: TestContext,
  { db, area: { areaId } }: TestSite,
  kind: ImportKind,
  file: string,
  council?: string,
): Promise<ImportRun['counts']> {
  const from = await openFile(folder + file)
  const run = { areaId, kind, from, council, shown: true, isPreview: false, tell: () => {} }
  return runImport(db, run, async ({ counts, notes }) => {
    t.diagnostic(`${file}: ${JSON.stringify(counts)}`)
    for (const { records, field, reason } of notes) t.diagnostic(`  ${records}  ${field} ${reason}`)
    return counts
  })
}

/** Every page and every id, as the official validator judges them. */
async function conforms(t: TestContext, { app, area }: TestSite, services: number): Promise<void> {
  const reader = new Reader(app, `http://localhost${area.base}/api/open-referral/v3`)
  assert.equal((await reader.page('/services')).total_items, services)
  const schema = officialSchemas()
  let asked = 0
  const feed = async (path: string) => {
    // No reader asks faster than the limit; this one is many.
    const headers = { 'x-forwarded-for': `10.0.0.${Math.floor(asked++ / 500)}` }
    const response = await reader.ask(path, { headers })
    return { status: response.status, body: await response.json() }
  }
  const { verdict, findings, looked } = await judge(feed, { schema, everything: true })
  // A list may be empty, and entries are old: neither is wrong.
  const wrong = findings.filter(({ kind }) => kind === 'error')
  assert.deepEqual(wrong.slice(0, 3), [])
  assert.notEqual(verdict, 'fail')
  t.diagnostic(`${looked} answers conform, and ${findings.length} could be better`)
}
