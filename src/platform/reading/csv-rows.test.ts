import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { csvRows } from './csv-rows.ts'
import { guessDelimiter } from './csv-start.ts'
import type { Row } from './rows.ts'
import { inPieces } from './testing.ts'

const read = (text: string, size?: number) => Array.fromAsync(csvRows(inPieces(text, size)))

const cells = (rows: Row[]) => rows.map((row) => ('cells' in row ? row.cells : row.trouble))

describe('Rows of CSV', () => {
  test('have the numbers that a spreadsheet shows', async () => {
    const text = '\ufeffname,about\r\n\r\nMaya,"gardens,\r\nwalks"\r\n , \r\nBilal,"says ""hello"""'
    assert.deepEqual(await read(text), [
      { row: 1, cells: ['name', 'about'] },
      { row: 3, cells: ['Maya', 'gardens,\r\nwalks'] },
      { row: 5, cells: ['Bilal', 'says "hello"'] },
    ])
  })

  test('are told apart by commas, semicolons or tabs, and by any line ends', async () => {
    const expected = [
      ['name', 'town, county'],
      ['Zoë', 'Ashdale'],
    ]
    for (const text of [
      'name,"town, county"\nZoë,Ashdale\n',
      'name;town, county\r\nZoë;Ashdale\n',
      'name\ttown, county\rZoë\tAshdale',
      'sep=;\r\nname;town, county\nZoë;Ashdale',
    ])
      assert.deepEqual(cells(await read(text)), expected, text)
    assert.deepEqual(cells(await read('name\nZoë')), [['name'], ['Zoë']])
    assert.deepEqual(cells(await read('')), [])
  })

  test('take quotation marks and widths as they come', async () => {
    const text = 'a,b\n"Tea" and talk,"x"y"\nHer 6" pots\n1,2,3\n__proto__,constructor\n'
    assert.deepEqual(cells(await read(text)), [
      ['a', 'b'],
      ['"Tea" and talk', '"x"y"'],
      ['Her 6" pots'],
      ['1', '2', '3'],
      ['__proto__', 'constructor'],
    ])
  })

  test('come out as they went in, however the text is cut', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\ufeff', ''))
    const property = fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, size) => {
        const heading = ['name', 'about', 'town']
        const text = stringify([heading, ...rows], { delimiter, quoted: true })
        const blank = (row: string[]) => row.every((one) => !one.trim())
        assert.deepEqual(cells(await read(text, size)), [
          heading,
          ...rows.filter((row) => !blank(row)),
        ])
      },
    )
    await fc.assert(property, { numRuns: 100 })
  })

  test('are those that csv-parse reads, wherever the text is well-formed', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab "\',;\t\n'), maxLength: 8 })
    const property = fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom(false, true, /^a/),
      fc.integer({ min: 1, max: 40 }),
      async (rows, delimiter, quoted, size) => {
        const options = { delimiter, record_delimiter: '\n' }
        const table = [['name', 'about', 'town'], ...rows]
        const text =
          quoted instanceof RegExp
            ? stringify(table, { ...options, quoted_match: quoted })
            : stringify(table, { ...options, quoted })
        const expected: string[][] = parse(text, { ...options, relax_column_count: true })
        assert.deepEqual(
          cells(await read(text, size)),
          expected.filter((row) => row.some((one) => one.trim())),
        )
      },
    )
    await fc.assert(property, { numRuns: 500 })
  })
})

describe('What is wrong with one row stays with it', () => {
  test('when it is too long', async () => {
    const long = 'x'.repeat(2_000_000)
    assert.deepEqual(await read(`a,b\n1,${long}\n2,b\n3,c\n`, 65_536), [
      { row: 1, cells: ['a', 'b'] },
      {
        row: 2,
        trouble: 'is longer than 1,000,000 letters or has a quotation mark that never ends',
      },
      { row: 3, cells: ['2', 'b'] },
      { row: 4, cells: ['3', 'c'] },
    ])
  })

  test('when it is too wide', async () => {
    const wide = (columns: number) => ','.repeat(columns - 1)
    assert.deepEqual(cells(await read(`a,b\n1${wide(1001)}\n1${wide(1000)}\n`, 65_536)), [
      ['a', 'b'],
      'has more than 1,000 columns',
      ['1', ...Array<string>(999).fill('')],
    ])
    assert.equal((await read(`a,b\n${wide(3_000_000)}\n1,2`, 65_536)).length, 3)
  })

  test('when its quotation mark never ends', async () => {
    const never = 'has a quotation mark that never ends'
    assert.deepEqual(cells(await read('a,b\n1,"x\n2,y\n')), [['a', 'b'], never, ['2', 'y']])
    assert.deepEqual(cells(await read('a,b\r\n1,"x\r\n2,"y"\r\n"3","z"\r\n')), [
      ...[['a', 'b'], never],
      ...[
        ['2', 'y'],
        ['3', 'z'],
      ],
    ])
    assert.deepEqual(cells(await read('"1,x\n"","y, z"\n')), [never, ['', 'y, z']])
    assert.deepEqual(cells(await read('a,b\n1,x"\n"2,"')), [['a', 'b'], ['1', 'x"'], ['2,']])
  })

  test('when its quotation mark never ends, however much stands behind it', async () => {
    const rows = await read(`a,b\n1,"x\n${'2,y\n'.repeat(600_000)}`, 65_536)
    assert.deepEqual(
      rows.filter((row) => 'trouble' in row),
      [
        {
          row: 2,
          trouble: 'is longer than 1,000,000 letters or has a quotation mark that never ends',
        },
      ],
    )
    assert.equal(rows.length, 600_002, 'later rows are read, each of them')
  })

  test('when every row has such a mark, or a million cells', async () => {
    assert.equal((await read('1,"x\n'.repeat(400_000), 65_536)).length, 400_000)
    const wide = `"x"y,"a,"${'z,'.repeat(450_000)}`
    assert.deepEqual(cells(await read(`${wide}\n1,2`, 65_536)), [
      'has more than 1,000 columns',
      ['1', '2'],
    ])
  })
})

test('However long the text is, only the rows at hand are held', async () => {
  let given = 0
  async function* long() {
    yield 'name,about\n'
    const piece = `Wren,${'y'.repeat(995)}\n`.repeat(10)
    for (; given < 10_000; given += 10) yield piece
  }
  let count = 0
  for await (const row of csvRows(long())) {
    assert.ok('cells' in row)
    count++
    assert.ok(given - count < 50, `${given - count} rows are waiting`)
  }
  assert.equal(count, 10_001)
})

test('Whoever stops reading closes what is read', async () => {
  let closed = false
  async function* endless() {
    try {
      for (;;) yield 'a,b\n'.repeat(5000)
    } finally {
      closed = true
    }
  }
  for await (const { row } of csvRows(endless())) if (row === 5) break
  assert.ok(closed)
})

test('What stands between cells is in every line, and most in the first', () => {
  assert.equal(guessDelimiter('a;b\n1;one, two, three\n'), ';')
  assert.equal(guessDelimiter('Providers, 2026\na;b;c\n1;2;3'), ',')
  assert.equal(guessDelimiter('a\tb,c\td\n1\t2\t3'), '\t')
  assert.equal(guessDelimiter('"a;b;c",d\n"x;",y'), ',')
  assert.equal(guessDelimiter('a;b;c\n1;2;3\n4,', false), ';')
})
