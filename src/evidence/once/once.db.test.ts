// Asked once: each says her own, all of it may stay empty, and who may not see it doesn't.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { visited, worker } from '../../../test/support/site/visited.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asCounting, asEnterprise, asReader, asWorker } from '../apart.ts'

test('whoever runs an enterprise says what no visit can, keeps what is wrong, and changes it', () =>
  withSite(async (site) => {
    const { maya } = await visited(site)
    const address = `/ashdale/enterprise/${maya.providerId}/once`
    const form = await maya.visitor.open(address)
    const wrong = await maya.visitor.send(
      form.press('Save', { beganOn: '2098-01-01', cost: 'much' }),
    )
    assert.equal(wrong.status, 422)
    assert.deepEqual(wrong.errors(), {
      beganOn: 'Choose today, or a day that was',
      cost: 'Write the pounds of a month, like 240 or 189.50',
    })
    assert.equal(wrong.value('cost'), 'much')
    const said = { beganOn: '2019-04-01', cost: '£1,240.50' }
    for (let twice = 0; twice < 2; twice++) await maya.visitor.send(form.press('Save', said))
    const again = await maya.visitor.open(address)
    assert.equal(again.value('beganOn'), '2019-04-01')
    assert.equal(again.value('cost'), '1240.50')
    await maya.visitor.send(again.press('Save', { cost: '' }))
    assert.deepEqual(await rows(site, 'cost', 'pence_a_month'), ['124050', null])
    assert.deepEqual(await rows(site, 'enterprise_began', 'began_on'), ['2019-04-01'])
  }))

test('a worker with an account says her own, and what is a fair opening nobody in the enterprise sees', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { maya } = who
    const ben = await worker(site, who, 'Ben')
    const petra = newId()
    await site.rows(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by)
       values ($1, $2, $3, 'Petra', 'paid', 'x')`,
      [site.area.areaId, maya.providerId, petra],
    )
    const address = `/ashdale/enterprise/${maya.providerId}/once`
    const own = `/ashdale/work/${maya.providerId}/once`
    const page = await ben.visitor.open(own)
    const birchley = (
      await site.rows<{ id: string }>(
        `select locality_id as id from areas.locality where name = 'Birchley'`,
      )
    )[0]!.id
    const field = (name: string, workerId = ben.workerId) => `${name}-${workerId}`
    const bad = await ben.visitor.send(page.press('Save', { [field('trained')]: 'soon' }))
    assert.deepEqual(Object.keys(bad.errors()), [field('trained')])
    await ben.visitor.send(
      page.press('Save', {
        [field('locality')]: birchley,
        [field('fair')]: 'yes',
        [field('trained')]: '2027-03-01',
      }),
    )
    const shown = await ben.visitor.open(own)
    assert.equal(shown.value(field('fair')), 'yes')
    // Maya is asked of Petra, who has no account, and not of Ben; what he said isn't on her page.
    const form = await maya.visitor.open(address)
    assert.match(form.text, /Ben has an account, and is asked there/)
    assert.ok(!form.html.includes(ben.workerId))
    const sent = form.press('Save', {
      [field('fair', petra)]: 'no',
      [field('locality', petra)]: birchley,
    })
    // Not even with a form of her own making.
    await maya.visitor.send({ ...sent, fields: [...sent.fields, [field('fair'), 'no']] })
    assert.deepEqual(await rows(site, 'fair_opening', `party || ' ' || is_fair`), [
      'worker true',
      'provider false',
    ])
    assert.equal((await maya.visitor.open(address)).value(field('fair', petra)), 'no')
    // Nor does the database show it to who runs the enterprise, or to another who works there.
    const seen = (as: typeof asCounting) =>
      site.inArea((db) =>
        as(
          db,
          async (of) => (await sql`select from evidence.fair_opening`.execute(of)).rows.length,
        ),
      )
    assert.equal(await seen((db, work) => asEnterprise(db, [maya.providerId], work)), 1)
    assert.equal(await seen((db, work) => asWorker(db, [petra], work)), 0)
    assert.equal(await seen((db, work) => asWorker(db, [ben.workerId], work)), 1)
    assert.equal(await seen(asReader), 0)
    assert.equal(await seen(asCounting), 2)
    // Nobody else finds either page.
    for (const [visitor, path] of [
      [ben.visitor, address],
      [maya.visitor, own],
      [who.asha.visitor, own],
      [who.asha.visitor, address],
    ] as const)
      assert.equal((await visitor.open(path)).status, 404, path)
  }))

async function rows(site: TestSite, table: string, column: string): Promise<(string | null)[]> {
  const all = await site.rows<{ said: string | null }>(
    `select (${column})::text as said from evidence.${table} order by said_at`,
  )
  return all.map(({ said }) => said)
}
