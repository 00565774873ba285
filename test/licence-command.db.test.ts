// The operator records what others let this installation do with their instruments.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLicensed, licences } from '#surveys'
import { runLicenceCommand } from '../src/licence-command.ts'
import { Problem } from '../src/platform/problem.ts'
import { withFreshDatabase, type TestDatabase } from './support/database.ts'

const run = (database: TestDatabase, ...words: string[]) =>
  runLicenceCommand(words, {
    withDatabase: (use) => use({ ...database, close: async () => {} }),
    tell: () => {},
    untell: () => {},
  })

const recorded = ['record', 'ascot-sct4', '--holder', 'Kent', '--reference', 'L7', '--by', 'Ada']

test('a licence is recorded once, lasts as long as it says, and is ended', () =>
  withFreshDatabase(async (database) => {
    await run(database, ...recorded)
    await run(database, ...recorded, '--until', '2030-06-30')
    const all = await licences(database.db)
    assert.equal(all.length, 1)
    assert.equal(all[0]!.validTo, '2030-06-30')
    assert.equal(isLicensed(all, 'ascot-sct4', '2030-06-30'), true)
    assert.equal(isLicensed(all, 'ascot-sct4', '2030-07-01'), false)
    assert.equal(isLicensed(all, 'ascot-int4', '2030-06-30'), false)
    await run(database, 'list')
    await run(database, 'end', 'ascot-sct4', '--reference', 'L7')
    assert.deepEqual(await licences(database.db), [])
  }))

test('what is said wrong records nothing', () =>
  withFreshDatabase(async (database) => {
    for (const words of [
      ['record', 'ascot-sct4'],
      ['record', 'ASCOT', '--holder', 'Kent', '--reference', 'L7', '--by', 'Ada'],
      [...recorded, '--until', 'soon'],
      [...recorded, '--wrong'],
      ['list', 'all'],
      ['end', 'ascot-sct4', '--reference', 'L8'],
    ])
      await assert.rejects(run(database, ...words), Problem, words.join(' '))
    assert.deepEqual(await licences(database.db), [])
  }))
