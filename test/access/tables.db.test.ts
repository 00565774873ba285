// The matrix straight at the tables: each list of a context alone, in the right area and in another,
// reading, adding, changing and removing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PoolClient } from 'pg'
import { saveArea } from '#areas'
import { newId } from '../../src/platform/db/new-id.ts'
import { asRequest, changed } from '../support/as-request.ts'
import { heldTables } from '../support/catalogue.ts'
import { ashdale } from '../support/site/ashdale.ts'
import { withSite, type TestSite } from '../support/site/site.ts'
import { makeCast, type Cast } from './cast.ts'
import { lists, tableRules, type List } from './table-rules.ts'

type Doing = 'read' | 'add' | 'change' | 'remove'

test('every table about somebody opens to the lists that are meant for it, and to nothing else', () =>
  withSite(async (site) => {
    const cast = await makeCast(site)
    const elsewhere = await saveArea(site.db, { ...ashdale, slug: 'corley', name: 'Corley' })
    const tables = await heldTables(site.db)
    assert.deepEqual(tables.toSorted(), Object.keys(tableRules).toSorted())
    const columns = await columnsToChange(site, tables)
    await copyRows(site, tables, cast)
    const wrong: string[] = []
    for (const area of [site.area.areaId, elsewhere])
      for (const list of [undefined, ...lists])
        await asRequest(site.pool, area, async (client) => {
          if (list) await setList(client, list, cast)
          for (const table of tables)
            for (const doing of ['read', 'add', 'change', 'remove'] as const) {
              const meant = meantFor(table, doing, list) && area === site.area.areaId
              const does = await attempt(client, table, doing, columns[table])
              if (does !== meant)
                wrong.push(
                  `${list ?? 'nothing'} in ${area === elsewhere ? 'another' : 'the'} area: ` +
                    `${doing} ${table} is ${does ? 'open' : 'shut'}`,
                )
            }
        })
    await site.pool.query('drop schema copies cascade')
    assert.deepEqual(wrong, [])
  }))

/** What `everything` holds too. */
const ofPerson = lists.filter((list) => list === 'people' || list.startsWith('scope_'))

function meantFor(table: string, doing: Doing, list: List | undefined): boolean {
  const meant = tableRules[table]?.[doing] ?? []
  if (list === 'scope_everything') return meant.some((one) => ofPerson.includes(one))
  return list !== undefined && meant.includes(list)
}

/** Whether a statement does something to Asha's rows; whether it may, where the row is there already. */
async function attempt(
  client: PoolClient,
  table: string,
  doing: Doing,
  column: string | undefined,
): Promise<boolean> {
  const copy = `copies."${table}"`
  const did = async (statement: string) => {
    const rows = await changed(client, statement)
    return rows !== 'refused' && rows !== 0
  }
  if (doing === 'read') return did(`select from ${table} where area_id is not null`)
  if (doing === 'remove') return did(`delete from ${table}`)
  if (doing === 'change')
    return column !== undefined && did(`update ${table} set ${column} = ${column}`)
  const added = await changed(
    client,
    `insert into ${table} select * from ${copy} on conflict do nothing`,
  )
  return added !== 'refused'
}

async function setList(client: PoolClient, list: List, cast: Cast): Promise<void> {
  const { personId, providerId } = cast.asha.params
  const value = {
    ...{ account: cast.accounts['her daughter'], roles: '{coordinator}' },
    ...{ providers: `{${providerId}}`, people: `{${personId}}` },
    ...{ workers: `{${cast.asha.params.workerId}}`, works_for: `{${providerId}}` },
  }
  // Where she works says nothing alone.
  const ofWork = ['works_for', list]
  const works = list === 'workers' || list === 'visits_to'
  for (const one of list === 'scope_everything' ? ofPerson : works ? ofWork : [list])
    await client.query(`select set_config('goldcrest.' || $1, $2, true)`, [
      one,
      one in value ? value[one as keyof typeof value] : value.people,
    ])
}

/** Of each table a column that a request may change, if there is one. */
async function columnsToChange(
  site: TestSite,
  tables: string[],
): Promise<Record<string, string | undefined>> {
  const columns: Record<string, string | undefined> = {}
  for (const table of tables) {
    const [found] = await site.rows<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0
         and not attisdropped and has_column_privilege('goldcrest_request', attrelid, attnum, 'update')
       order by attnum desc limit 1`,
      [table],
    )
    columns[table] = found?.name
  }
  return columns
}

/** What an enterprise and its workers keep that is about nobody whom they support. */
const ofProvider = ['time_away', 'calendar_link', 'unpaid_time', 'quiet_hours', 'approach'].map(
  (name) => `practice.${name}`,
)

/** Asha's rows again, for whoever tries to add them without being able to read them. */
async function copyRows(site: TestSite, tables: string[], { asha }: Cast): Promise<void> {
  await site.pool.query('create schema copies; grant usage on schema copies to goldcrest_request')
  for (const table of tables) {
    const own =
      table.startsWith('providers.') || ofProvider.includes(table) ? 'provider_id' : 'person_id'
    const id = asha.params[own === 'provider_id' ? 'providerId' : 'personId']
    const { rowCount } = await site.pool.query(
      `create table copies."${table}" as select * from ${table} where ${own} = '${id}'`,
    )
    assert.ok(rowCount, `there is a row of Asha’s in ${table}`)
    await site.pool.query(`grant select on copies."${table}" to goldcrest_request`)
  }
}

test('a random id in every list opens nothing', () =>
  withSite(async (site) => {
    await makeCast(site)
    const tables = await heldTables(site.db)
    await asRequest(site.pool, site.area.areaId, async (client) => {
      for (const list of lists)
        await client.query(`select set_config('goldcrest.' || $1, $2, true)`, [
          list,
          list === 'account' ? newId() : `{${newId()}}`,
        ])
      for (const table of tables)
        assert.equal((await client.query(`select from ${table}`)).rowCount, 0, table)
    })
  }))
