// What the tables themselves refuse, whatever a page's code does: giving oneself more, taking up
// again what was stopped, and shutting out the person.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { asRequest, changed } from '../../../test/support/as-request.ts'
import { withFreshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/new-id.ts'
import { makeTwoAreas } from '../../platform/jobs/testing.ts'
import { scopesHeld } from './scopes-held.ts'

test('who has access may give it up, and can do nothing else to it', () =>
  withFreshDatabase(async (database) => {
    const { area, person, ffion, live, stopped } = await keepsRecord(database)
    await asRequest(database.pool, area, async (client) => {
      await set(client, { account: ffion, people: [person], scope_plan: [person] })
      const where = (id: string) => `where access_id = '${id}'`
      for (const attempt of [
        `update people.access set scopes = '{everything}' ${where(live)}`,
        `update people.access set until_on = null ${where(live)}`,
        `update people.access set ended_at = null, ended_by = null ${where(stopped)}`,
        `update people.access set ended_at = now() + interval '1 year' ${where(stopped)}`,
        `delete from people.access ${where(live)}`,
        give({ area, person, account: ffion, relation: 'family', scopes: '{money}' }),
      ])
        assert.equal(await changed(client, attempt), 'refused', attempt)
      const gives = `update people.access set ended_at = now(), ended_by = 'x' ${where(live)}`
      assert.equal(await changed(client, gives), 1)
      assert.equal(await changed(client, 'select from people.access_offer'), 0)
      assert.equal(await changed(client, 'select from people.consent'), 0)
    })
  }))

test('who helps with everything can neither end the person’s own access nor take her place', () =>
  withFreshDatabase(async (database) => {
    const { area, person, gwen, own, live, stopped } = await keepsRecord(database)
    await asRequest(database.pool, area, async (client) => {
      const lists = { people: [person], scope_plan: [person], scope_everything: [person] }
      await set(client, { account: gwen, ...lists })
      const end = (id: string) =>
        `update people.access set ended_at = now(), ended_by = 'x' where access_id = '${id}'`
      assert.equal(await changed(client, end(own)), 'refused')
      assert.equal(await changed(client, end(stopped)), 'refused')
      assert.equal(await changed(client, end(live)), 1)
      const self = give({ area, person, account: gwen, relation: 'self', scopes: '{everything}' })
      assert.equal(await changed(client, self), 'refused')
      const family = give({ area, person, account: gwen, relation: 'family', scopes: '{money}' })
      assert.equal(await changed(client, family), 1)
      const other = give({
        area,
        person: newId(),
        account: gwen,
        relation: 'family',
        scopes: '{plan}',
      })
      assert.equal(await changed(client, other), 'refused')
    })
  }))

test('a save that began before access ended is finished whole, and the next request finds nobody', () =>
  withFreshDatabase(async (database) => {
    const { area, person, gwen, helps } = await keepsRecord(database)
    const wish = `insert into people.wish (area_id, person_id, words, changed_by)
      values ('${area}', '${person}', 'More tea', 'x')`
    await asRequest(database.pool, area, async (client) => {
      await set(client, { account: gwen, scope_about_me: [person], scope_everything: [person] })
      await database.pool.query(
        `update people.access set ended_at = now(), ended_by = 'x' where access_id = $1`,
        [helps],
      )
      assert.equal(await changed(client, wish), 1)
    })
    const query = scopesHeld({ areaId: area, timeZone: 'Europe/London' }, sql`${gwen}::uuid`, {
      providerIds: sql`'{}'::uuid[]`,
    })
    const { rows } = await sql<Record<string, string[] | null>>`${query}`.execute(database.db)
    assert.deepEqual(
      rows.flatMap((row) => Object.values(row).filter((ids) => ids !== null)),
      [],
    )
    await asRequest(database.pool, area, async (client) => {
      await set(client, { account: gwen })
      assert.equal(await changed(client, wish), 'refused')
    })
  }))

interface Given {
  area: string
  person: string
  account: string
  relation: string
  scopes: string
}

function give(
  { area, person, account, relation, scopes }: Given,
  id = newId(),
  end = 'null, null',
) {
  return `insert into people.access (area_id, person_id, access_id, account_id, name, relation,
      scopes, why, from_on, given_by, ended_at, ended_by)
    values ('${area}', '${person}', '${id}', '${account}', 'X', '${relation}', '${scopes}',
      'Because', current_date, 'x', ${end})`
}

async function set(client: PoolClient, lists: Record<string, string | string[]>) {
  for (const [name, value] of Object.entries(lists))
    await client.query(`select set_config('goldcrest.' || $1, $2, true)`, [
      name,
      typeof value === 'string' ? value : `{${value.join(',')}}`,
    ])
}

/** Asha, who is helped by Gwen, and Ffion, who sees her plan and once saw more. */
async function keepsRecord({ pool }: TestDatabase) {
  const { ashdale: area } = await makeTwoAreas(pool)
  const person = newId()
  const [asha, gwen, ffion] = [newId(), newId(), newId()]
  for (const account of [asha, gwen, ffion])
    await pool.query(`insert into accounts.account (account_id, name) values ($1, 'X')`, [account])
  await pool.query(
    `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, 'Asha', 'x')`,
    [area, person],
  )
  const [own, helps, live, stopped] = [newId(), newId(), newId(), newId()]
  const all = { area, person, scopes: '{everything}' }
  await pool.query(give({ ...all, account: asha, relation: 'self' }, own))
  await pool.query(give({ ...all, account: gwen, relation: 'helper' }, helps))
  const family = { area, person, account: ffion, relation: 'family' }
  await pool.query(give({ ...family, scopes: '{plan}' }, live))
  await pool.query(give({ ...family, scopes: '{money}' }, stopped, `now(), 'x'`))
  return { area, person, gwen, ffion, own, helps, live, stopped }
}
