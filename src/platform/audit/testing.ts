// What the tests of the trail share: entries in somebody's name, and trails to tamper with.
import assert from 'node:assert/strict'
import type { Pool } from 'pg'
import { asOwner, inContext } from '../db/context.ts'
import type { WholeDb, WholeTransaction } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { appendEntries, type NewEntry } from './append.ts'
import { sealArea } from './seal.ts'
import { verifyTrail, type Noted, type Whole } from './verify.ts'

export const people = { asha: newId(), bilal: newId() }

/** Whose account looks, if nothing else is said. */
export const cerys = newId()

/** Entries of one transaction, in the name of an account. */
export function look(
  db: WholeDb,
  areaId: string,
  entries: Partial<NewEntry>[],
  accountId: string | undefined = cerys,
): Promise<void> {
  const actor = `account:${accountId}`
  return inContext(db, { areaId, actor, accountId }, (transaction) =>
    appendEntries(
      transaction,
      entries.map((entry) => ({ areaId, action: 'looked', what: 'about_me', ...entry })),
    ),
  )
}

/** A trail of so many batches, of three entries each: two about Asha and one about Bilal. */
export async function keepTrail(db: WholeDb, areaId: string, batches: number): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    await look(db, areaId, [{ personId: people.asha }])
    await look(db, areaId, [
      { personId: people.bilal, action: 'changed', providerId: newId() },
      { personId: people.asha, what: 'plan' },
    ])
    await sealArea(db, areaId)
  }
}

/** Runs work as the owner, in somebody's name, in one transaction. */
export function owning<T>(
  db: WholeDb,
  areaId: string,
  work: (owner: WholeTransaction) => Promise<T>,
): Promise<T> {
  return inContext(db, { areaId, actor: 'operator' }, (transaction) => asOwner(transaction, work))
}

export async function whole(db: WholeDb, areaId: string, noted?: Noted): Promise<Whole> {
  const found = await verifyTrail(db, areaId, noted)
  assert.ok(!('wrong' in found), JSON.stringify(found))
  return found
}

export async function whyWrong(db: WholeDb, areaId: string, noted?: Noted): Promise<string> {
  const found = await verifyTrail(db, areaId, noted)
  assert.ok('wrong' in found, 'nothing was found wrong')
  return found.wrong
}

const tables = ['entry', 'batch', 'salt', 'erasure', 'checkpoint']

/**
 * Takes away what would refuse a forged row, as whoever owns the database may, and gives what then
 * tampers with it: it runs a statement, sees that the trail is found to be wrong, and puts all back.
 */
export async function tampering(
  { db, pool }: { db: WholeDb; pool: Pool },
  areaId: string,
): Promise<(statement: string) => Promise<string>> {
  await dropRefusals(pool)
  for (const table of tables) await pool.query(`create table kept_${table} as table audit.${table}`)
  return async (statement) => {
    await pool.query(statement)
    const wrong = await whyWrong(db, areaId).catch((error: unknown) => {
      throw new Error(`Not found: ${statement}`, { cause: error })
    })
    for (const table of tables)
      await pool.query(`delete from audit.${table}; insert into audit.${table} table kept_${table}`)
    await whole(db, areaId)
    return wrong
  }
}

async function dropRefusals(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ of: string; name: string }>(
    `select conrelid::regclass::text as of, conname as name from pg_constraint
     where connamespace = 'audit'::regnamespace and contype in ('c', 'f', 'p')`,
  )
  for (const { of, name } of rows) await pool.query(`alter table ${of} drop constraint "${name}"`)
  await pool.query('drop index audit.entry_sealed')
}
