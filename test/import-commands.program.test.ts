// What an operator says on the command line to bring listings and places in, and to take them out.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { saveArea } from '#areas'
import { withFreshDatabase } from './support/database.ts'
import { goldcrest } from './support/process.ts'
import { ashdale } from './support/site/ashdale.ts'

interface Told {
  folder: string
  tell(...args: string[]): Promise<string>
  refuse(...args: string[]): Promise<string>
  count(table: string): Promise<number>
}

const sheet = `Provider,Service,Description,Locality,Website
The Larks,Singing for Everyone,A choir that needs no notes.,Ashford,larks.example
The Wrens,Walks,"=HYPERLINK(""https://bad.example"")",Birchley,javascript:alert(1)
,Nobody’s,,,
`

test('a spreadsheet is looked at, brought in, and brought in again', () =>
  inAshdale(async ({ folder, tell, count }) => {
    const file = join(folder, 'larks.csv')
    await writeFile(file, sheet)
    const looked = await tell('import', 'csv', file, '--preview')
    assert.match(looked, /3 records were read for Ashdale:\n {2}2 added/)
    assert.match(looked, /1 left out\n {6}row 4, /)
    assert.match(looked, /Nothing has changed/)
    assert.equal(await count('directory.listing'), 0)
    assert.equal(await count('directory.import'), 0)
    assert.match(await tell('import', 'csv', file), /read for Ashdale:\n {2}2 added/)
    assert.equal(await count('directory.approval'), 2)
    assert.match(
      await tell('import', 'csv', file),
      /0 added\n {2}0 changed\n {2}2 as they are here/,
    )
  }))

test('with --hidden, what is added waits to be approved', () =>
  inAshdale(async ({ folder, tell, count }) => {
    const file = join(folder, 'larks.csv')
    await writeFile(file, sheet)
    await tell('import', 'csv', file, '--hidden')
    assert.deepEqual([await count('directory.listing'), await count('directory.approval')], [2, 0])
  }))

test('an export is written whole, packed where its name says so, and no formula stands in it', () =>
  inAshdale(async ({ folder, tell }) => {
    await writeFile(join(folder, 'larks.csv'), sheet)
    await tell('import', 'csv', join(folder, 'larks.csv'))
    for (const name of ['all.json', 'all.ndjson.gz', 'all.csv', 'all.xlsx'])
      assert.match(await tell('export', join(folder, name)), /holds 2 services of Ashdale/)
    const { contents } = JSON.parse(await readFile(join(folder, 'all.json'), 'utf8'))
    const lines = gunzipSync(await readFile(join(folder, 'all.ndjson.gz'))).toString()
    assert.deepEqual(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      contents,
    )
    assert.match(await readFile(join(folder, 'all.csv'), 'utf8'), /"?'=HYPERLINK/)
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('unfinished')),
      [],
    )
    assert.match(await tell('import', 'csv', join(folder, 'all.xlsx')), /2 as they are here/)
  }))

test('what can’t be read is one sentence, and nothing of it stays', () =>
  inAshdale(async ({ folder, refuse, count }) => {
    const write = async (name: string, data: string | Buffer) => {
      await writeFile(join(folder, name), data)
      return join(folder, name)
    }
    const page = await write('page.csv', '<!doctype html><title>Sign in</title>')
    assert.match(await refuse('import', 'csv', page), /is a web page.*\.xlsx or CSV/)
    const feed = await write('feed.json', '{"contents": [{"id": "1", "name": "Cut')
    assert.match(await refuse('import', 'open-referral', feed), /breaks off|not JSON|ends/i)
    const own = 'http://127.0.0.1:5432/services'
    assert.match(await refuse('import', 'open-referral', own), /own or a private network/)
    assert.match(await refuse('import', 'csv', join(folder, 'none.csv')), /There is no file/)
    assert.match(await refuse('import', 'csv'), /^Say it like this/)
    assert.match(await refuse('export', join(folder, 'all.pdf')), /^Say it like this/)
    assert.match(await refuse('import', 'csv', page, '--area', 'elsewhere'), /areas are ashdale/)
    assert.equal(await count('directory.import'), 0)
  }))

test('places are loaded, and told of', () =>
  inAshdale(async ({ folder, tell, count }) => {
    const file = join(folder, 'outcodes.csv')
    await writeFile(file, 'outcode,latitude,longitude\nQA9,54.0,-2.0\nQA10,none,-2.0\n')
    assert.match(
      await tell('import', 'places', file),
      /1 added.*\n.*Left out: 1 that can't be read/,
    )
    assert.equal(await count('areas.postcode'), 1)
  }))

async function inAshdale(story: (told: Told) => Promise<void>): Promise<void> {
  await withFreshDatabase(async ({ db, pool, url }) => {
    await db.transaction().execute((transaction) => saveArea(transaction, ashdale))
    const folder = await mkdtemp(join(tmpdir(), 'goldcrest-commands-'))
    const settings = { DATABASE_URL: url, GOLDCREST_DATA: join(folder, 'data') }
    const said = async (args: string[], code: number) => {
      const ended = await goldcrest(args, settings)
      assert.equal(ended.code, code, ended.output)
      return ended.output
    }
    await story({
      folder,
      tell: (...args) => said(args, 0),
      refuse: async (...args) => {
        const words = await said(args, 1)
        assert.equal(words.trim().split('\n').length, 1, words)
        return words
      },
      count: async (table) => (await pool.query(`select from ${table}`)).rowCount ?? 0,
    })
  })
}
