// The operator wants Marl with more life.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveArea } from '#areas'
import { runDemoCommand } from '../src/demonstration/demo-command.ts'
import { Problem } from '../src/platform/problem.ts'
import { withDemonstration, type TestDatabase } from './support/database.ts'
import { ashdale } from './support/site/ashdale.ts'

const run = (database: TestDatabase, words: string) =>
  runDemoCommand(words === '' ? [] : words.split(' '), {
    withDatabase: (use) => use({ ...database, close: async () => {} }),
    tell: () => {},
    untell: () => {},
  })

test('what is said wrong changes nothing, and lives that are there stay as they are', () =>
  withDemonstration(async (database) => {
    for (const [words, said] of [
      ['--years 0', /^--years is 0: say a whole number from 1 to 10\.$/],
      ['--scale ten', /^--scale is ten: say a whole number from 1 to 100\.$/],
      ['--seed 1.5', /^--seed is 1\.5: say/],
      ['--year 2', /^Say it like this: npx goldcrest demo \[--years 2\]/],
      ['marl', /^Say it like this/],
    ] as const)
      await assert.rejects(
        run(database, words),
        (error) => error instanceof Problem && said.test(error.message),
        words,
      )
    const visits = async () =>
      (await database.pool.query('select count(*)::int as all from practice.visit')).rows[0].all
    const before = await visits()
    await database.pool.query(`update providers.worker set began_by = 'lives'`)
    await assert.rejects(run(database, ''), { message: /^Marl has everyday records here already/ })
    await saveArea(database.db, { ...ashdale, slug: 'fen', name: 'Fen', invented: false })
    await assert.rejects(run(database, ''), { message: /^Fen is a real place/ })
    assert.equal(await visits(), before)
  }))
