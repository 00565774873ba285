import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asMember } from '../apart.ts'
import { readStudy } from '../bundle/read-study.ts'
import { writeStudy } from '../bundle/write-study.ts'
import { demonstrationStudy } from './demonstration.ts'

test('the demonstration study keeps every rule of the tables, and comes out as it went in', () =>
  withFreshDatabase(async ({ db }) => {
    const studyId = newId()
    const data = demonstrationStudy()
    const read = await inContext(db, { areaId: newId(), actor: 'test' }, (transaction) =>
      asMember(transaction, { studyId }, async (apart) => {
        await writeStudy(apart, studyId, data)
        return readStudy(apart, studyId)
      }),
    )
    assert.deepEqual(read, data)
  }))
