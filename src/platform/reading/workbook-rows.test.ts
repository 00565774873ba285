import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import writeXlsxFile from 'write-excel-file/node'
import { sharedStrings } from './shared-strings.ts'
import { assertProblem, inPieces } from './testing.ts'
import { type Part, relation, workbookOf, zipOf } from './testing-zip.ts'
import { workbookRows } from './workbook-rows.ts'

const read = (bytes: Uint8Array) => Array.fromAsync(workbookRows(inPieces(bytes, 5000)))
const readSheet = (sheetData: string, others?: Part[]) => read(workbookOf(sheetData, others))

describe('Rows of a workbook', () => {
  test('are those that a spreadsheet program wrote', async () => {
    const day = new Date(Date.UTC(2026, 2, 3))
    const { toBuffer } = writeXlsxFile([
      ['name', 'since', 'price', 'open', 'seen'],
      ['Zoë & “Co” 😀', { value: day, format: 'dd/mm/yyyy' }, 18.1, true, null],
      [],
      [
        '=1+1',
        { value: new Date(Date.UTC(2026, 2, 3, 9, 30)), format: 'dd/mm/yyyy hh:mm' },
        { value: 0.1 + 0.2, format: '0.00 "a day"' },
        false,
        'x',
      ],
    ])
    assert.deepEqual(await read(await toBuffer()), [
      { row: 1, cells: ['name', 'since', 'price', 'open', 'seen'] },
      { row: 2, cells: ['Zoë & “Co” 😀', '2026-03-03', '18.1', 'TRUE'] },
      { row: 4, cells: ['=1+1', '2026-03-03T09:30', '0.3', 'FALSE', 'x'] },
    ])
  })

  test('hold texts, runs of text and what formulas came to, each where it stands', async () => {
    const rows = await readSheet(
      `<row r="2" spans="1:9"><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c></row>
       <row r="3"><c r="A3" s="4"/><c r="B3" t="inlineStr"><is><t> </t></is></c></row>
       <row r="9"><c t="str"><f>"x"&amp;"y"</f><v>xy</v></c><c><f>1/3</f><v>0.33333333333333331</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>99</v></c><c><v>1e3</v></c></row>
       <row><c><v>1.0000000000000001E-1</v></c><c t="b"><v>0</v></c></row>`,
      [
        {
          name: 'xl/SharedStrings.xml',
          text: '<sst><si><t>no</t></si><si><r><t xml:space="preserve"> Tea</t></r><r><t>_x000A_and _x0000_talk</t></r><rPh><t>ti</t></rPh></si></sst>',
        },
      ],
    )
    assert.deepEqual(rows, [
      { row: 2, cells: ['', ' Tea\nand talk', '', 'a b'] },
      { row: 9, cells: ['xy', '0.333333333333333', '#N/A', '', '1000'] },
      { row: 10, cells: ['0.1', 'FALSE'] },
    ])
  })

  test('are of the first sheet that is not hidden', async () => {
    const { toBuffer } = writeXlsxFile([
      { data: [['first']], sheet: 'Providers' },
      { data: [['second']], sheet: 'Notes' },
    ])
    assert.deepEqual(await read(await toBuffer()), [{ row: 1, cells: ['first'] }])
    const hidden = [
      {
        name: 'xl/_rels/workbook.xml.rels',
        text: `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet0.xml')}${relation('r7', 'worksheet', '/xl/worksheets/sheet1.xml')}</Relationships>`,
      },
      {
        name: 'xl/workbook.xml',
        text: '<workbook xmlns:r="n"><sheets><sheet r:id="r1" state="hidden"/><sheet r:id="r7"/></sheets></workbook>',
      },
      {
        name: 'xl/worksheets/sheet0.xml',
        text: '<worksheet><row><c><v>0</v></c></row></worksheet>',
      },
    ]
    const rows = await readSheet('<row><c><v>1</v></c></row>', hidden)
    assert.deepEqual(rows, [{ row: 1, cells: ['1'] }])
  })

  test('that are too wide or too long are a trouble, and reading goes on', async () => {
    const long = `<c t="inlineStr"><is><t>${'x'.repeat(600_000)}</t></is></c>`
    const rows = await readSheet(
      `<row><c r="XFD1"><v>1</v></c></row><row>${long}${long}</row><row>${long}</row>`,
    )
    assert.deepEqual(rows.slice(0, 2), [
      { row: 1, trouble: 'has more than 1,000 columns' },
      { row: 2, trouble: 'is longer than 1,000,000 letters' },
    ])
    assert.ok(rows[2] && 'cells' in rows[2])
  })
})

describe('A Problem says what to do', () => {
  test('with another kind of workbook', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    await assertProblem(
      read(old),
      /old \.xls or is protected with a password: .* save it as \.xlsx/,
    )
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
    const ods = zipOf([
      { name: 'mimetype', text: mimetype },
      { name: 'content.xml', text: '<x/>' },
    ])
    await assertProblem(read(ods), /isn't an \.xlsx workbook: .* save it as \.xlsx or CSV/)
    const document = zipOf([{ name: 'word/document.xml', text: '<document/>' }])
    await assertProblem(read(document), /isn't an \.xlsx workbook/)
  })

  test('with a damaged one', async () => {
    const whole = workbookOf('<row><c><v>1</v></c></row>')
    await assertProblem(read(whole.subarray(0, whole.length / 2)), /damaged or isn't one/)
    await assertProblem(read(Buffer.from('PK\x03\x04 and no more')), /damaged or isn't one/)
    await assertProblem(readSheet('<row><c><v>1</c></row>'), /damaged/)
    await assertProblem(readSheet('<row><c><v>&lol;</v></c></row>'), /damaged/)
    await assertProblem(read(zipOf([{ name: '../../etc/cron', text: 'x' }])), /damaged/)
  })

  test('with one that is made to be too much', async () => {
    const sheet = (text: string, claims?: number) =>
      readSheet('', [{ name: 'xl/worksheets/sheet1.xml', text, claims }])
    await assertProblem(sheet('<worksheet/>', 500_000_000), /too large to read: .* as CSV/)
    await assertProblem(sheet(`<worksheet>${' '.repeat(1_000_000)}</worksheet>`, 100), /damaged/)
    await assertProblem(sheet(`<worksheet>${'x'.repeat(5_000_000)}</worksheet>`), /damaged/)
    await assertProblem(sheet(`<worksheet a="${'x'.repeat(5_000_000)}"/>`), /damaged/)
    await assertProblem(sheet('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), /damaged/)
    const strings = Buffer.from(`<sst>${'<si/>'.repeat(11)}</sst>`)
    assert.equal((await sharedStrings(inPieces(strings), 11)).length, 11)
    await assertProblem(sharedStrings(inPieces(strings), 10), /too large to read/)
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, text: '' }))
    await assertProblem(read(zipOf(many)), /too large to read/)
  })
})

test('The temporary file goes, however reading ends', async () => {
  const usual = process.env.TMPDIR
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-reading-'))
  process.env.TMPDIR = folder
  try {
    const many = '<row><c><v>1</v></c></row>'.repeat(50_000)
    for await (const { row } of workbookRows(inPieces(workbookOf(many), 5000))) {
      assert.equal((await readdir(folder)).length, 1)
      if (row === 3) break
    }
    await assertProblem(read(Buffer.from('PK\x03\x04')), /damaged/)
    assert.deepEqual(await readdir(folder), [])
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    await rm(folder, { recursive: true })
  }
})
