// What a record's tables give to whom, whatever a page may ask of them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { asRequest, changed } from '../../../test/support/as-request.ts'
import {
  recorded,
  somebody,
  supporter,
  supportingProvider,
  type Somebody,
} from '../../../test/support/site/people.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { standing } from '../../standing.ts'
import { scopes, type Scope } from '../access/scopes.ts'

/** Each table of a record, the scope that reads it, and a row of it. */
const tables: Record<string, { reads?: Scope; row: Record<string, string>; grants: string }> = {
  'people.person': { row: {}, grants: 'update' },
  'people.about_me': {
    reads: 'about_me',
    row: { heading: 'also', words: 'I drove a bus', changed_by: 'her' },
    grants: 'insert update delete',
  },
  'people.wish': {
    reads: 'about_me',
    row: { words: 'Company', changed_by: 'her' },
    grants: 'insert update delete',
  },
  'people.piece': {
    reads: 'about_me',
    row: {
      ...{ piece_id: newId(), heading: 'also', kind: 'picture', type: 'image/jpeg' },
      ...{ bytes: 'bytes', words: '', added_by: 'her' },
    },
    grants: 'insert delete',
  },
  'people.goal': {
    reads: 'plan',
    row: { goal_id: newId(), words: 'Swim', set_by: 'her' },
    grants: 'insert delete',
  },
  'people.goal_outcome': {
    reads: 'plan',
    row: { outcome_id: newId(), outcome: 'reached', said_by: 'her' },
    grants: 'insert',
  },
}

test('rows of a record are read with their scope, and changed with everything', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const { personId } = asha
    await fill(site, personId)
    const bilal = await recorded(site, 'Bilal')
    await fill(site, bilal.personId)
    const noor = await supportingProvider(site, personId, 'Noor', ['plan', 'own_visits'])
    await seesOnly(site, asha, personId, ['everything'])
    await seesOnly(site, noor, personId, ['plan', 'own_visits'])
    await seesOnly(site, await somebody(site, 'Stranger'), personId, [])
    await seesOnly(site, bilal, personId, [])
    for (const scope of Object.keys(scopes) as Scope[])
      await seesOnly(site, await supporter(site, personId, `With-${scope}`, [scope]), personId, [
        scope,
      ])
  }))

async function seesOnly(site: TestSite, who: Somebody, personId: string, held: Scope[]) {
  const of = `where person_id = '${personId}'`
  const all = held.includes('everything')
  const { areaId } = site.area
  await inNameOf(site, who, async (client) => {
    for (const [table, { reads, grants }] of Object.entries(tables)) {
      const { rowCount } = await client.query(`select from ${table} ${of}`)
      const sees = all || (reads ? held.includes(reads) : held.length > 0)
      assert.equal(rowCount, sees ? 1 : 0, `${held} reads ${table}`)
      const may = (what: string) => all && grants.includes(what)
      const updated = await changed(client, `update ${table} set person_id = person_id ${of}`)
      assert.equal(updated === 1, may('update'), `${held} changes ${table}: ${updated}`)
      const deleted = await changed(client, `delete from ${table} ${of}`)
      assert.equal(deleted === 1, may('delete'), `${held} removes from ${table}: ${deleted}`)
    }
    // Something new, where the row is not what stands in the way.
    const goal = `insert into people.goal (area_id, person_id, goal_id, words, set_by)
      values ('${areaId}', '${personId}', '${newId()}', 'Sing', 'her')`
    assert.equal((await changed(client, goal)) === 1, all, `${held} sets a goal`)
    const heading = `insert into people.about_me (area_id, person_id, heading, words, changed_by)
      values ('${areaId}', '${personId}', 'people', 'Mali', 'her')`
    assert.equal((await changed(client, heading)) === 1, all, `${held} writes`)
    const over = `${heading.replace("'people'", "'also'")}
      on conflict (area_id, person_id, heading) do update set words = 'Mine'`
    assert.equal((await changed(client, over)) === 1, all, `${held} writes over`)
  })
}

/** As a request in somebody's name sees the database. */
async function inNameOf(
  site: TestSite,
  { accountId }: Somebody,
  use: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{
    lists: Record<string, string[]>
  }>`${standing(site.area, sql`${accountId}::uuid`)}`.execute(site.db)
  await asRequest(site.pool, site.area.areaId, async (client) => {
    await client.query(`select set_config('goldcrest.account', $1, true)`, [accountId])
    for (const [list, ids] of Object.entries(rows[0]!.lists))
      await client.query('select set_config($1, $2, true)', [
        `goldcrest.${list}`,
        `{${ids.join(',')}}`,
      ])
    await use(client)
  })
}

/** One row in each table. */
async function fill(site: TestSite, personId: string): Promise<void> {
  const goalId = tables['people.goal']!.row.goal_id
  for (const [table, { row }] of Object.entries(tables)) {
    if (table === 'people.person') continue
    const of = { area_id: site.area.areaId, person_id: personId, ...row }
    const whole = table === 'people.goal_outcome' ? { ...of, goal_id: goalId } : of
    const names = Object.keys(whole)
    await site.rows(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(whole),
    )
  }
}
