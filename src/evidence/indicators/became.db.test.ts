// Enterprises that merge, split, move, grow or change their size: each rule by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayBecame, type BecameKind } from '#providers'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { enterprises, released, visitedBy, writeCells } from '../releases/testing.ts'
import { cellsOf, countAll, enterprise, figure, rounded } from '../testing.ts'
import { yearOf } from '../what-we-add/year.ts'
import { staysOf } from '../what-we-add/stays.ts'

/** As a coordinator says it. */
function said(
  site: TestSite,
  providerId: string,
  what: BecameKind | 'mistake',
  onDay: string,
  { into = [], corrects }: { into?: string[]; corrects?: string } = {},
): Promise<string> {
  const { areaId } = site.area
  const becameId = newId()
  const context = { areaId, actor: 'account:x', lists: { roles: ['coordinator'] } }
  return inContext(site.db, context, async (db) => {
    const of = { areaId, providerId, becameId, what, onDay, note: '', into, by: 'x' }
    assert.ok(await sayBecame(db, { ...of, ...(corrects && { corrects }) }))
    return becameId
  })
}

/** Listed on a day; its listing is closed on another. */
async function listed(site: TestSite, on: string, closedOn?: string) {
  const told = await enterprise(site, {}, on)
  if (closedOn)
    await told.add('providers.closure', {
      ...{ provider_id: told.providerId, closed_at: closedOn, closed_by: 'x' },
    })
  return told.providerId
}

test('one that merged, moved or grew is watched until that day, and has not failed', () =>
  withSite(async (site) => {
    const year = async (of: string[]) => {
      const found = await figure(site, 'survival-12-months', of)
      return rounded([found.value, found.n])
    }
    // Half a year, and two that go on.
    const short = await listed(site, '2025-01-01', '2025-07-09')
    const all = [await listed(site, '2024-01-01'), await listed(site, '2024-01-01'), short]
    assert.deepEqual(await year(all), [0.6667, 3])
    for (const what of ['merged', 'taken_over', 'moved', 'split'] as const) {
      const becameId = await said(site, short, what, '2025-07-02', {
        into: what === 'moved' ? [] : all.slice(0, what === 'split' ? 2 : 1),
      })
      assert.deepEqual(await year(all), [1, 3], what)
      await said(site, short, 'mistake', '2025-07-02', { corrects: becameId })
    }
    assert.deepEqual(await year(all), [0.6667, 3])
    // It closed for good on a day of its own: of three still there at 12 months none had ended.
    const closed = await said(site, short, 'closed', '2026-03-01')
    assert.deepEqual(await year(all), [1, 3])
    assert.equal((await figure(site, 'survival-24-months', all)).value, 2 / 3)
    await said(site, short, 'mistake', '2026-03-01', { corrects: closed })
    // It grew, then it closed: what it was is over since it grew.
    await said(site, short, 'grew', '2025-04-01')
    assert.deepEqual(await year(all), [1, 3])
    // Opened again and closed again, nobody said why: what was said before doesn't stand for it.
    const again = await listed(site, '2025-01-01', '2025-04-01')
    await said(site, again, 'moved', '2025-04-01')
    assert.deepEqual(await year([...all, again]), [1, 4])
    await site.rows('delete from providers.closure where provider_id = $1', [again])
    await site.rows(
      `insert into providers.closure (area_id, provider_id, closed_at, closed_by) values ($1, $2, now(), 'x')`,
      [site.area.areaId, again],
    )
    const reopened = await site.rows(
      `select what from providers.became where provider_id = $1 order by on_day, said_at`,
      [again],
    )
    assert.deepEqual(reopened, [{ what: 'moved' }, { what: 'reopened' }])
  }))

test('what is begun anew to go on from another goes on with its years, and nobody’s time counts twice', () =>
  withSite(async (site) => {
    // A began in 2024, and merged a year later into C, which was listed for it and closed nine months after.
    const a = await listed(site, '2024-01-01', '2025-01-01')
    const c = await listed(site, '2025-01-01', '2025-10-01')
    await said(site, a, 'merged', '2025-01-01', { into: [c] })
    // Together they lasted for 21 months.
    const year = await figure(site, 'survival-12-months', [a, c])
    assert.deepEqual([year.n, year.value], [2, 1])
    assert.equal((await figure(site, 'survival-24-months', [a, c])).value, 0)
    // Alone C would have failed within a year.
    const other = await listed(site, '2025-01-01', '2025-10-01')
    assert.equal((await figure(site, 'survival-12-months', [other])).value, 0)
  }))

test('workers of one that merged have not left', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    await told.worker('paid', { began_at: '2025-03-01' })
    await told.add('providers.closure', {
      ...{ provider_id: told.providerId, closed_at: '2025-06-01', closed_by: 'x' },
    })
    const stays = async () => (await figure(site, 'retention', [told.providerId])).value
    assert.equal(await stays(), 0)
    const into = [await listed(site, '2024-01-01')]
    await said(site, told.providerId, 'merged', '2025-06-01', { into })
    assert.equal(await stays(), undefined)
  }))

test('in the quarter of a merge enterprises and people are counted once, and what goes on is not new', () =>
  withSite(async (site) => {
    const places = Array.from({ length: 12 }, () => ({
      ...{ locality: 'Ashford', kinds: ['companionship'] },
    }))
    const all = await enterprises(site, places, '2024-01-15')
    // Six are new in the quarter, and six of the old ones go on as these.
    const fresh = await enterprises(site, places.slice(0, 6), '2026-05-01')
    const people = all.flatMap((one) => visitedBy(one, 5))
    for (const [at, one] of fresh.entries())
      for (const who of people.slice(at * 5, at * 5 + 5)) who.also = one.providerId
    await writeCells(site, '2026-Q2', people)
    const numbers = async (on: string) => {
      const { eight } = await released(site, '2026-Q2', on)
      const value = (name: string) => eight.find((one) => one.indicator === name)!.value
      return ['enterprises', 'new-enterprises', 'established-enterprises', 'programme-people'].map(
        value,
      )
    }
    for (const [at, one] of fresh.entries()) {
      const { providerId } = all[at]!
      await site.rows(
        `insert into providers.closure (area_id, provider_id, closed_at, closed_by) values ($1, $2, '2026-05-01', 'x')`,
        [site.area.areaId, providerId],
      )
      await said(site, providerId, 'merged', '2026-05-01', { into: [one.providerId] })
    }
    // Their cells are made up here: nothing is counted anew.
    await site.rows('delete from evidence.mark')
    // 12, of which none is new; 60 people, 30 of whom both visited. Else it were 18, of which 6 new.
    assert.deepEqual(await numbers('2026-07-15'), [10, 0, 10, 60])
  }))

test('people who went along stay on from their first day with the former one', () =>
  withSite(async (site) => {
    const former = await enterprise(site)
    const later = await enterprise(site)
    const [along, apart] = [await former.person(), await former.person()]
    for (const one of [along, apart]) {
      await former.agreed(one, '2026-01-01', 'council', [{ pence: 2000 }])
      await former.visit(one, '2026-01-05 09:00', 60)
      await former.visit(one, '2026-03-02 09:00', 60)
    }
    await later.agreed(along, '2026-03-10', 'council', [{ pence: 2000 }])
    await later.visit(along, '2026-03-16 09:00', 60)
    // She came there much later, of her own accord.
    await later.agreed(apart, '2026-06-10', 'council', [{ pence: 2000 }])
    await later.visit(apart, '2026-06-15 09:00', 60)
    await later.visit(along, '2026-06-15 09:00', 60)
    await said(site, former.providerId, 'merged', '2026-03-09', { into: [later.providerId] })
    const stays = async (providerId: string) => {
      const year = await site.inArea((db) =>
        yearOf(
          db,
          { area: { ...site.area, timeZone: 'Europe/London' }, providerId, today: '2026-07-01' },
          { from: '2026-01-01', until: '2026-07-01' },
        ),
      )
      return staysOf(year!.people, '2026-06-30')
    }
    // 176 days from 5 January, and 15 from 15 June: 95½ in the middle.
    const now = await stays(later.providerId)
    assert.deepEqual([now.medianSoFar, now.people, now.left], [95.5, 2, 0])
    // Of the former one of two has left, after eight weeks.
    const then = await stays(former.providerId)
    assert.deepEqual([then.ever, then.left], [2, 1])
  }))

test('a size is that of its day, and cells are counted again when it is said that one grew', () =>
  withSite(async (site) => {
    const told = await enterprise(site, { fullTimeEquivalent: 4 })
    const asha = await told.person()
    for (const day of ['2026-01-05', '2026-02-02', '2026-03-02'])
      await told.visit(asha, `${day} 09:00`, 60)
    const cells = async () => {
      await countAll(site)
      return (await cellsOf(site, 'micro-enterprises', told.providerId)).map((one) => one.slice(5))
    }
    const small = ['01-01: 1 of 1', '02-01: 1 of 1', '03-01: 1 of 1']
    assert.deepEqual(await cells(), small)
    // Today's size says nothing of those months.
    await site.rows(
      'update providers.provider set full_time_equivalent = 8 where provider_id = $1',
      [told.providerId],
    )
    assert.deepEqual(await cells(), small)
    const grew = await said(site, told.providerId, 'grew', '2026-02-28')
    assert.deepEqual(await cells(), ['01-01: 1 of 1', '02-01: 0 of 1', '03-01: 0 of 1'])
    await said(site, told.providerId, 'grew', '2026-03-01', { corrects: grew })
    assert.deepEqual(await cells(), ['01-01: 1 of 1', '02-01: 1 of 1', '03-01: 0 of 1'])
    // The size that is said of a month counts in it, and the area's own sizes of then.
    await site.rows(
      `update providers.size_said set said_at = case full_time_equivalent when 8 then timestamptz '2026-03-20'
         else '2026-01-01' end where provider_id = $1`,
      [told.providerId],
    )
    assert.deepEqual(await cells(), ['01-01: 1 of 1', '02-01: 1 of 1', '03-01: 0 of 1'])
    await site.rows(
      `update areas.size_band set above_full_time_equivalent = 9 where size_class = 'small'`,
    )
    await site.rows(
      `update areas.size_band set above_full_time_equivalent = 50 where size_class = 'medium'`,
    )
    assert.deepEqual(await cells(), small)
  }))
