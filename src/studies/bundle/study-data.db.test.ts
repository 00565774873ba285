import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { asMember } from '../apart.ts'
import { hashOf } from '../../platform/canonical.ts'
import { readStudy } from './read-study.ts'
import { emptyStudy, studyTables, tablesThatStay, type StudyData } from './study-data.ts'
import { writeStudy } from './write-study.ts'

test('every table of a study leaves with it or stays, and one that is referred to comes first', () =>
  withFreshDatabase(async ({ pool }) => {
    const { rows } = await pool.query(`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'studies'::regnamespace`)
    const all = [...studyTables, ...tablesThatStay].toSorted()
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), all)
    const references = await pool.query(`
      select one.relname as from, other.relname as to from pg_constraint
        join pg_class one on one.oid = conrelid join pg_class other on other.oid = confrelid
      where contype = 'f' and one.relnamespace = 'studies'::regnamespace and one.oid <> other.oid`)
    const place = (name: string) => (studyTables as readonly string[]).indexOf(name)
    for (const { from, to } of references.rows)
      if (place(from) >= 0) assert.ok(place(to) >= 0 && place(to) < place(from), `${from} ${to}`)
  }))

test('a study that is read, written elsewhere and read again is the same to the byte', () =>
  withFreshDatabase(async ({ db }) => {
    const data = small()
    const read = (studyId: string, timeZone: string) =>
      inContext(db, { areaId: newId(), actor: 'test', timeZone }, (transaction) =>
        asMember(transaction, { studyId }, (apart) => readStudy(apart, studyId)),
      )
    const write = (studyId: string, said: StudyData) =>
      inContext(db, { areaId: newId(), actor: 'test' }, (transaction) =>
        asMember(transaction, { studyId }, (apart) => writeStudy(apart, studyId, said)),
      )
    const [here, there] = [newId(), newId()]
    await write(here, data)
    const first = await read(here, 'Europe/London')
    assert.equal(first.participant.length, 5000)
    assert.equal(first.study[0]!.title, 'Small and “large” 🙂')
    await write(there, first)
    const second = await read(there, 'Asia/Tokyo')
    assert.equal(hashOf(second), hashOf(first))
    assert.deepEqual(second, first)
  }))

/** A study as it is brought in, with what JSON and time zones like to change. */
function small(): StudyData {
  const at = '2026-07-01T10:00:00.123456+00:00'
  return {
    ...emptyStudy(),
    study: [
      {
        ...{ title: 'Small and “large” 🙂', aim: '', controller: '', contact: '', approval: '' },
        ...{ includesWithoutCapacity: false, armsBy: 'fte', armAttribute: null },
        ...{ wantedMinutes: 30, seed: 1, keptUntil: '2030-01-01', invented: true, beganAt: at },
      },
    ],
    participant: Array.from({ length: 5000 }, (_, n) => ({
      ...{ participantId: newId(), code: `P${n}`, organisationId: null, kind: 'person' },
      ...{ caseGroup: null, attributes: { age: 81, 'likes "tea"': ['a', null] }, addedAt: at },
    })),
  }
}
