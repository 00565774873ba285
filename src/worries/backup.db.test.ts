import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { asRequest, changed } from '../../test/support/as-request.ts'
import { withFreshDatabase } from '../../test/support/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import { backup, restore } from '../platform/backup/index.ts'
import { withFolder } from '../platform/backup/testing.ts'
import { makeTwoAreas } from '../platform/jobs/testing.ts'

test('a backup takes worries along, whole or of one area, and they are apart where they come back', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const { ashdale, birchmoor } = await makeTwoAreas(pool)
      for (const area of [ashdale, birchmoor]) await fill(pool, area)
      await backup(there, join(folder, 'all'))
      await backup(there, join(folder, 'ashdale'), { area: 'ashdale' })
      // A server of its own, which has never heard of the role.
      const here = { GOLDCREST_DATA: join(folder, 'here') }
      await restore(here, join(folder, 'all'))
      const embedded = await openDatabase(here)
      await isThere(embedded.pool, pool, [ashdale, birchmoor])
      await embedded.close()
      await withFreshDatabase(async (other) => {
        const alone = { GOLDCREST_DATA: join(folder, 'alone'), DATABASE_URL: other.url }
        await restore(alone, join(folder, 'ashdale'))
        await isThere(other.pool, pool, [ashdale])
        assert.deepEqual(await contentOf(other.pool, [birchmoor]), [])
      })
    }),
  ))

/** What areas had, and apart: the role of requests reads nothing, that of worries what it should. */
async function isThere(restored: Pool, source: Pool, areas: string[]): Promise<void> {
  const content = await contentOf(restored, areas)
  assert.deepEqual(content, await contentOf(source, areas))
  assert.equal(content.length, 4 * areas.length)
  await asRequest(restored, areas[0], async (client) => {
    assert.equal(await changed(client, 'select from worries.worry'), 'refused')
    await client.query(`select set_config('goldcrest.worry_reader', $1, true)`, [newId()])
    await client.query('set local role goldcrest_worries')
    const { rows } = await client.query('select words from worries.worry')
    assert.deepEqual(rows, [{ words: 'Ada has bruises' }])
  })
}

async function fill(pool: Pool, area: string): Promise<void> {
  const id = newId()
  await pool.query(`
    insert into worries.worry (area_id, worry_id, sent_hash, words, may_tell, kept_from)
      values ('${area}', '${id}', '\\xaa', 'Ada has bruises', false, '{${newId()}, ${newId()}}');
    insert into worries.event (area_id, worry_id, event_id, what, account_id, name, kept_from)
      select area_id, worry_id, worry_id, 'opened', worry_id, 'Tom', kept_from from worries.worry
      where area_id = '${area}';
    insert into worries.draft (area_id, draft_id, secret_hash, typed, kept_until)
      values ('${area}', '${id}', '\\xbb', '{"words": ["half"]}', '2099-01-01');
    insert into worries.notice values ('${area}', '${id}', '{${newId()}}')`)
}

async function contentOf(pool: Pool, areas: readonly string[]): Promise<unknown[]> {
  const { rows } = await pool.query(
    ['draft', 'event', 'notice', 'worry']
      .map(
        (table) =>
          `select to_jsonb(held) as row from worries.${table} held where area_id = any ($1)`,
      )
      .join(' union all '),
    [areas],
  )
  return rows.map(({ row }) => JSON.stringify(row)).toSorted()
}
