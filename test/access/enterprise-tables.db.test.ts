// What an account may do straight at the tables of enterprises, whatever our pages would let it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PoolClient } from 'pg'
import { newId } from '../../src/platform/db/new-id.ts'
import { asRequest, changed } from '../support/as-request.ts'
import { withSite, type TestSite } from '../support/site/site.ts'

test('a worker sees that she works there, nobody else who does, and makes herself no owner', () =>
  withSite(async (site) => {
    const { ben, of } = await enterprise(site)
    await asRequest(site.pool, site.area.areaId, async (client) => {
      await setting(client, 'account', ben)
      const { rows } = await client.query('select account_id, kind from providers.worker')
      assert.deepEqual(rows, [{ account_id: ben, kind: 'paid' }])
      for (const attempt of [
        `update providers.worker set kind = 'owner'`,
        `update providers.worker set account_id = '${newId()}'`,
        `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
           values (${of}, '${newId()}', 'Ben', 'owner', '${ben}', 'x')`,
        `insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by)
           values (${of}, '${newId()}', 'Ben', 'paid', 'x')`,
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
      assert.equal(await changed(client, 'update providers.worker set ended_at = now()'), 0)
    })
  }))

test('who runs an enterprise gives no account a place in it, and leaves other enterprises alone', () =>
  withSite(async (site) => {
    const { ben, of, providerId } = await enterprise(site)
    const tom = await site.list({ name: 'Tom Weir' })
    await site.runs(tom, { name: 'Tom', email: 'tom@example.org' })
    await asRequest(site.pool, site.area.areaId, async (client) => {
      await setting(client, 'providers', `{${providerId}}`)
      const { rows } = await client.query('select distinct provider_id from providers.worker')
      assert.deepEqual(rows, [{ provider_id: providerId }])
      for (const attempt of [
        `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
           values (${of}, '${newId()}', 'Ben', 'paid', '${ben}', 'x')`,
        `insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by)
           values ('${site.area.areaId}', '${tom.providerId}', '${newId()}', 'Ben', 'paid', 'x')`,
        `update providers.worker set kind = 'owner'`,
        `update providers.worker set provider_id = '${tom.providerId}'`,
        'delete from providers.worker',
        'delete from providers.worker_change',
        `update providers.worker_change set kind = 'paid'`,
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
    })
  }))

test('nobody decides her own claim, nor claims in another’s name', () =>
  withSite(async (site) => {
    const { ben, of } = await enterprise(site)
    const una = (await site.signedIn({ email: 'una@example.org' })).accountId
    const claim = (account: string) =>
      `insert into providers.claim (area_id, provider_id, claim_id, account_id, words)
         values (${of}, '${newId()}', '${account}', 'Mine')`
    await asRequest(site.pool, site.area.areaId, async (client) => {
      await setting(client, 'account', ben)
      assert.equal(await changed(client, claim(una)), 'refused')
      assert.equal(await changed(client, claim(ben)), 1)
      await client.query(claim(ben))
      for (const attempt of [
        `update providers.claim set outcome = 'accepted', decided_at = now(), decided_by = 'x'`,
        `delete from providers.claim`,
        `insert into providers.claim (area_id, provider_id, claim_id, account_id, words, outcome, decided_at, decided_by)
           values (${of}, '${newId()}', '${ben}', 'Mine', 'accepted', now(), 'x')`,
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
      await setting(client, 'account', una)
      assert.equal((await client.query('select from providers.claim')).rowCount, 0)
      await setting(client, 'roles', '{commissioner,social_worker}')
      assert.equal((await client.query('select from providers.claim')).rowCount, 0)
      await setting(client, 'roles', '{commissioner,coordinator}')
      assert.equal((await client.query('select from providers.claim')).rowCount, 1)
    })
  }))

test('a contact is never altered or removed, and corrects one of its own enterprise only', () =>
  withSite(async (site) => {
    const { of } = await enterprise(site)
    const tom = await site.list({ name: 'Tom Weir' })
    const first = newId()
    const contact = (where: string, corrects: string | null) =>
      `insert into providers.contact (area_id, provider_id, contact_id, kind, on_day, words, corrects, noted_by)
         values (${where}, '${corrects ? newId() : first}', 'talk', '2026-03-03', 'A talk',
           ${corrects ? `'${corrects}'` : 'null'}, 'x')`
    await asRequest(site.pool, site.area.areaId, async (client) => {
      assert.equal(await changed(client, contact(of, null)), 'refused')
      await setting(client, 'roles', '{coordinator}')
      await client.query(contact(of, null))
      for (const attempt of [
        `update providers.contact set words = 'Another'`,
        'delete from providers.contact',
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
      const elsewhere = contact(`'${site.area.areaId}', '${tom.providerId}'`, first)
      await client.query('savepoint wrong')
      await assert.rejects(client.query(elsewhere), /contact_.*fkey/)
      await client.query('rollback to savepoint wrong')
      await client.query(contact(of, first))
      await assert.rejects(client.query(contact(of, first)), /corrects/)
    })
  }))

/** Maya runs an enterprise, in which Ben and somebody else work. */
async function enterprise(site: TestSite) {
  const listed = await site.list()
  await site.runs(listed, { name: 'Maya', email: 'maya@example.org' })
  const { accountId: ben } = await site.signedIn({ name: 'Ben', email: 'ben@example.org' })
  for (const account of [ben, null])
    await site.rows(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       values ($1, $2, gen_random_uuid(), 'Ben', 'paid', $3, 'x')`,
      [site.area.areaId, listed.providerId, account],
    )
  return {
    ...{ ben, providerId: listed.providerId },
    of: `'${site.area.areaId}', '${listed.providerId}'`,
  }
}

async function setting(client: PoolClient, name: string, value: string) {
  await client.query(`select set_config('goldcrest.' || $1, $2, true)`, [name, value])
}
