import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { sql } from 'kysely'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../db/context.ts'
import type { WholeDb } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { entriesAbout } from './index.ts'
import { cerys, people } from './testing.ts'

const { asha, bilal } = people
const dewi = newId()

test('the person reads that somebody looked three times on a day, by the days of her area', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const at = (times: string[], account = cerys, what = 'about_me') =>
      looked(pool, ashdale, { times, account, what })
    // In London it is the 2nd of June already.
    await at(['2026-06-01T23:30Z', '2026-06-02T09:00Z', '2026-06-02T15:00Z'])
    await at(['2026-06-02T10:00Z'], dewi)
    await at(['2026-06-02T11:00Z'], cerys, 'plan')
    await at(['2026-06-01T12:00Z', '2026-05-01T12:00Z'])
    await looked(pool, ashdale, { times: ['2026-06-02T09:00Z'], person: bilal })
    const { days, before } = await about(db, ashdale, {})
    assert.deepEqual(
      days.map(({ on, what, accountId, times }) => [on, what, accountId, times]),
      [
        ['2026-06-02', 'about_me', cerys, 3],
        ['2026-06-02', 'plan', cerys, 1],
        ['2026-06-02', 'about_me', dewi, 1],
        ['2026-06-01', 'about_me', cerys, 1],
        ['2026-05-01', 'about_me', cerys, 1],
      ],
    )
    assert.deepEqual(
      [days[0]!.firstAt, days[0]!.lastAt],
      [new Date('2026-06-01T23:30Z'), new Date('2026-06-02T15:00Z')],
    )
    assert.equal(before, undefined)
  }))

test('long lists come page by page, and each day whole', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    const times = ['01', '02', '03', '04', '05'].flatMap((day) =>
      ['08', '09', '10'].map((hour) => `2026-06-${day}T${hour}:00Z`),
    )
    await looked(pool, ashdale, { times })
    const pages: [string, number][][] = []
    for (let before: string | undefined, more = true; more; more = before !== undefined) {
      const page = await about(db, ashdale, { before, limit: 4 })
      pages.push(page.days.map(({ on, times: count }) => [on, count]))
      before = page.before
    }
    assert.deepEqual(pages, [
      [
        ['2026-06-05', 3],
        ['2026-06-04', 3],
      ],
      [
        ['2026-06-03', 3],
        ['2026-06-02', 3],
      ],
      [['2026-06-01', 3]],
    ])
    assert.deepEqual(await about(db, ashdale, { before: '2026-06-01' }), {
      days: [],
      before: undefined,
    })
  }))

/** What Asha reads. */
function about(db: WholeDb, areaId: string, page: { before?: string; limit?: number }) {
  const context = { areaId, actor: 'account:asha', timeZone: 'Europe/London' }
  return inContext(db, context, async (transaction) => {
    await sql`select set_config('goldcrest.scope_everything', ${`{${asha}}`}, true)`.execute(
      transaction,
    )
    assert.deepEqual((await entriesAbout(transaction, areaId, bilal)).days, [])
    return entriesAbout(transaction, areaId, asha, page)
  })
}

async function looked(
  pool: Pool,
  area: string,
  {
    times,
    account = cerys,
    what = 'about_me',
    person = asha,
  }: { times: string[]; account?: string; what?: string; person?: string },
): Promise<void> {
  for (const at of times)
    await pool.query(
      `insert into audit.entry (area_id, entry_id, at, actor, account_id, person_id, action, what)
       values ($1, $2, $3, 'account', $4, $5, 'looked', $6)`,
      [area, newId(), at, account, person, what],
    )
}
