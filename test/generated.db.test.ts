import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { generateTables, tablesFile } from '../scripts/tables.ts'
import { withFreshDatabase } from './support/database.ts'

test('The types of tables are those that the migrations make', () =>
  withFreshDatabase(async ({ url }) => {
    const kept = await readFile(tablesFile, 'utf8')
    const isFresh = kept === (await generateTables(url))
    assert.ok(isFresh, 'src/platform/db/tables.gen.ts is stale: run npm run generate')
  }))
