// Holds the project to DESIGN.md's boundaries. Each rule is first shown to refuse what it should.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { importsOf, wrongImports } from './support/boundaries/imports.ts'
import * as shape from './support/boundaries/shape.ts'
import { readFiles } from './support/boundaries/source-file.ts'
import { foreignTables, tooNew } from './support/boundaries/sql.ts'
import { isSlice, mayImport, sliceNames } from './support/boundaries/tiers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const code = readFiles(root, 'src/**/*.{ts,tsx}')
const migrations = readFiles(root, 'db/migrations/*.sql')
const none: string[] = []

describe('Imports', () => {
  const names = { '#areas': './src/areas/index.ts', '#providers': './src/providers/index.ts' }
  const refused = (path: string, specifier: string) =>
    wrongImports({ path, text: `import { x } from '${specifier}'\n` }, names).length > 0

  test('go from higher tiers to lower ones', () => {
    assert.ok(mayImport('directory', 'providers'))
    assert.ok(mayImport('accounts', 'areas'))
    assert.ok(mayImport('referrals', 'directory'))
    assert.ok(!mayImport('areas', 'accounts'))
    assert.ok(!mayImport('providers', 'directory'))
    assert.ok(!mayImport('quality', 'money'))
    for (const slice of sliceNames) assert.ok(!mayImport('platform', slice), slice)
    assert.ok(!mayImport('platform', 'stats'))
    assert.ok(!mayImport('stats', 'platform'))
  })

  test('are found however they are written', () => {
    const written = `import a from 'a'
      import {
        b,
        type C,
      } from './b.ts'
      import type { D } from '#d'
      import 'e'
      export * from '../f.ts'
      const g = await import('g')
      type H = import('h').H
      const said = "she moved from 'here' to there" // import i from 'i'`
    assert.deepEqual(importsOf(written), ['a', './b.ts', '#d', 'e', '../f.ts', 'g', 'h'])
  })

  test('of what a file may not know are refused', () => {
    assert.ok(refused('src/areas/area.ts', '#providers'))
    assert.ok(refused('src/platform/web/page.tsx', '#areas'))
    assert.ok(refused('src/platform/web/page.tsx', '../../urls.ts'))
    assert.ok(refused('src/providers/price.ts', '../areas/area.ts'))
    assert.ok(refused('src/providers/price.ts', './../areas/index.ts'))
    assert.ok(refused('src/providers/price.ts', '#people'))
    assert.ok(refused('src/providers/price.ts', '../app.ts'))
    assert.ok(refused('src/providers/price.ts', '../../scripts/tables.ts'))
    assert.ok(refused('src/providers/price.ts', '../../test/support/database.ts'))
    assert.ok(refused('src/stats/median.ts', '../platform/problem.ts'))
    assert.ok(refused('src/stats/median.ts', 'pg'))
    assert.ok(refused('src/urls.ts', '#areas'))
    assert.ok(refused('src/app.ts', './areas/routes.tsx'))
    assert.ok(refused('src/unheard-of/new.ts', '#areas'))
    assert.ok(refused('src/demonstration/new.ts', '../areas/area.ts'))
    assert.ok(refused('src/areas/area.ts', '../demonstration/new.ts'))
  })

  test('of what a file may know are not', () => {
    assert.ok(!refused('src/providers/price.ts', '#areas'))
    assert.ok(!refused('src/providers/price.ts', './provider.ts'))
    assert.ok(!refused('src/directory/search/search.ts', '../listing/listing.ts'))
    assert.ok(!refused('src/providers/price.ts', '../platform/db/db.ts'))
    assert.ok(!refused('src/providers/routes.tsx', '../urls.ts'))
    assert.ok(!refused('src/providers/price.db.test.ts', '../../test/support/database.ts'))
    assert.ok(!refused('src/platform/db/pool.ts', 'pg'))
    assert.ok(!refused('src/app.ts', '#providers'))
    assert.ok(!refused('src/cli.ts', './server.ts'))
    assert.ok(!refused('src/demonstration/new.ts', '#providers'))
    assert.ok(!refused('src/server.ts', './demonstration/new.ts'))
  })

  test('are right throughout the project', () => {
    assert.deepEqual(
      code.flatMap((file) => wrongImports(file, manifest.imports)),
      none,
    )
  })

  test("have exact names in package.json, one for each slice's door", () => {
    const there = (path: string) => path === './src/areas/index.ts'
    assert.equal(shape.wrongNames({ '#areas/*': './src/areas/*' }, there).length, 2)
    assert.equal(shape.wrongNames(names, there).length, 1)
    assert.deepEqual(
      shape.wrongNames(manifest.imports, (path) => existsSync(join(root, path))),
      none,
    )
  })
})

describe('SQL', () => {
  const schemas = migrations.flatMap(({ text }) =>
    [...text.matchAll(/create schema (\w+)/g)].map(([, schema]) => schema!),
  )
  const platformSchemas = schemas.filter((schema) => !isSlice(schema))
  const refused = (path: string, text: string) => foreignTables({ path, text }, ['jobs']).length > 0

  test("names no table of another's", () => {
    assert.ok(refused('src/directory/search.ts', 'select 1 from providers.provider p'))
    assert.ok(refused('src/directory/search.ts', 'left join\n  areas.locality using (area_id)'))
    assert.ok(refused('src/directory/search.ts', 'insert into "areas"."area" values ($1)'))
    assert.ok(refused('src/directory/search.ts', 'delete from jobs.round'))
    assert.ok(refused('src/directory/search.ts', 'insert into jobs.round (task) values ($1)'))
    assert.ok(refused('src/platform/jobs/rounds.ts', 'select 1 from areas.area'))
    assert.ok(!refused('src/directory/search.ts', 'select 1 from directory.listing'))
    assert.ok(!refused('src/directory/search.ts', "select * from jobs.enqueue('weekly')"))
    assert.ok(!refused('src/platform/jobs/rounds.ts', 'select 1 from jobs.round'))
    assert.deepEqual(
      code.flatMap((file) => foreignTables(file, platformSchemas)),
      none,
    )
  })

  test('of migrations runs on PostgreSQL 15', () => {
    const found = (text: string) => tooNew({ path: '0001_areas.sql', text }).length
    assert.equal(found('id uuid default uuidv7()'), 1)
    assert.equal(found('select any_value(name) from areas.area'), 1)
    assert.equal(found('merge into a using b on true when matched then delete returning a.id'), 1)
    assert.equal(found('total int generated always as (pence * 2) virtual'), 1)
    assert.equal(found('check (population < 1_000_000)'), 1)
    assert.equal(found('-- json_table( came with 17\nselect gen_random_uuid(), line_1_2'), 0)
    assert.deepEqual(migrations.flatMap(tooNew), none)
  })

  test('of migrations is named after its number and its owner', () => {
    const wrong = shape.wrongMigrations(
      ['0001_areas.sql', '0002_providers_terms.sql', '0002_weather.sql', 'new.sql'],
      ['areas', 'providers'],
    )
    assert.deepEqual(wrong, [
      "0002_weather.sql isn't number 3",
      '0002_weather.sql belongs to no slice',
      "new.sql isn't named like 0001_areas.sql",
    ])
    const owners = [...readdirSync(join(root, 'src')), ...readdirSync(join(root, 'src/platform'))]
    assert.deepEqual(shape.wrongMigrations(readdirSync(join(root, 'db/migrations')), owners), none)
  })
})

describe('The project', () => {
  test('has no file of more than 300 lines', () => {
    const text = 'line\n'.repeat(301)
    assert.deepEqual(shape.tooLong({ path: 'src/long.ts', text }), ['src/long.ts has 301 lines'])
    assert.deepEqual(shape.tooLong({ path: 'src/fine.ts', text: 'line\n'.repeat(300) }), none)
    const files = readFiles(root, '{src,test,bench,scripts,bin}/**/*')
    assert.deepEqual(
      files.flatMap((file) => shape.tooLong(file)),
      none,
    )
  })

  test('has slices that introduce themselves and have one door', () => {
    const wrong = shape.unfinishedFolders([
      { path: 'src/areas/README.md', text: 'Areas\n\nare\nplaces\nand\nprogrammes\n' },
      { path: 'src/areas/index.ts', text: '' },
      { path: 'src/money/README.md', text: 'Money' },
      { path: 'src/weather/rain.ts', text: '' },
      { path: 'src/platform/problem.ts', text: '' },
    ])
    assert.deepEqual(wrong, [
      'src/money/README.md has 1 lines, not 5 to 15',
      'src/money has no door, index.ts',
      "src/weather isn't in the table of who may import whom",
    ])
    assert.deepEqual(shape.unfinishedFolders(readFiles(root, 'src/**/*.{ts,tsx,md}')), none)
  })

  test('accounts for each dependency in docs/dependencies.md', () => {
    const register =
      '| package | for | why |\n|---|---|---|\n| `pg`, zod | it | fine |\n| left-pad | | |'
    assert.deepEqual(shape.unexplained(['pg', 'zod', 'hono'], register), [
      'hono has no line',
      "left-pad isn't used",
      'left-pad: say for what and why',
    ])
    const { dependencies, devDependencies, optionalDependencies } = manifest
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const [kept] = readFiles(root, 'docs/dependencies.md')
    assert.deepEqual(shape.unexplained(packages, kept?.text ?? ''), none)
  })

  test('has tests whose name says what they need', () => {
    const text = "import { withFreshDatabase } from '../../test/support/database.ts'\n"
    assert.equal(shape.misnamedTest({ path: 'src/areas/area.test.ts', text }).length, 1)
    assert.equal(shape.misnamedTest({ path: 'src/areas/area.db.test.ts', text }).length, 0)
    const tests = readFiles(root, '{src,test,scripts,bench}/**/*.test.{ts,tsx}')
    assert.deepEqual(tests.flatMap(shape.misnamedTest), none)
  })
})
