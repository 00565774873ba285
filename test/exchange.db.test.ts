// What is given out can be taken in again: nothing is lost on the way, and nothing changes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areas, saveArea, type Area } from '#areas'
import {
  approveListing,
  confirmListing,
  exportDirectory,
  exportFormats,
  runImport,
  saveListing,
  type ExportFormat,
  type ImportKind,
  type ImportRun,
} from '#directory'
import { providers, type ProviderDetails } from '#providers'
import { inContext } from '../src/platform/db/context.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { openBytes } from '../src/platform/reading/index.ts'
import { withDemonstration, type TestDatabase } from './support/database.ts'
import { ashdale, provider, service } from './support/site/ashdale.ts'
import { withSite } from './support/site/site.ts'

for (const format of exportFormats)
  test(`bringing in an export as ${format} changes nothing`, () =>
    withDemonstration(async (database) => {
      const [marl] = await areas(database.db)
      for (const [index, said] of odd.entries()) await list(database, marl!, said, index)
      const before = await everyone(database, marl!)
      const confirmed = await confirmations(database)
      const brought = await bringInto(
        database,
        marl!,
        format,
        await written(database, marl!, format),
      )
      const services = before.flatMap((one) => one.services).length
      assert.deepEqual(brought, { counts: { ...none, same: services }, notes: [] })
      assert.deepEqual(await everyone(database, marl!), before)
      assert.deepEqual(await confirmations(database), confirmed)
    }))

test('another area takes over all that its own places allow, under the same ids', () =>
  withDemonstration(async (database) => {
    const [marl] = await areas(database.db)
    await database.db.transaction().execute((transaction) => saveArea(transaction, ashdale))
    const other = (await areas(database.db)).find(({ slug }) => slug === 'ashdale')!
    const file = await written(database, marl!, 'ndjson')
    const { counts } = await bringInto(database, other, 'ndjson', file)
    assert.equal(counts.added, file.toString().trimEnd().split('\n').length)
    const here = (await everyone(database, other)).map(taken)
    assert.deepEqual(here, (await everyone(database, marl!)).filter(isGivenOut).map(taken))
    assert.deepEqual((await bringInto(database, other, 'ndjson', file)).counts, {
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

const long = (words: string, most = 120) => words.repeat(most).slice(0, most - 1) + '.'

/** What people may say of themselves here, and readers of other people's files may stumble over. */
const odd: Partial<ProviderDetails>[] = [
  { name: 'Only a name', about: 'Only a name' },
  {
    name: 'Nothing said',
    about: '',
    contactName: undefined,
    website: undefined,
    services: [service({ description: '' })],
  },
  {
    name: long('A very long name '),
    contactName: long('Maya and Holt '),
    services: [
      service({
        name: long('An hour of it '),
        delivery: 'you_go_there',
        place: { name: long('The hall of '), address: long('Mill, ', 200), postcode: 'QM3 1AA' },
        prices: [{ pence: 0, unit: 'hour', appliesTo: long('Two '), includes: long('Tea ', 300) }],
      }),
    ],
  },
  ...[
    'https://upright.example/a|b,c;d',
    'https://café.example/crêpes?à=é#ß',
    'HTTPS://CAPITAL.EXAMPLE/About',
  ].map((website, index) => ({ name: `Odd address ${index}`, website })),
  ...['=1+1', '-cake', '@home', '+44', '|', "'quoted'", '"Tea", she said', '- one\n- two'].map(
    (begins, index) => ({
      name: `Odd beginnings ${index}`,
      about: `${begins}\n\nNext; and, "another" line.\n=3`,
      services: [
        service({
          name: `${begins.split('\n')[0]} by the hour`,
          description: `${begins} is how it begins.\n\n@ the end\n-`,
          prices: [{ pence: 100, unit: 'visit', appliesTo: `${begins.split('\n')[0]} days` }],
        }),
      ],
    }),
  ),
]

/** In summer, half an hour before midnight UTC: the next day already, for people here. */
const nearMidnight = '2025-06-30T23:30:00Z'

async function list(
  { db, pool }: TestDatabase,
  { areaId }: Area,
  said: Partial<ProviderDetails>,
  index: number,
): Promise<void> {
  const providerId = newId()
  const details = provider({ phone: undefined, locality: 'Hathersby', ...said })
  await inContext(db, { areaId, actor: 'the test' }, async (transaction) => {
    const save = { areaId, providerId, details, savedBy: 'coordinator' }
    assert.equal(await saveListing(transaction, save), 'saved')
    await approveListing(transaction, { areaId, providerId, by: 'coordinator' })
    await confirmListing(transaction, areaId, providerId, 'provider')
  })
  if (index % 2 === 0)
    await pool.query('update directory.confirmation set confirmed_at = $1 where provider_id = $2', [
      nearMidnight,
      providerId,
    ])
}

async function confirmations({ pool }: TestDatabase): Promise<unknown[]> {
  const { rows } = await pool.query(
    'select provider_id, confirmed_at, confirmed_by from directory.confirmation order by 1, 2, 3',
  )
  return rows
}

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
): Promise<Pick<ImportRun, 'counts' | 'notes'>> {
  const kind: ImportKind = format === 'csv' || format === 'xlsx' ? 'csv' : 'open-referral'
  const from = openBytes(`marl.${format}`, pieces(file), file.length)
  const run = { areaId, kind, from, shown: true, isPreview: false, tell: () => {} }
  return runImport(db, run, async ({ counts, notes }) => ({ counts, notes }))
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
