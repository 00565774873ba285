// What opens a door and has been shut since a backup was taken stays shut when it is restored.
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { invite } from '#accounts'
import { saveArea } from '#areas'
import { createSecretLink, saveListing } from '#directory'
import { inContext } from '../src/platform/db/context.ts'
import type { WholeDb } from '../src/platform/db/db.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { withFreshDatabase } from './support/database.ts'
import { goldcrest } from './support/process.ts'
import { ashdale, provider } from './support/site/ashdale.ts'
import { signIn } from './support/site/signed-in.ts'

test('after a restore nobody is signed in, no link and no code works, and the operator is told what may be back', () =>
  withFreshDatabase(async ({ db, pool, url }) => {
    const areaId = await saveArea(db, ashdale)
    await hasAllWaysIn(db, pool, areaId)
    const folder = await mkdtemp(join(tmpdir(), 'goldcrest-restore-'))
    const here = { DATABASE_URL: url, GOLDCREST_DATA: join(folder, 'here') }
    const taken = await goldcrest(['backup', join(folder, 'all')], here)
    assert.equal(taken.code, 0, taken.output)

    await withFreshDatabase(async (other) => {
      const there = { DATABASE_URL: other.url, GOLDCREST_DATA: join(folder, 'there') }
      const restored = await goldcrest(['restore', join(folder, 'all')], there)
      assert.equal(restored.code, 0, restored.output)
      for (const said of [
        /has to sign in again/,
        /links to say yes or to change a listing no longer work/,
        /Links to answer one question still do/,
        /ended since .* may be back: roles, .*passkeys/s,
        /goldcrest role list/,
        /--erasures/,
      ])
        assert.match(restored.output, said)
      const rows = async (query: string) => (await other.pool.query(query)).rows
      assert.deepEqual(await rows('select ended_at is not null as ended from accounts.session'), [
        { ended: true },
      ])
      assert.deepEqual(
        await rows(
          `select kind, ended_at is not null as ended, used_at is not null as used
           from accounts.invitation order by kind`,
        ),
        [
          { kind: 'listing', ended: false, used: true },
          { kind: 'supporter', ended: true, used: false },
        ],
      )
      assert.deepEqual(
        await rows('select enquiry_id is not null as question from directory.secret_link'),
        [{ question: true }],
      )
      assert.deepEqual(await rows('select from accounts.sign_in'), [])
      assert.deepEqual(await rows('select from accounts.challenge'), [])
      // How she signs in is hers still.
      assert.equal((await rows('select from accounts.passkey')).length, 1)
      assert.equal((await rows('select from accounts.email')).length, 1)
    })
  }))

test('an area that is brought beside others adds no address, passkey or session to who is there already', () =>
  withFreshDatabase(async ({ db, pool, url }) => {
    const areaId = await saveArea(db, ashdale)
    const { accountId: asha } = await hasAllWaysIn(db, pool, areaId)
    const { accountId: bo } = await signIn(db, {
      ...{ name: 'Bo', email: 'bo@example.org', areaId, roles: ['social_worker'] },
    })
    const folder = await mkdtemp(join(tmpdir(), 'goldcrest-restore-'))
    const here = { DATABASE_URL: url, GOLDCREST_DATA: join(folder, 'here') }
    await goldcrest(['backup', join(folder, 'ashdale'), '--area', 'ashdale'], here)

    await withFreshDatabase(async (other) => {
      const rows = async (query: string) => (await other.pool.query(query)).rows
      await saveArea(other.db, { ...ashdale, slug: 'birchmoor', name: 'Birchmoor' })
      // Asha is here: she has taken her passkey and the old address away since.
      await other.pool.query(
        `insert into accounts.account (account_id, name) values ($1, 'Asha now')`,
        [asha],
      )
      await other.pool.query(
        `insert into accounts.email (account_id, email) values ($1, 'new@example.org')`,
        [asha],
      )
      await other.pool.query(
        `insert into accounts.session (account_id, session_id, token_hash, device, kept_days)
         values ($1, $2, 'x', '', 30)`,
        [asha, newId()],
      )
      const there = { DATABASE_URL: other.url, GOLDCREST_DATA: join(folder, 'there') }
      const restored = await goldcrest(['restore', join(folder, 'ashdale')], there)
      assert.equal(restored.code, 0, restored.output)
      assert.deepEqual(await rows('select account_id, email from accounts.email order by email'), [
        { account_id: bo, email: 'bo@example.org' },
        { account_id: asha, email: 'new@example.org' },
      ])
      assert.deepEqual(await rows('select from accounts.passkey'), [])
      assert.deepEqual(
        await rows(
          'select account_id, ended_at is null as open from accounts.session order by open',
        ),
        [
          { account_id: bo, open: false },
          { account_id: asha, open: true },
        ],
        'who was signed in here stays so',
      )
      assert.equal((await rows('select from accounts.role')).length, 2)
      assert.deepEqual(
        await rows(
          `select ended_at is null as open from accounts.invitation where used_at is null`,
        ),
        [{ open: false }],
      )
    })
  }))

/** Somebody with a session, a passkey, a link to say yes to, one that was used, and one on her way in. */
async function hasAllWaysIn(db: WholeDb, pool: Pool, areaId: string) {
  const asha = await signIn(db, {
    ...{ name: 'Asha', email: 'asha@example.org', areaId, roles: ['coordinator'] },
  })
  await pool.query(
    `insert into accounts.passkey (account_id, passkey_id, credential_id, host, public_key, counter, device)
     values ($1, $2, 'x', 'localhost', 'x', 0, '')`,
    [asha.accountId, newId()],
  )
  for (const kind of ['supporter', 'listing'] as const)
    await invite(db, {
      ...{ areaId, invitationId: newId(), kind, does: {}, by: 'account:x', days: 14 },
    })
  await pool.query(
    `update accounts.invitation set used_at = now(), used_by = $1 where kind = 'listing'`,
    [asha.accountId],
  )
  await pool.query(
    `insert into accounts.sign_in (token_hash, email, code_hash) values ('x', 'asha@example.org', 'x')`,
  )
  await pool.query(`insert into accounts.challenge (challenge_hash) values ('x')`)
  await hasLinks(db, areaId)
  return asha
}

/** A provider without an account, with a link to its listing and one to a question. */
async function hasLinks(db: WholeDb, areaId: string): Promise<void> {
  const [providerId, enquiryId] = [newId(), newId()]
  await inContext(db, { areaId, actor: 'visitor' }, async (transaction) => {
    const saved = await saveListing(transaction, {
      ...{ areaId, providerId, savedBy: 'coordinator', details: provider() },
    })
    assert.equal(saved, 'saved')
    await sql`insert into directory.enquiry
        (area_id, enquiry_id, provider_id, name, email, question, heard_from)
      values (${areaId}, ${enquiryId}, ${providerId}, 'Bo', 'bo@example.org', 'When?', 'other')`.execute(
      transaction,
    )
    for (const of of [null, enquiryId])
      await createSecretLink(transaction, areaId, { providerId, enquiryId: of })
  })
}
