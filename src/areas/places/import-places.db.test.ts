import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { withFreshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { ashdale } from '../../../test/support/site/ashdale.ts'
import { openBytes, openFile } from '../../platform/reading/index.ts'
import { Problem } from '../../platform/problem.ts'
import { saveArea } from '../save-area.ts'
import { importPlaces, type PlacesOptions } from './import-places.ts'
import { placesWords } from './places-words.ts'

const directory = [
  'pcd,pcds,doterm,oslaua,lat,long',
  'QM1 1AA,QM1 1AA,,E06000901,54.70,2.20',
  'QM1 1AB,QM1 1AB,,E06000901,54.71,2.21',
  'QM2 2AA,QM2 2AA,,E06000902,54.64,2.52',
]

async function* bytesOf(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}

function given({ db, pool }: TestDatabase, lines: string[], options?: PlacesOptions) {
  return importPlaces({ db, pool }, openBytes('places.csv', bytesOf(lines.join('\n'))), options)
}

async function held({ pool }: TestDatabase): Promise<string[]> {
  const { rows } = await pool.query(
    `select concat_ws(' ', postcode, latitude, longitude, council, source) as said
     from areas.postcode order by postcode collate "C"`,
  )
  return rows.map(({ said }) => said)
}

const counts = (changes: object) => ({
  kind: 'postcodes',
  file: 'ONS Postcode Directory',
  ...{ added: 0, changed: 0, same: 0, removed: 0 },
  leftOut: { ended: 0, withoutPosition: 0, bad: 0 },
  examples: [],
  ...changes,
})

test('the postcodes of a directory are loaded, with the middle of each first half', () =>
  withFreshDatabase(async (database) => {
    assert.deepEqual(await given(database, directory), counts({ added: 3 }))
    assert.deepEqual(await held(database), [
      'QM1 54.705 2.205 ONS Postcode Directory',
      'QM11AA 54.7 2.2 E06000901 ONS Postcode Directory',
      'QM11AB 54.71 2.21 E06000901 ONS Postcode Directory',
      'QM2 54.64 2.52 ONS Postcode Directory',
      'QM22AA 54.64 2.52 E06000902 ONS Postcode Directory',
    ])
  }))

test('loading the same file again changes nothing, and a newer one only what is new in it', () =>
  withFreshDatabase(async (database) => {
    await given(database, directory)
    await database.pool.query(`update areas.postcode set loaded_on = '2026-01-01'`)
    assert.deepEqual(await given(database, directory), counts({ same: 3 }))
    const newer = [
      ...[directory[0]!, directory[1]!],
      'QM1 1AB,QM1 1AB,202601,E06000901,54.71,2.21',
      'QM2 2AA,QM2 2AA,,E06000903,54.64,2.52',
      'QM9 9ZZ,QM9 9ZZ,,E06000901,54.74,2.11',
    ]
    const changes = { added: 1, changed: 1, same: 1, removed: 1 }
    const leftOut = { ended: 1, withoutPosition: 0, bad: 0 }
    assert.deepEqual(await given(database, newer), counts({ ...changes, leftOut }))
    const { rows } = await database.pool.query(
      `select postcode from areas.postcode where loaded_on = '2026-01-01'`,
    )
    assert.deepEqual(rows.map(({ postcode }) => postcode).toSorted(), ['QM11AA', 'QM2'])
  }))

test('a piece of a directory leaves the postcodes of other pieces alone', () =>
  withFreshDatabase(async (database) => {
    await given(database, directory)
    const piece = [directory[0]!, 'QA1 1AA,QA1 1AA,,E06000901,54.0,-2.0']
    assert.deepEqual(await given(database, piece), counts({ added: 1 }))
    assert.equal((await held(database)).length, 7)
    // Pieces that were joined have a heading each.
    assert.deepEqual(await given(database, [...directory, ...piece]), counts({ same: 4 }))
  }))

test('files of different kinds stand beside each other, and the last has the last word', () =>
  withFreshDatabase(async (database) => {
    await given(database, ['outcode,lat,lon,lad24', 'QM1,54.7,2.2,E06000901', 'QM7,54.5,2.2,E06'])
    await given(database, ['QM1 1AA,10,389544,261912,E92000001,,,,E06000901,E05000001'])
    assert.deepEqual(await held(database), [
      'QM1 52.25528 -2.1546 Code-Point Open',
      'QM11AA 52.255278 -2.154596 E06000901 Code-Point Open',
      'QM7 54.5 2.2 Outcodes',
    ])
  }))

test('bad rows are told by row and field, the first 20 of them, and stop nothing', () =>
  withFreshDatabase(async (database) => {
    const bad = Array.from({ length: 30 }, (_, index) => `Nowhere ${index},,,,54,2`)
    const rows = [...directory, ...bad, 'QM3 4AB,QM3 4AB,,E06000901,99.999999,0']
    const imported = await given(database, rows)
    assert.ok(imported.kind === 'postcodes')
    assert.deepEqual([imported.added, imported.examples.length], [3, 20])
    assert.deepEqual(imported.leftOut, { ended: 0, withoutPosition: 1, bad: 30 })
    assert.deepEqual(imported.examples[0], {
      ...{ row: 5, field: 'pcd', value: 'Nowhere 0' },
      reason: 'is no postcode, like QM3 4AB',
    })
    const words = placesWords(imported)
    assert.equal(words.length, 23)
    assert.match(words[0]!, /^ONS Postcode Directory: 3 added, 0 changed, 0 as before/)
    assert.equal(words[1], `Left out: 1 without a position, 30 that can't be read.`)
    assert.equal(words[2], '  row 5, pcd: “Nowhere 0” is no postcode, like QM3 4AB')
    assert.equal(words.at(-1), '  and 10 more.')
  }))

test('a postcode that comes twice is the last that is said of it', () =>
  withFreshDatabase(async (database) => {
    const twice = [...directory.slice(0, 2), 'QM1 1AA,QM1 1AA,,,54.8,2.3']
    assert.deepEqual(await given(database, twice), counts({ added: 1 }))
    assert.equal((await held(database))[1], 'QM11AA 54.8 2.3 ONS Postcode Directory')
    assert.deepEqual(await given(database, twice), counts({ same: 1 }))
  }))

test('a file that breaks off leaves everything as it was', () =>
  withFreshDatabase(async (database) => {
    await given(database, directory)
    const before = await held(database)
    async function* breaking() {
      yield Buffer.from(`${directory[0]}\n`)
      for (let number = 0; number < 5000; number++)
        yield Buffer.from(`QM1 ${number % 10}ZZ,QM1 ${number % 10}ZZ,,,54.8,2.3\n`)
      throw new Problem('The disk was pulled out.')
    }
    const { db, pool } = database
    const source = openBytes('places.csv', breaking())
    await assert.rejects(importPlaces({ db, pool }, source), /pulled out/)
    assert.deepEqual(await held(database), before)
  }))

test('a file with a quotation mark that never ends is refused, and the row is named', () =>
  withFreshDatabase(async (database) => {
    await given(database, directory)
    const before = await held(database)
    for (const behind of [[], directory.slice(2), ['QM3 4AB,"QM3 4AB",,,54.7,2.2']]) {
      const lines = [...directory.slice(0, 2), 'QM9 9ZZ,"QM9 9ZZ,,E06000901,54.74,2.11', ...behind]
      await assert.rejects(given(database, lines), (error) => {
        assert.ok(error instanceof Problem)
        assert.match(error.message, /^Row 3 of places.csv has a quotation mark that never ends/)
        return true
      })
    }
    assert.deepEqual(await held(database), before)
  }))

test('a file that lacks more than a tenth of what was loaded before is refused', () =>
  withFreshDatabase(async (database) => {
    const rows = Array.from({ length: 1000 }, (_, index) => {
      const postcode = `QM${index % 90} ${index % 10}${letters(index)}`
      return `${postcode},${postcode},,E06000901,54.7,2.2`
    })
    const first = await given(database, [directory[0]!, ...rows])
    assert.ok(first.kind === 'postcodes')
    const all = first.added
    const before = await held(database)
    const part = rows.slice(0, 800)
    await assert.rejects(given(database, [directory[0]!, ...part]), (error) => {
      assert.ok(error instanceof Problem)
      assert.match(
        error.message,
        /^places.csv lacks \d+ of the [\d,]+ postcodes .* download it again/,
      )
      return true
    })
    assert.deepEqual(await held(database), before)
    const most = await given(database, [directory[0]!, ...rows.slice(0, 930)])
    assert.ok(most.kind === 'postcodes' && most.removed > 0 && most.removed < all / 10)
  }))

test('how far it is, is told as it goes', () =>
  withFreshDatabase(async ({ db, pool }) => {
    const rows = Array.from({ length: 9000 }, (_, index) => {
      const unit = `QM${index % 90} ${index % 10}${letters(index)}`
      return `${unit},${unit},,E06000901,54.7,2.2`
    })
    const text = [directory[0], ...rows].join('\n')
    const half = text.length / 2 - 1
    const bytes = bytesOf(text.slice(0, half), text.slice(half))
    const told: string[] = []
    const source = openBytes('places.csv', bytes, text.length)
    await importPlaces({ db, pool }, source, {}, (words) => told.push(words))
    assert.ok(told.length > 2)
    assert.match(told[0]!, /^49%, [\d,]+ rows$/)
    assert.match(told.at(-1)!, /^100%, [\d,]+ rows$/)
  }))

const letters = (index: number) =>
  String.fromCharCode(65 + (index % 26), 65 + (Math.floor(index / 26) % 26))

test('what is no file of places is refused in words that help', () =>
  withFreshDatabase(async (database) => {
    await assert.rejects(given(database, ['name,phone', 'Maya,01632']), (error: Error) => {
      assert.ok(error instanceof Problem)
      assert.match(
        error.message,
        /^places.csv is no file of places that we know: it begins with “name, phone”/,
      )
      return true
    })
    await assert.rejects(
      given(database, ['PK\u0003\u0004...']),
      /is a zip or a spreadsheet: unpack/,
    )
    await assert.rejects(given(database, ['<html>']), /is a web page or XML/)
    await assert.rejects(given(database, ['{"type": "Topology"}']), /name it with --area|add one/)
    await saveArea(database.db, ashdale)
    await assert.rejects(given(database, ['{"type": "Topology"}']), /is TopoJSON/)
    await assert.rejects(
      given(database, ['{}'], { area: 'marl' }),
      /no area "marl" here; there are: ashdale/,
    )
  }))

/** Real files beside the project, where they are there. */
const shared = (name: string) =>
  fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url))

test('the real lists of outcodes are loaded whole', async (t) => {
  const files = ['uk_outcodes.csv', 'outcode_to_lad_derived.csv']
  if (!files.every((name) => existsSync(shared(name))))
    return t.skip('../shared/data has not both lists')
  await withFreshDatabase(async ({ db, pool }) => {
    for (const name of files) {
      const imported = await importPlaces({ db, pool }, await openFile(shared(name)))
      t.diagnostic(`${name}: ${placesWords(imported).join(' ')}`)
      assert.ok(imported.kind === 'postcodes' && imported.file === 'Outcodes')
      assert.equal(imported.leftOut.bad, 0)
      assert.ok(imported.added + imported.changed + imported.same > 2000)
    }
    const { rows } = await pool.query(
      'select count(*) from areas.postcode where council is not null',
    )
    assert.deepEqual(rows, [{ count: 0 }])
  })
})

test('the real boundaries of councils are read, each of them', async (t) => {
  const file = shared('utla_england_2024.geojson')
  if (!existsSync(file)) return t.skip('../shared/data has no boundaries')
  await withFreshDatabase(async ({ db, pool }) => {
    await saveArea(db, ashdale)
    const options = { area: 'ashdale', name: 'Bristol' }
    const first = await importPlaces({ db, pool }, await openFile(file), options)
    t.diagnostic(placesWords(first).join(' '))
    assert.deepEqual(first, {
      ...{ kind: 'boundary', area: 'Ashdale', name: 'City of Bristol', council: 'E06000023' },
      ...{ points: 41, change: 'added', outside: ['Ashford', 'Birchley', 'Farwell'] },
    })
    const again = await importPlaces({ db, pool }, await openFile(file), { council: 'E06000023' })
    assert.ok(again.kind === 'boundary' && again.change === 'same')
    const other = await importPlaces({ db, pool }, await openFile(file), { council: 'E06000052' })
    assert.ok(other.kind === 'boundary' && other.change === 'changed')
    await assert.rejects(
      importPlaces({ db, pool }, await openFile(file), { name: 'Ashdale' }),
      /and 143 more/,
    )
  })
})
