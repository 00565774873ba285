// Packs as commissioners and everybody's programs read them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { hashOf } from '../../platform/canonical.ts'
import type { Release } from '../releases/release.ts'
import { enterprises, released, visitedBy, writeCells } from '../releases/testing.ts'
import { releaseLastQuarter } from '../releases/release-round.ts'
import { quarterBefore, quarterNamed, quarterOf } from '../releases/quarter.ts'
import { releases } from '../releases/released.ts'
import { copies } from './copies.ts'
import { csvOf } from './pack-file.tsx'

async function aPack(site: TestSite): Promise<Release> {
  const all = await enterprises(
    site,
    Array.from({ length: 6 }, () => ({ locality: 'Ashford', kinds: ['companionship'] })),
  )
  await writeCells(
    site,
    '2026-Q3',
    all.flatMap((one) => [
      ...visitedBy(one, 3, { out: true }),
      ...visitedBy(one, 2, { out: false }),
    ]),
  )
  return released(site, '2026-Q3', '2026-10-15')
}

test('a commissioner reads a pack down to one number, and takes a copy, which is noted', () =>
  withSite(async (site) => {
    const release = await aPack(site)
    const tomas = await site.signedIn({ roles: ['commissioner'] })
    const list = await tomas.open('/ashdale/commissioning/evidence')
    assert.match(list.text, /July to September 2026/)
    const address = `/ashdale/commissioning/evidence/${release.releaseId}`
    const pack = await tomas.open(address)
    assert.match(
      pack.text,
      /67% of people went out with whoever came, .* \(49% to 81%; of about 30 people\)/,
    )
    assert.match(pack.text, /No numbers from elsewhere have been brought in yet/)
    const figure = await tomas.open(`${address}/figures/out-and-about`)
    assert.match(figure.text, /67% \(49% to 81%\).*about 30 people/s)
    assert.equal(
      (await tomas.ask(`${address}/figures/out-and-about?by=locality&group=Nowhere`)).status,
      404,
    )

    const html = await (await tomas.ask(`${address}/files/html`)).text()
    assert.doesNotMatch(html, /<(link|script|img)\b|href=/)
    const csv = await (await tomas.ask(`${address}/files/csv`)).text()
    assert.match(csv, /out-and-about,Out and about,social-participation,area,,,share,0\.67,/)
    const json = (await (await tomas.ask(`${address}/files/json`)).json()) as Release
    assert.deepEqual(json, release)
    const { releaseId: _, number: __, madeOn: ___, hash, ...said } = json
    assert.equal(hashOf(said), hash)
    const again = await tomas.open(address)
    assert.match(again.text, /Copies that were taken: 3.*A spreadsheet \(CSV\), on .* by you/)
    const noted = await site.inArea((db) =>
      copies(db, { areaId: site.area.areaId, releaseId: release.releaseId }),
    )
    assert.deepEqual(noted.map(({ format, takenBy }) => [format, takenBy]).toSorted(), [
      ['csv', `account:${tomas.accountId}`],
      ['html', `account:${tomas.accountId}`],
      ['json', `account:${tomas.accountId}`],
    ])
    const somebody = await site.signedIn()
    for (const path of ['', `/${release.releaseId}`, `/${release.releaseId}/files/json`])
      assert.equal((await somebody.ask(`/ashdale/commissioning/evidence${path}`)).status, 404)
  }))

test('a form makes a pack of this quarter so far, and of no other: a whole one waits for what comes late', () =>
  withSite(async (site) => {
    await aPack(site)
    const tomas = await site.signedIn({ roles: ['commissioner'] })
    const { quarter } = quarterOf(Temporal.Now.plainDateISO('Europe/London').toString())
    const packs = '/ashdale/commissioning/evidence'
    const send = (one: string) =>
      tomas.ask(`${packs}/new`, { method: 'POST', body: new URLSearchParams({ quarter: one }) })
    const before = quarterBefore(quarterNamed(quarter)!).quarter
    for (const other of [before, '2026-Q2', '0000-Q1', '0001-Q1', '9999-Q4', '9999-Q9', ''])
      assert.equal((await send(other)).headers.get('location'), packs, other)
    const all = () => site.inArea((db) => releases(db, site.area.areaId))
    assert.deepEqual(
      (await all()).map((one) => one.quarter),
      ['2026-Q3'],
    )
    await send(quarter)
    const soFar = (await all()).filter((one) => one.soFar)
    assert.deepEqual(
      soFar.map((one) => one.quarter),
      [quarter],
    )
  }))

test('everybody’s programs read the same, from any website', () =>
  withSite(async (site) => {
    const release = await aPack(site)
    const visitor = site.visitor()
    const answer = await visitor.ask('/open/evidence/v1/releases.json')
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.match(answer.headers.get('cache-control') ?? '', /public/)
    assert.deepEqual(await answer.json(), { version: 1, releases: [release] })
    const csv = await (await visitor.ask('/open/evidence/v1/releases.csv')).bytes()
    assert.equal(Buffer.from(csv).toString(), csvOf(release))
    await site.rows('delete from evidence.release_counts')
    await site.rows('delete from evidence.release')
    const none = await visitor.ask('/open/evidence/v1/releases.json')
    assert.deepEqual(await none.json(), { version: 1, releases: [] })
  }))

test('one of them is found by its id, and a list says which there are', () =>
  withSite(async (site) => {
    const release = await aPack(site)
    const visitor = site.visitor()
    const one = await visitor.ask(`/open/evidence/v1/releases/${release.releaseId}`)
    assert.deepEqual(await one.json(), release)
    assert.match(one.headers.get('cache-control') ?? '', /immutable/)
    assert.equal((await visitor.ask('/open/evidence/v1/releases/x')).status, 404)
    const index = (await (await visitor.ask('/open/evidence/v1')).json()) as {
      areas: { slug: string; invented: boolean; releases: { hash: string }[] }[]
    }
    assert.deepEqual(
      index.areas.map(({ slug, invented, releases: own }) => [slug, invented, own[0]!.hash]),
      [['ashdale', true, release.hash]],
    )
    const schema = (await (await visitor.ask('/open/evidence/v1/schema.json')).json()) as {
      required: string[]
    }
    assert.deepEqual(schema.required.toSorted(), Object.keys(release).toSorted())
  }))

test('a coordinator brings in a number from elsewhere, and it stands beside the figure', () =>
  withSite(async (site) => {
    const release = await aPack(site)
    const nell = await site.signedIn({ roles: ['coordinator'] })
    const page = await nell.open('/ashdale/admin/evidence/benchmarks')
    const heads = 'indicator,reach,group,value,n,year,source,checked_on'
    const wrong = await nell.send(
      page.press('Bring these in', {
        rows: `${heads}\nout-and-about,national,,lots,,2020-21,The survey,2026-11-23`,
      }),
    )
    assert.match(wrong.text, /Row 2: put a number like 0\.33 under “value”/)
    await nell.send(
      page.press('Bring these in', {
        rows: `${heads}\nout-and-about,national,,0.61,,2020-21,The survey,2026-11-23`,
      }),
    )
    const pack = await nell.open(`/ashdale/commissioning/evidence/${release.releaseId}`)
    assert.match(pack.text, /61% in the whole country, 2020-21 \(The survey\)/)
    // Money is written in pounds; and a survey here stands beside people like those who answered.
    const ofPack = `/ashdale/commissioning/evidence/${release.releaseId}`
    const price = (name: string) => nell.open(`${ofPack}/figures/${name}`)
    assert.match((await price('hourly-price')).text, /the council’s own rate is not brought in yet/)
    const more = [
      [`council-rate,area,,21.50,,2026-27,The council,2026-11-23`],
      ['Time as I want,national,65+,61.9,,2020-21,The survey,2026-11-23'],
      ['Time as I want,national,65+,0.619,,2020-21,The survey,2026-11-23'],
    ].map((rows) => page.press('Bring these in', { rows: [heads, ...rows].join('\n') }))
    await nell.send(more[0]!)
    assert.match(
      (await nell.send(more[1]!)).text,
      /Row 2: put a share of 1, like 0\.33, under “value”/,
    )
    const asked = 'question,group,asked,top,year,source,checked_on'
    await nell.send(
      page.press('Bring these in', {
        rows: `${asked}\nTime as I want,65+,40,30,2026,Our survey,2026-11-23`,
      }),
    )
    const alone = await nell.open(`/ashdale/commissioning/evidence/${release.releaseId}`)
    assert.match(alone.text, /30 of 40 gave the top answer\. It stands alone: .+ of 65\+\./)
    await nell.send(more[2]!)
    const priced = await nell.open(`/ashdale/commissioning/evidence/${release.releaseId}`)
    assert.match(
      (await price('hourly-price')).text,
      /£21\.50 for an hour at the council’s own rate, 2026-27 \(The council\)/,
    )
    assert.match(
      (await price('visit-price')).text,
      /£10\.75 for 30 minutes at the council’s own rate/,
    )
    // 40 × .619
    assert.match(
      priced.text,
      /about 25 would, by numbers of another year, 2020-21 \(The survey\): that is 1\.2 times/,
    )
    const over = await nell.open('/ashdale/admin/evidence?by=locality')
    assert.match(over.text, /Ashford67%49% to 81%of about 30/)
  }))

test('a pack in which every value is hidden says so of each, on the page and in its files', () =>
  withSite(async (site) => {
    const all = await enterprises(
      site,
      Array.from({ length: 4 }, () => ({ locality: 'Ashford', kinds: ['companionship'] })),
    )
    await writeCells(
      site,
      '2026-Q3',
      all.flatMap((one) => visitedBy(one, 1, { out: true, route: 'self-funder' })),
    )
    const { releaseId, figures, eight } = await released(site, '2026-Q3', '2026-10-15')
    assert.ok([...figures, ...eight].every(({ value, spread }) => value === null && !spread))
    const nell = await site.signedIn({ roles: ['coordinator', 'commissioner'] })
    const address = `/ashdale/commissioning/evidence/${releaseId}`
    const pack = await nell.open(address)
    assert.match(pack.text, /Nothing can be said of this quarter yet/)
    assert.doesNotMatch(
      pack.text.split('How this was counted')[0]!,
      /\d+(%| people supported| hours)/,
    )
    const figure = await nell.open(`${address}/figures/out-and-about`)
    assert.match(figure.text, /Out and about: Ashdale ?Not shown/i)
    for (const format of ['html', 'csv', 'json'])
      assert.equal((await nell.ask(`${address}/files/${format}`)).status, 200, format)
    const overTime = await nell.open('/ashdale/admin/evidence')
    assert.match(overTime.text, /not shown/)
  }))

test('the last quarter is released by itself, once, when it is time', () =>
  withSite(async (site) => {
    const all = await enterprises(site, [{ locality: 'Ashford', kinds: ['meals'] }])
    await writeCells(site, '2026-Q2', visitedBy(all[0]!, 3))
    const on = (day: string) =>
      releaseLastQuarter(site.db, site.area, { on: day, after: async () => 14 })
    assert.equal(await on('2026-07-14'), undefined)
    assert.equal((await on('2026-07-15'))?.quarter, '2026-Q2')
    assert.equal(await on('2026-07-16'), undefined)
    // Nothing is recorded in the next.
    assert.equal(await on('2026-10-20'), undefined)
    assert.equal((await site.inArea((db) => releases(db, site.area.areaId))).length, 1)
  }))
