import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { newId } from '../db/new-id.ts'
import { uploadsFolder } from '../db/open-database.ts'
import { backup, restore } from './index.ts'
import { contentOf, filesOf, fill, refused, withFolder } from './testing.ts'

type Content = Awaited<ReturnType<typeof contentOf>>

test('one area goes to an installation that has others, with its jobs and files and nothing of theirs', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const { ashdale } = await fill({ db, pool }, uploadsFolder(there))
      await pool.query(
        `insert into providers.term (vocabulary, term, id, name, position) values ('language', 'cornish', gen_random_uuid(), 'Cornish', 99),
           ('language', 'manx', gen_random_uuid(), 'Manx', 100);
         insert into providers.provider_term select area_id, provider_id, 'language', 'cornish' from providers.provider`,
      )
      const manifest = await backup(there, join(folder, 'ashdale'), { area: 'ashdale' })
      const term = manifest.tables.find(({ name }) => name === 'providers.term')
      assert.equal(term?.rows, 3, 'the words that its providers go by')

      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        const { birchmoor } = await fill(other, uploadsFolder(here))
        await refused(
          restore(here, join(folder, 'ashdale')),
          /Ashdale \(\/ashdale\) is here already, and a restore changes nothing/,
        )
        await other.pool.query(`update areas.area set slug = 'oakham' where slug = 'ashdale'`)
        await other.pool.query(
          `update providers.term set name = 'Cymraeg' where vocabulary = 'language' and term = 'welsh'`,
        )
        const before = await contentOf(other.db)
        const filesBefore = await filesOf(uploadsFolder(here))
        await restore(here, join(folder, 'ashdale'))

        const expected = onlyOf(await contentOf(db), ashdale)
        const after = await contentOf(other.db)
        assert.deepEqual(onlyOf(after, ashdale), expected)
        assert.ok(expected['directory.enquiry']?.length === 2)
        assert.deepEqual(onlyOf(after, birchmoor), onlyOf(before, birchmoor))
        assert.deepEqual(shared(after, ['cornish']), shared(before, []))
        assert.match(JSON.stringify(after['providers.term']), /Cymraeg.*cornish|cornish.*Cymraeg/)

        const ofAshdale = ([name]: [string, string]) => name.startsWith(ashdale)
        const files = Object.entries(await filesOf(uploadsFolder(there))).filter(ofAshdale)
        assert.equal(files.length, 3)
        assert.deepEqual(await filesOf(uploadsFolder(here)), {
          ...filesBefore,
          ...Object.fromEntries(files),
        })
      })

      await withFreshDatabase(async (other) => {
        const alone = { GOLDCREST_DATA: join(folder, 'alone'), DATABASE_URL: other.url }
        await restore(alone, join(folder, 'ashdale'))
        const expected = onlyOf(await contentOf(db), ashdale)
        assert.deepEqual(onlyOf(await contentOf(other.db), ashdale), expected)
      })
    }),
  ))

test('with an area go the accounts that have a role in it, with their addresses, and nobody else’s', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const { ashdale, birchmoor } = await fill({ db, pool }, uploadsFolder(there))
      const [asha, bron, both] = [newId(), newId(), newId()]
      for (const [account, areaIds] of [
        [asha, [ashdale]],
        [bron, [birchmoor]],
        [both, [ashdale, birchmoor]],
      ] as const) {
        await pool.query(`insert into accounts.account (account_id, name) values ($1, 'X')`, [
          account,
        ])
        await pool.query(`insert into accounts.email (account_id, email) values ($1, $2)`, [
          account,
          `${account}@example.org`,
        ])
        for (const areaId of areaIds)
          await pool.query(
            `insert into accounts.role (area_id, account_id, role, given_by) values ($1, $2, 'coordinator', 'operator')`,
            [areaId, account],
          )
      }
      await backup(there, join(folder, 'ashdale'), { area: 'ashdale' })
      await backup(there, join(folder, 'birchmoor'), { area: 'birchmoor' })

      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        const addresses = async () =>
          (await other.pool.query('select account_id from accounts.email order by 1')).rows.map(
            (row) => row.account_id,
          )
        await restore(here, join(folder, 'ashdale'))
        assert.deepEqual(await addresses(), [asha, both].toSorted())
        await restore(here, join(folder, 'birchmoor'))
        assert.deepEqual(await addresses(), [asha, bron, both].toSorted())
        const { rows } = await other.pool.query('select from accounts.role')
        assert.equal(rows.length, 4)
      })
    }),
  ))

/** The rows and jobs that name an area. */
function onlyOf(content: Content, areaId: string): Content {
  return rowsWhere(content, (row) => row.includes(areaId))
}

/** The rows that name no area, but for those that say one of these words. */
function shared(content: Content, without: string[]): Content {
  const { 'providers.term': terms = [], 'areas.rule': rules = [] } = content
  return rowsWhere({ terms, rules }, (row) => !without.some((word) => row.includes(word)))
}

function rowsWhere(content: Content, keep: (row: string) => boolean): Content {
  return Object.fromEntries(
    Object.entries(content).map(([name, rows]) => [
      name,
      rows.filter((row) => keep(JSON.stringify(row))),
    ]),
  )
}
