// Schema evidence: a role of its own, whose views show the area of the context only, and no words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../src/platform/db/new-id.ts'
import { asRequest, changed } from './support/as-request.ts'
import { tablesApart } from './support/catalogue.ts'
import { withFreshDatabase } from './support/database.ts'
import { aloneIn } from './support/role-apart.ts'
import { withSite } from './support/site/site.ts'
import { momentFromNow, visited, write } from './support/site/visited.ts'

test('every table of evidence begins with its area and is under its rule', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { rows: views } = await pool.query<{ name: string }>(
      `select 'evidence.' || relname as name from pg_class
       where relnamespace = 'evidence'::regnamespace and relkind = 'v'`,
    )
    const { tables, wrong } = await tablesApart(db, 'evidence')
    assert.ok(tables.length > views.length)
    assert.deepEqual(wrong, [])
    const { rows } = await pool.query(`
      select relname as name, pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as writes
      from pg_class left join pg_policy on polrelid = pg_class.oid and polroles <> array[relowner]
      where relnamespace = 'evidence'::regnamespace and relkind = 'r'`)
    const ofArea = `area_id = (NULLIF(current_setting('goldcrest.area'::text, true), ''::text))::uuid`
    for (const row of rows)
      for (const expression of [row.reads, row.writes])
        assert.ok(
          expression === `(${ofArea})` || expression?.startsWith(`((${ofArea}) AND (`),
          `${row.name}: ${expression}`,
        )
  }))

test('requests reach nothing of it, and its role nothing else', () =>
  withFreshDatabase(async ({ pool }) => {
    await asRequest(pool, newId(), async (client) => {
      for (const attempt of ['select from evidence.visit', 'delete from evidence.mark'])
        assert.equal(await changed(client, attempt), 'refused', attempt)
    })
    await aloneIn(pool, 'goldcrest_evidence', ['evidence'])
  }))

test('its views show nobody without an area, nobody of another, no name and no words', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await write(site, who, { beganAt: momentFromNow(-90) })
    const client = await site.pool.connect()
    try {
      const { rows: columns } = await client.query<{ name: string; column: string }>(
        `select table_name as name, column_name as column from information_schema.columns
         where table_schema = 'evidence' and table_name in (select relname from pg_class where relkind = 'v')
         order by 1, 2`,
      )
      const views = [...new Set(columns.map(({ name }) => name))]
      assert.ok(views.length > 10)
      assert.deepEqual(
        columns
          .filter(({ column }) => /(^|_)(name|words|email|phone|note|account|by)$/.test(column))
          .map(({ name, column }) => `${name}.${column}`),
        // Of a place, not of anybody; and what somebody has said yes to, with names out.
        ['locality.name', 'told_story.words'],
      )
      await client.query('begin; set local role goldcrest_evidence')
      for (const area of ['', newId()]) {
        await client.query(`select set_config('goldcrest.area', $1, true)`, [area])
        for (const view of views) {
          const { rowCount } = await client.query(`select from evidence.${view} limit 1`)
          assert.deepEqual([view, rowCount], [view, 0])
        }
      }
      await client.query(`select set_config('goldcrest.area', $1, true)`, [site.area.areaId])
      const { rows } = await client.query('select day from evidence.visit')
      assert.equal(rows.length, 1)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }))
