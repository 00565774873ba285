// A backup from before an erasure is brought back without what was erased since.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { eraseAccount } from '#accounts'
import { saveArea } from '#areas'
import { sealAll } from '../src/platform/audit/index.ts'
import { erasePart } from '../src/people/erasing/erase-part.ts'
import { eraseRecord } from '../src/people/erasing/erase-record.ts'
import { asOwner, inContext } from '../src/platform/db/context.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { withFreshDatabase } from './support/database.ts'
import { goldcrest } from './support/process.ts'
import { ashdale } from './support/site/ashdale.ts'
import { signIn } from './support/site/signed-in.ts'

test('what was erased since a backup is erased again when that is restored', () =>
  withFreshDatabase(async ({ db, pool, url }) => {
    const areaId = await saveArea(db, ashdale)
    const [asha, bo] = [newId(), newId()]
    for (const [personId, name] of [
      [asha, 'ASHA'],
      [bo, 'BO'],
    ]) {
      await pool.query(`insert into people.person values ($1, $2, $3, 1, now(), 'x')`, [
        ...[areaId, personId, name],
      ])
      await pool.query(
        `insert into people.about_me (area_id, person_id, heading, words, changed_by)
         select $1, $2, heading, $3 || ' ' || heading, 'x' from unnest(array['important', 'also']) as heading`,
        [areaId, personId, name],
      )
      await pool.query(
        `insert into audit.entry (area_id, entry_id, actor, person_id, action, what)
         values ($1, $2, 'x', $3, 'looked', 'about_me')`,
        [areaId, newId(), personId],
      )
    }
    await sealAll(db)
    const { accountId } = await signIn(db, { name: 'Cerys', email: 'cerys@example.org' })
    const folder = await mkdtemp(join(tmpdir(), 'goldcrest-erasures-'))
    const at = (name: string) => join(folder, name)
    const here = { DATABASE_URL: url, GOLDCREST_DATA: at('here') }
    const before = await goldcrest(['backup', at('before')], here)
    assert.equal(before.code, 0, before.output)

    await inContext(db, { areaId, actor: 'account:x' }, (transaction) =>
      asOwner(transaction, async (owner) => {
        await eraseRecord(owner, { areaId, personId: asha, rule: 'person_asked' })
        const part = { kind: 'heading', of: 'also' } as const
        await erasePart(owner, { areaId, personId: bo, part, rule: 'person_asked' })
        await eraseAccount(owner, { accountId, rule: 'person_asked' })
      }),
    )
    const kept = await goldcrest(['erasures', at('erased')], here)
    assert.match(kept.output, /says what was erased: 3 erasures/)
    const text = await readFile(at('erased'), 'utf8')
    for (const word of ['ASHA', 'BO', 'Cerys']) assert.ok(!text.includes(word), word)

    await withFreshDatabase(async (other) => {
      const there = { DATABASE_URL: other.url, GOLDCREST_DATA: at('there') }
      await writeFile(at('wrong'), '{"areaId":"x"}\n')
      const wrong = await goldcrest(['restore', at('before'), '--erasures', at('wrong')], there)
      assert.equal(wrong.code, 1)
      assert.match(wrong.output, /^Line 1 of .* is no erasure/)

      const again = await goldcrest(['restore', at('before'), '--erasures', at('erased')], there)
      assert.equal(again.code, 0, again.output)
      assert.match(again.output, /Erased again: 2 of what had been erased since/)
      const rows = async (query: string) => (await other.pool.query(query)).rows
      assert.deepEqual(await rows('select name from people.person'), [{ name: 'BO' }])
      assert.deepEqual(await rows('select words from people.about_me'), [{ words: 'BO important' }])
      assert.deepEqual(await rows('select email from accounts.email'), [])
      const left = 'select erasure_id, erased_at from people.erasure order by 1'
      assert.deepEqual(await rows(left), (await pool.query(left)).rows, 'as they were')
      const verified = await goldcrest(['audit', 'verify'], there)
      assert.equal(verified.code, 0, verified.output)
      assert.match(verified.output, /1 entry was erased/)
    })
  }))
