// Whoever owns the database can do anything to the trail: here each thing is done, and found.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { newId } from '../db/new-id.ts'
import { makeTwoAreas } from '../jobs/testing.ts'
import { eraseFromAudit, sealAll } from './index.ts'
import { forgetOldEntries } from './forget.ts'
import { keepTrail, owning, people, tampering, whole, whyWrong } from './testing.ts'

const { asha, bilal } = people

test('a change of any column of any row is found', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const { ashdale } = await makeTwoAreas(pool)
    // A trail with all that there can be: a beginning that was forgotten, and an erasure.
    await keepTrail(db, ashdale, 1)
    await owning(db, ashdale, (owner) => forgetOldEntries(owner, ashdale, 'infinity'))
    await keepTrail(db, ashdale, 3)
    await owning(db, ashdale, (owner) =>
      eraseFromAudit(owner, { areaId: ashdale, personId: bilal, rule: 'person_asked' }),
    )
    await keepTrail(db, ashdale, 1)
    const { batches, entries, erased } = await whole(db, ashdale)
    assert.deepEqual({ batches, entries, erased }, { batches: 6, entries: 14, erased: 3 })
    const tamper = await tampering({ db, pool }, ashdale)
    const rows: [table: string, which: string][] = [
      ['entry', `batch = 4 and person_id = '${asha}' and what = 'about_me'`],
      ['entry', 'batch = 4 and erased_at is not null'],
      ['entry', `action = 'erased'`],
      ['entry', `action = 'forgot'`],
      ['batch', 'number = 4'],
      ['batch', 'number = (select max(number) from audit.batch)'],
      ['erasure', 'true'],
      ['checkpoint', 'true'],
      ['salt', `person_id = '${asha}'`],
    ]
    let tried = 0
    for (const [table, which] of rows) {
      const { rows: columns } = await pool.query<{ name: string; type: string }>(
        `select column_name as name, udt_name as type from information_schema.columns
         where table_schema = 'audit' and table_name = $1`,
        [table],
      )
      for (const { name, type } of columns) {
        await tamper(`update audit.${table} set ${name} = ${other(name, type)} where ${which}`)
        tried++
      }
    }
    assert.ok(tried > 60)
  }))

test('what was removed is found, and told', () =>
  withTrail(async ({ db, pool }, ashdale) => {
    const tamper = await tampering({ db, pool }, ashdale)
    const without = (table: string, which: string) =>
      tamper(`delete from audit.${table} where ${which}`)
    assert.equal(
      await without('entry', 'batch = 2 and position = 2'),
      'entry 2 of batch 2 is missing',
    )
    assert.equal(
      await without('entry', 'batch = 4 and position = 3'),
      'entry 3 of batch 4 is missing',
    )
    assert.equal(await without('entry', 'batch = 1'), 'entry 1 of batch 1 is missing')
    assert.equal(await without('batch', 'number = 1'), 'batch 1 is missing')
    assert.equal(await without('batch', 'number = 3'), 'batch 3 is missing')
    assert.match(
      await without('batch', 'number = 4'),
      /^batch 4 is missing, in which entry \S+ says/,
    )
    assert.match(await without('batch', 'true'), /^batch 1 is missing, in which/)
    assert.match(
      await without('salt', `person_id = '${bilal}'`),
      /the salt of its person is missing/,
    )
    assert.equal(
      await tamper(`with gone as (delete from audit.entry where batch = 2)
        delete from audit.batch where number = 2`),
      'batch 2 is missing',
    )
    assert.equal(
      await tamper(`with gone as (delete from audit.entry where batch = 2),
          moved as (update audit.entry set batch = batch - 1 where batch > 2),
          out as (delete from audit.batch where number = 2)
        update audit.batch set number = number - 1 where number > 2`),
      `batch 2 doesn't follow the one before it`,
    )
    assert.equal(
      await tamper(`with gone as (delete from audit.entry where batch = 3 and position = 3)
        update audit.batch set leaves = leaves[1:2] where number = 3`),
      'batch 3 was changed',
    )
  }))

test('what was moved or put in is found, and told', () =>
  withTrail(async ({ db, pool }, ashdale) => {
    const tamper = await tampering({ db, pool }, ashdale)
    const added = (batch: number, position: number) =>
      tamper(`insert into audit.entry (area_id, entry_id, actor, person_id, action, what, batch, position)
        values ('${ashdale}', '${newId()}', 'visitor', '${asha}', 'looked', 'plan', ${batch}, ${position})`)
    assert.match(await added(2, 4), /^entry \S+ was added to batch 2$/)
    assert.match(await added(2, 0), /^entry \S+ was added to batch 2$/)
    assert.match(await added(2, 2), /^entry (\d of|\S+ was added to) batch 2|was changed$/)
    assert.match(await added(0, 1), /^entry \S+ was added to batch 0$/)
    assert.match(await added(9, 1), /^batch 9 is missing, in which entry/)
    assert.match(
      await tamper(
        `update audit.entry set position = 3 - position where batch = 2 and position < 3`,
      ),
      /^entry 1 of batch 2 \(\S+\), or the salt of its person, was changed$/,
    )
    assert.match(
      await tamper(`update audit.entry set batch = 5 - batch where batch in (2, 3)`),
      /^entry 1 of batch 2 .*was changed$/,
    )
    assert.equal(
      await tamper(`update audit.batch set number = 5 - number where number in (2, 3)`),
      `batch 2 doesn't follow the one before it`,
    )
    assert.equal(
      await tamper(
        `update audit.batch set leaves = array[leaves[2], leaves[1], leaves[3]] where number = 2`,
      ),
      'batch 2 was changed',
    )
    // Of three in a batch the second is about Bilal, and the first and third about Asha.
    assert.match(
      await tamper(`update audit.entry set person_id =
        case position when 1 then '${bilal}'::uuid else '${asha}' end where batch = 2 and position < 3`),
      /^entry 1 of batch 2 .*was changed$/,
    )
    const swapped = `case person_id when '${asha}' then '${bilal}'::uuid else '${asha}' end`
    assert.match(
      await tamper(`with entries as (update audit.entry set person_id = ${swapped})
        update audit.salt set person_id = ${swapped}`),
      /^entry 1 of batch 1 .*was changed$/,
    )
  }))

test('an area’s trail is not another’s', () =>
  withTrail(async ({ db, pool }, ashdale, birchmoor) => {
    const tamper = await tampering({ db, pool }, ashdale)
    await tamper(`update audit.entry set area_id = '${birchmoor}' where batch = 4`)
    await tamper(`update audit.salt set area_id = '${birchmoor}'`)
    const moved = ['entry', 'batch', 'salt'].map(
      (table) => `update audit.${table} set area_id = '${birchmoor}'`,
    )
    await pool.query(moved.join(';'))
    assert.equal((await whole(db, ashdale)).batches, 0)
    assert.equal(await whyWrong(db, birchmoor), 'batch 1 was changed')
  }))

test('only what was noted elsewhere shows that the end was cut off, or all made anew', () =>
  withTrail(async ({ db, pool }, ashdale) => {
    const { newest } = await whole(db, ashdale)
    const noted = newest!
    assert.equal(noted.number, 4)
    assert.equal((await whole(db, ashdale, noted)).batches, 4)
    await keepTrail(db, ashdale, 1)
    assert.equal((await whole(db, ashdale, noted)).batches, 5)

    await pool.query(
      'delete from audit.entry where batch > 3; delete from audit.batch where number > 3',
    )
    assert.equal((await whole(db, ashdale)).batches, 3)
    assert.equal(
      await whyWrong(db, ashdale, noted),
      'batch 4 was noted, and the last there is is 3: its end was cut off',
    )
    // What comes after takes its number, and not its hash.
    await keepTrail(db, ashdale, 2)
    assert.equal((await whole(db, ashdale)).batches, 5)
    assert.equal(await whyWrong(db, ashdale, noted), 'batch 4 is not the one that was noted')
    await pool.query(`update audit.entry set batch = null, position = null;
      update audit.entry set what = 'money'; delete from audit.batch`)
    await sealAll(db)
    await whole(db, ashdale)
    assert.match(
      await whyWrong(db, ashdale, noted),
      /^batch 4 was noted, and the last there is is 1/,
    )
  }))

async function withTrail(
  use: (database: TestDatabase, ashdale: string, birchmoor: string) => Promise<void>,
): Promise<void> {
  await withFreshDatabase(async (database) => {
    const { ashdale, birchmoor } = await makeTwoAreas(database.pool)
    await keepTrail(database.db, ashdale, 4)
    await whole(database.db, ashdale)
    await use(database, ashdale, birchmoor)
  })
}

/** Another value for a column. */
function other(name: string, type: string): string {
  const values: Record<string, string> = {
    uuid: `'${newId()}'`,
    text: `coalesce(${name}, '') || 'x'`,
    timestamptz: `coalesce(${name}, now()) + interval '1 microsecond'`,
    int4: `coalesce(${name}, 0) + 1`,
    bytea: `coalesce(${name}, '') || '\\x00'`,
    _int4: `${name}[2:] || 99`,
    _bytea: `${name}[2:] || '\\x00'::bytea`,
  }
  return values[type]!
}
