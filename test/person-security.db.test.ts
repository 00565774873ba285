// Rows about a person exist only for whoever may see her: shown for every table of such rows.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { newId } from '../src/platform/db/new-id.ts'
import { asRequest } from './support/as-request.ts'
import { personTables } from './support/catalogue.ts'
import { withFreshDatabase } from './support/database.ts'

const none: string[] = []

test('rows about a person are there only for whoever has her in the context, in her area', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const [here, elsewhere] = [newId(), newId()]
    const [asha, bilal] = [newId(), newId()]
    for (const area of [here, elsewhere])
      for (const person of [asha, bilal]) await keepRecord(pool, area, person)
    const tables = await personTables(db)
    assert.ok(tables.length >= 1)
    for (const [area, people, seen] of [
      [here, [asha], [asha]],
      [here, [asha, bilal], [asha, bilal]],
      [here, [newId()], none],
      [here, none, none],
      [here, undefined, none],
      [newId(), [asha], none],
      [undefined, [asha], none],
    ] as const)
      await asRequest(pool, area, async (client) => {
        if (people)
          await client.query(`select set_config('goldcrest.scope_everything', $1, true)`, [
            `{${people.join(',')}}`,
          ])
        for (const table of tables) {
          const { rows } = await client.query(`select area_id, person_id from ${table} order by 2`)
          const expected = seen.map((person) => ({ area_id: here, person_id: person }))
          assert.deepEqual({ table, rows }, { table, rows: expected })
        }
      })
  }))

/** A row in every table of rows about a person. */
async function keepRecord(pool: Pool, area: string, person: string): Promise<void> {
  await pool.query(`
    insert into audit.entry (area_id, entry_id, actor, person_id, action, what)
      values ('${area}', '${newId()}', 'coordinator', '${person}', 'looked', 'about_me')`)
}
