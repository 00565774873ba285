import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { kindOf, suites, testFiles } from './kinds.ts'
import { runNode } from './run-node.ts'

test("A test file's kind shows in its name or place", () => {
  assert.equal(kindOf('src/providers/price.test.ts'), 'plain')
  assert.equal(kindOf('src/platform/web/govuk/fixtures.test.tsx'), 'plain')
  assert.equal(kindOf('src/providers/save-provider.db.test.ts'), 'database')
  assert.equal(kindOf('src/server.program.test.ts'), 'program')
  assert.equal(kindOf('test/journeys/find-support.test.ts'), 'journey')
  assert.equal(kindOf('test\\journeys\\find-support.test.ts'), 'journey')
  assert.equal(kindOf('test/support/browser/browser.test.ts'), 'journey')
  assert.equal(kindOf('test/drills/kill-the-server.test.ts'), 'drill')
})

test('Each kind of test is in a suite, and what one suite tells of a journey the other leaves out', () => {
  const all = Object.values(suites).flat()
  const kinds = new Set(all.map(({ name }) => name))
  assert.deepEqual([...kinds].toSorted(), ['database', 'drill', 'journey', 'plain', 'program'])
  const patterns = all.flatMap(({ flags }) => flags.filter((flag) => flag.includes('pattern')))
  const [left = '', told = '', ...more] = patterns
  assert.equal(left.replace('--test-skip-pattern=', ''), told.replace('--test-name-pattern=', ''))
  assert.deepEqual(more, [])
  assert.match(left, /^--test-skip-pattern=/)
})

test('Someone who works on one slice runs only its tests', async () => {
  const root = await mkdtemp(join(tmpdir(), 'goldcrest-kinds-'))
  const files = ['src/areas/area.test.ts', 'src/providers/price.test.tsx', 'src/providers/price.ts']
  try {
    for (const file of files) {
      await mkdir(join(root, dirname(file)), { recursive: true })
      await writeFile(join(root, file), '')
    }
    assert.deepEqual(testFiles(root, []).length, 2)
    assert.deepEqual(testFiles(root, ['./src/providers']), [join('src/providers/price.test.tsx')])
    assert.deepEqual(testFiles(root, ['src/money']), [])
  } finally {
    await rm(root, { recursive: true })
  }
})

test('A check passes only when its program ends well', async () => {
  assert.equal((await runNode(tmpdir(), ['--eval', ''])).passed, true)
  assert.equal((await runNode(tmpdir(), ['--eval', 'process.exit(3)'])).passed, false)
})
