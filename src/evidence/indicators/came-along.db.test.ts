// Who went along where her enterprise merged or was split: one worker, one job, each figure by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayBecame, type BecameKind } from '#providers'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { cellsOf, countAll, enterprise, figure, rounded, type Told } from '../testing.ts'

const spring = { from: '2026-04-01', until: '2026-07-01' }

test('who worked at the one that closed has no new job where it goes on, and one who came of her own has', () =>
  withSite(async (site) => {
    const [former, later] = [await enterprise(site), await enterprise(site)]
    const [ann, bea, cleo, dee, eva] = await accounts(site, 5)
    await works(former, ann, '2025-03-01')
    // She had left long before; she helped without pay; she came long after.
    await works(former, bea, '2025-03-01', { ended_at: '2026-01-10', ended_by: 'x' })
    await works(former, cleo, '2025-03-01', { kind: 'unpaid' })
    await works(former, dee, '2025-03-01')
    for (const one of [ann, bea, cleo]) await works(later, one, '2026-05-20')
    await works(later, dee, '2026-09-20')
    await works(later, eva, '2026-05-20')
    // Who has no account is one of whom nothing is known.
    await later.worker('paid', { began_at: '2026-05-20' })
    const cells = async () => {
      await countAll(site)
      return cellsOf(site, 'new-jobs', later.providerId)
    }
    assert.deepEqual(await cells(), ['2026-05-01: 5 of 5', '2026-09-01: 1 of 1'])
    const merged = await ends(site, former, 'merged', '2026-05-14', [later])
    assert.deepEqual(await cells(), ['2026-05-01: 4 of 4', '2026-09-01: 1 of 1'])
    // Counted again: what is put right, who says yes late, whose pay is said late, a closure that is undone.
    await says(site, former, 'mistake', '2026-05-14', [], merged)
    assert.deepEqual(await cells(), ['2026-05-01: 5 of 5', '2026-09-01: 1 of 1'])
    await says(site, former, 'taken_over', '2026-05-15', [later])
    assert.deepEqual(await cells(), ['2026-05-01: 4 of 4', '2026-09-01: 1 of 1'])
    const [of, by] = [former.providerId, 'update providers.worker set']
    await site.rows(`${by} kind = 'paid' where provider_id = $1 and account_id = $2`, [of, cleo])
    assert.deepEqual(await cells(), ['2026-05-01: 3 of 3', '2026-09-01: 1 of 1'])
    await site.rows(`${by} account_id = null where provider_id = $1 and account_id = $2`, [of, ann])
    assert.deepEqual(await cells(), ['2026-05-01: 4 of 4', '2026-09-01: 1 of 1'])
    await site.rows('delete from providers.closure where provider_id = $1', [of])
    assert.deepEqual(await cells(), ['2026-05-01: 5 of 5', '2026-09-01: 1 of 1'])
    await closes(former, '2026-05-15')
    await site.rows('delete from providers.provider where provider_id = $1', [of])
    assert.deepEqual(await cells(), ['2026-05-01: 5 of 5', '2026-09-01: 1 of 1'])
  }))

test('from one to the next to the next, and where one that was split goes on itself', () =>
  withSite(async (site) => {
    const [first, middle, last] = [
      await enterprise(site),
      await enterprise(site),
      await enterprise(site),
    ]
    const [ann, bea] = await accounts(site, 2)
    await works(first, ann, '2025-03-01')
    await works(last, ann, '2026-05-20')
    await ends(site, first, 'merged', '2026-05-01', [middle])
    await ends(site, middle, 'merged', '2026-05-15', [last])
    await countAll(site)
    assert.deepEqual(await cellsOf(site, 'new-jobs', last.providerId), [])

    // She works for both: a second job. Once she has left the first one she went along.
    const [whole, part] = [await enterprise(site), await enterprise(site)]
    const worker = await works(whole, bea, '2025-03-01')
    await works(part, bea, '2026-05-20')
    await says(site, whole, 'split', '2026-05-14', [whole, part])
    await countAll(site)
    assert.deepEqual(await cellsOf(site, 'new-jobs', part.providerId), ['2026-05-01: 1 of 1'])
    await site.rows(
      `update providers.worker set ended_at = '2026-06-01', ended_by = 'x' where worker_id = $1`,
      [worker],
    )
    await countAll(site)
    assert.deepEqual(await cellsOf(site, 'new-jobs', part.providerId), [])
  }))

test('two jobs before a merge and after it are two, in a month of both and over the quarter', () =>
  withSite(async (site) => {
    const [former, later, other] = [
      await enterprise(site),
      await enterprise(site),
      await enterprise(site),
    ]
    const [ann] = await accounts(site, 1)
    const asha = await former.person()
    const [then, now] = [
      await works(former, ann, '2025-03-01'),
      await works(later, ann, '2026-05-20'),
    ]
    // Whoever runs the former and Ann in April, both in May until the merge; Ann and the other owner since.
    for (const day of ['2026-04-10', '2026-05-08'])
      for (const workerId of [former.ownerId, then])
        await former.visit(asha, `${day} 09:00`, 600, { workerId })
    for (const day of ['2026-05-28', '2026-06-10'])
      for (const workerId of [later.ownerId, now])
        await later.visit(asha, `${day} 09:00`, 600, { workerId })
    await other.visit(asha, '2026-06-10 09:00', 600)
    await countAll(site)
    const ids = [former, later, other].map(({ providerId }) => providerId)
    const value = async (name: string, of = ids) =>
      rounded((await figure(site, name, of, spring)).value)
    // As if they were apart: two, and two, and one.
    assert.equal(await value('jobs'), 5)
    // Each 40 hours in 61 days, of 37 a week, and 10 in 30.
    const jobsOf = (hours: number, days: number) => (hours * 7) / (37 * days)
    const apart = jobsOf(40, 61) + jobsOf(40, 61) + jobsOf(10, 30)
    assert.equal(await value('full-time-equivalent'), rounded(apart))
    await ends(site, former, 'merged', '2026-05-14', [later])
    await countAll(site)
    // April 2, May 3 (Ann once), June 2: 7 in three months; and one more.
    assert.equal(await value('jobs'), rounded(7 / 3 + 1))
    // 20, 40 and 20 hours in 91 days.
    const together = jobsOf(80, 91) + jobsOf(10, 30)
    assert.equal(await value('full-time-equivalent'), rounded(together))
    // Each alone says what it was.
    assert.equal(await value('jobs', [former.providerId]), 2)
    assert.equal(await value('jobs', [later.providerId]), 2)
  }))

test('she is one worker, from her first day at the former one', () =>
  withSite(async (site) => {
    const [former, later] = [await enterprise(site), await enterprise(site)]
    const [ann, bea] = await accounts(site, 2)
    await works(former, ann, '2025-06-01')
    await works(former, bea, '2025-06-01')
    const left = { ended_at: '2026-08-01', ended_by: 'x' }
    const came = await works(later, ann, '2026-02-05', left)
    const stays = async () => {
      const found = await figure(site, 'retention', [former.providerId, later.providerId])
      return rounded([found.value, found.n])
    }
    const asked = async () => {
      const found = await figure(site, 'fair-openings', [former.providerId, later.providerId])
      return found.n
    }
    const said = { worker_id: came, is_fair: true, party: 'worker' }
    await later.said('evidence.fair_opening', said)
    assert.equal(await asked(), 1)
    // Ann left the later one within a year; both are still at the former.
    assert.deepEqual(await stays(), [0.6667, 3])
    await ends(site, former, 'merged', '2026-02-01', [later])
    // Ann stayed 14 months; Bea was there for eight, and until then nobody had left.
    assert.deepEqual(await stays(), [1, 2])
    assert.equal(await asked(), 0)
  }))

async function accounts(site: TestSite, many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => newId())
  for (const id of ids)
    await site.rows('insert into accounts.account (account_id, name) values ($1, $2)', [id, 'X'])
  return ids
}

const works = (told: Told, accountId: string | undefined, began: string, more = {}) =>
  told.worker('paid', { account_id: accountId, began_at: `${began} 12:00Z`, ...more })

const closes = (told: Told, day: string) =>
  told.add('providers.closure', {
    ...{ provider_id: told.providerId, closed_at: `${day} 12:00Z`, closed_by: 'x' },
  })

async function ends(site: TestSite, told: Told, what: BecameKind, day: string, into: Told[]) {
  await closes(told, day)
  return says(site, told, what, day, into)
}

/** As a coordinator says it. */
function says(
  site: TestSite,
  { areaId, providerId }: Told,
  what: BecameKind | 'mistake',
  onDay: string,
  goesOnAs: Told[],
  corrects?: string,
): Promise<string> {
  const becameId = newId()
  const into = goesOnAs.map((one) => one.providerId)
  const context = { areaId, actor: 'account:x', lists: { roles: ['coordinator'] } }
  return inContext(site.db, context, async (db) => {
    const of = { areaId, providerId, becameId, what, onDay, note: '', into, by: 'x' }
    assert.ok(await sayBecame(db, { ...of, ...(corrects && { corrects }) }))
    return becameId
  })
}
