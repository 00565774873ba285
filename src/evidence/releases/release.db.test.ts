// What is published of a quarter: by hand for a small county, and in the cases in which little is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Release } from './release.ts'
import { enterprises, released, visitedBy, writeCells, type Enterprise } from './testing.ts'

/** Five enterprises in each of Ashford and Birchley, and one in Farwell. */
function places(site: TestSite): Promise<Enterprise[]> {
  const at = (locality: string, count: number, kinds: string[]) =>
    Array.from({ length: count }, () => ({ locality, kinds }))
  return enterprises(site, [
    ...at('Ashford', 5, ['companionship']),
    ...at('Birchley', 5, ['companionship', 'meals']),
    ...at('Farwell', 1, ['companionship']),
  ])
}

const figureOf = ({ figures }: Release, indicator: string, name = '') =>
  figures.find((one) => one.indicator === indicator && one.group.name === name)!

test('a quarter is released as it would be worked out by hand', () =>
  withSite(async (site) => {
    const all = await places(site)
    // Ashford: 15 people, 10 of whom went out. Birchley: 25, 5 of whom did; 2 of them are visited in Ashford, too.
    const people = all
      .slice(0, 5)
      .flatMap((one) => [
        ...visitedBy(one, 2, { out: true, route: 'direct-payment' }),
        ...visitedBy(one, 1, { out: false, route: 'self-funder' }),
      ])
    const birchley = all
      .slice(5, 10)
      .flatMap((one) => [
        ...visitedBy(one, 1, { out: true, route: 'direct-payment' }),
        ...visitedBy(one, 4, { out: false, route: 'self-funder' }),
      ])
    birchley[0]!.also = all[0]!.providerId
    birchley[5]!.also = all[0]!.providerId
    await writeCells(site, '2026-Q2', [...people, ...birchley])
    const release = await released(site, '2026-Q2', '2026-07-15')
    assert.equal(release.soFar, false)

    const out = figureOf(release, 'out-and-about')
    // 15 of 40 went out.
    assert.deepEqual([out.value, out.n, out.withheld], [0.38, 40, null])
    assert.deepEqual(out.interval, { lower: 0.24, upper: 0.53 })
    // 10 of 15, and 5 of 25.
    assert.deepEqual(valueAndN(figureOf(release, 'out-and-about', 'Ashford')), [0.67, 15])
    assert.deepEqual(valueAndN(figureOf(release, 'out-and-about', 'Birchley')), [0.2, 25])
    assert.equal(figureOf(release, 'out-and-about', 'Farwell').withheld, 'few')
    assert.deepEqual(figureOf(release, 'direct-payments').spread, [
      { category: 'self-funder', count: 25, share: 0.63 },
      { category: 'direct-payment', count: 15, share: 0.38 },
    ])
    // 40 people with 4 visits of an hour each, and 2 more: 162 hours.
    assert.equal(figureOf(release, 'hours').value, 160 * 60)
    assert.deepEqual(figureOf(release, 'hours').coverage, {
      ...{ providers: null, ofProviders: 10, nearlyAll: true, hours: 1 },
    })
    assert.deepEqual(
      release.eight.map(({ indicator, value }) => [indicator, value]),
      [
        ['enterprises', 10],
        ['new-enterprises', 0],
        ['established-enterprises', 10],
        ['programme-jobs', null],
        ['hours-a-week', 10 * 60],
        ['programme-people', 40],
        ['direct-payment-people', 15],
        ['self-funders', 25],
      ],
    )
  }))

test('somebody alone in a place can’t be told from the rest of the area', () =>
  withSite(async (site) => {
    const all = await places(site)
    const people = all.slice(0, 10).flatMap((one) => visitedBy(one, 3))
    await writeCells(site, '2026-Q2', [...people, ...visitedBy(all[10]!, 3)])
    const release = await released(site, '2026-Q2', '2026-07-15')
    assert.equal(figureOf(release, 'people-supported', 'Farwell').n, null)
    const shown = ['', 'Ashford', 'Birchley'].filter(
      (name) => figureOf(release, 'people-supported', name).n !== null,
    )
    assert.ok(shown.length < 3, 'the area less both places would be three people')
    assert.doesNotMatch(
      JSON.stringify(release),
      new RegExp(all.map((one) => one.providerId).join('|')),
    )
  }))

test('a quarter with one record, and one with none, show nothing', () =>
  withSite(async (site) => {
    const all = await places(site)
    await writeCells(site, '2026-Q2', visitedBy(all[0]!, 1, { out: true, route: 'self-funder' }))
    for (const quarter of ['2026-Q1', '2026-Q2']) {
      const { figures, headlines } = await released(site, quarter, '2026-07-15')
      assert.ok(figures.length > 0)
      for (const one of figures)
        assert.deepEqual([one.value, one.n, one.spread], [null, null, null])
      assert.deepEqual(headlines, [])
    }
  }))

test('made twice it is one, alone or at once; with late records it is another', () =>
  withSite(async (site) => {
    const all = await places(site)
    const people = all.flatMap((one) => visitedBy(one, 4))
    await writeCells(site, '2026-Q2', people)
    const [one, two] = await Promise.all([
      released(site, '2026-Q2', '2026-07-15'),
      released(site, '2026-Q2', '2026-07-15'),
    ])
    assert.equal(one.releaseId, two.releaseId)
    assert.equal((await released(site, '2026-Q2', '2026-08-01')).number, 1)
    await writeCells(site, '2026-Q2', [...people, ...visitedBy(all[0]!, 1)])
    const late = await released(site, '2026-Q2', '2026-08-01')
    assert.equal(late.number, 2)
    // One more than before: shown beside what is out, it would be seen.
    assert.equal(figureOf(late, 'people-supported').n, null)
    await assert.rejects(
      site.rows(`set role goldcrest_evidence; update evidence.release set number = 3`),
      /permission denied/,
    )
  }))

test('of a quarter that has not ended there is the whole area only', () =>
  withSite(async (site) => {
    const all = await places(site)
    await writeCells(
      site,
      '2026-Q3',
      all.flatMap((one) => visitedBy(one, 4)),
    )
    const soFar = await released(site, '2026-Q3', '2026-08-10')
    assert.ok(soFar.soFar && soFar.until === '2026-08-10')
    assert.deepEqual([...new Set(soFar.figures.map(({ group }) => group.by))], ['area'])
    assert.equal(figureOf(soFar, 'people-supported').n, 45)
    await writeCells(
      site,
      '2026-Q3',
      all.flatMap((one) => visitedBy(one, 6)),
    )
    const whole = await released(site, '2026-Q3', '2026-10-15')
    assert.deepEqual([whole.soFar, whole.number], [false, 2])
    assert.equal(figureOf(whole, 'people-supported', 'Ashford').n, 30)
  }))

test('few people can’t be told by their enterprise’s move between two releases of a quarter', () =>
  withSite(async (site) => {
    const all = await enterprises(
      site,
      ['Ashford', 'Birchley'].flatMap((locality) =>
        Array.from({ length: 6 }, () => ({ locality, kinds: ['companionship'] })),
      ),
    )
    const people = all.flatMap((one, at) => visitedBy(one, at === 0 ? 3 : 5))
    await writeCells(site, '2026-Q2', people)
    const first = await released(site, '2026-Q2', '2026-07-15')
    const shown = (release: Release, place: string) =>
      figureOf(release, 'people-supported', place).n
    assert.deepEqual([shown(first, 'Ashford'), shown(first, 'Birchley')], [30, 30])
    await site.rows(
      `update providers.provider set locality_id = (select locality_id from areas.locality where name = 'Birchley')
       where provider_id = $1`,
      [all[0]!.providerId],
    )
    await writeCells(site, '2026-Q2', people)
    const second = await released(site, '2026-Q2', '2026-08-15')
    assert.equal(second.number, 2)
    // 28 and 30 would be 25 and 33: whoever sees both knows that those who moved are 3.
    assert.deepEqual([shown(second, 'Ashford'), shown(second, 'Birchley')], [null, null])
    assert.equal(shown(second, ''), 60)
  }))

test('an enterprise that moves, and one that closes, are where and while they were at work', () =>
  withSite(async (site) => {
    const all = await places(site)
    const people = all.flatMap((one) => visitedBy(one, 4))
    await writeCells(site, '2026-Q2', people)
    await released(site, '2026-Q2', '2026-07-15')
    await site.rows(
      `update providers.provider set locality_id = (select locality_id from areas.locality where name = 'Birchley')
       where provider_id = $1`,
      [all[0]!.providerId],
    )
    await site.rows(
      `insert into providers.closure (area_id, provider_id, closed_by, closed_at) values ($1, $2, 'x', '2026-08-01')`,
      [site.area.areaId, all[10]!.providerId],
    )
    await writeCells(
      site,
      '2026-Q3',
      people.filter(({ providerId }) => providerId !== all[10]!.providerId),
    )
    const release = await released(site, '2026-Q3', '2026-10-15')
    // Four enterprises are left there.
    assert.equal(figureOf(release, 'people-supported', 'Ashford').withheld, 'few')
    assert.equal(figureOf(release, 'people-supported', 'Birchley').n, 25)
    const after = await released(site, '2026-Q4', '2026-11-15')
    assert.equal(after.eight[0]!.value, 10)
  }))

const valueAndN = ({ value, n }: { value: number | null; n: number | null }) => [value, n]
