// What an operator says on the command line to see whether the audit trail is as it was sealed.
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { areaAt, saveArea } from '#areas'
import { appendEntry, sealAll } from '../src/platform/audit/index.ts'
import { inContext } from '../src/platform/db/context.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { withFreshDatabase } from './support/database.ts'
import { goldcrest } from './support/process.ts'
import { ashdale } from './support/site/ashdale.ts'

test('the trail of each area is verified, and compared with what was noted', () =>
  withFreshDatabase(async ({ db, pool, url }) => {
    await saveArea(db, ashdale)
    await saveArea(db, { ...ashdale, slug: 'birchmoor', name: 'Birchmoor' })
    const areaId = (await areaAt(db, { slug: 'ashdale' }))!.areaId
    const look = () =>
      inContext(db, { areaId, actor: 'account:cerys' }, (transaction) =>
        appendEntry(transaction, { areaId, action: 'looked', what: 'plan', personId: newId() }),
      )
    await look()
    await sealAll(db)
    await look()
    const data = await mkdtemp(join(tmpdir(), 'goldcrest-audit-'))
    const say = (...args: string[]) =>
      goldcrest(['audit', ...args], { DATABASE_URL: url, GOLDCREST_DATA: data })

    const all = await say('verify')
    assert.equal(all.code, 0, all.output)
    assert.match(
      all.output,
      /^Ashdale: 1 entry in 1 batch, all whole\.\n {2}1 entry waits to be sealed\./,
    )
    assert.match(all.output, /^Birchmoor: 0 entries in 0 batches, all whole\.$/m)
    const noted = /^ {2}(1:[0-9a-f]{64})$/m.exec(all.output)?.[1]
    assert.ok(noted, all.output)

    const same = await say('verify', '--area', 'ashdale', '--expect', noted)
    assert.equal(same.code, 0, same.output)
    assert.match(same.output, /Batch 1 is the one that was noted/)
    assert.doesNotMatch(same.output, /Birchmoor/)

    await pool.query(`update audit.entry set what = 'money' where batch = 1`)
    const changed = await say('verify')
    assert.equal(changed.code, 1)
    assert.match(changed.output, /not as it was sealed\. Ashdale: entry 1 of batch 1 \(\S+\), or/)
    assert.match(changed.output, /^Birchmoor: .*all whole\.$/m)
    assert.doesNotMatch(changed.output, /^\s+at /m)

    await pool.query('delete from audit.entry; delete from audit.batch')
    assert.equal((await say('verify')).code, 0)
    const cut = await say('verify', '--area', 'ashdale', '--expect', noted)
    assert.equal(cut.code, 1)
    assert.match(cut.output, /batch 1 was noted, and the last there is is 0: its end was cut off/)

    for (const [args, answer] of [
      [['verify', '--expect', noted], /Say for which area: --area with one of ashdale, birchmoor/],
      [['verify', '--area', 'oakham'], /There is no area oakham/],
      [['verify', '--area', 'ashdale', '--expect', '1:short'], /What --expect takes is/],
      [['verify', '--soon'], /Say it like this: npx goldcrest audit verify/],
      [[], /Say it like this: npx goldcrest audit verify/],
    ] as const) {
      const { code, output } = await say(...args)
      assert.equal(code, 1)
      assert.match(output, answer)
    }
  }))
