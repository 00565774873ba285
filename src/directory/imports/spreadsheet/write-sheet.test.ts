import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf, mostInWorkbook, sheetHeader, workbookOf } from './write-sheet.ts'

test('CSV begins with the mark of UTF-8, ends its lines as Windows does, and quotes what it must', async () => {
  const text = await Array.fromAsync(
    csvOf([
      ['a', 'b;c', 'd "e"'],
      ['f\ng', '', '’'],
    ]),
  )
  assert.equal(text.join(''), '\uFEFFa,"b;c","d ""e"""\r\n"f\ng",,’\r\n')
})

test('a sheet that is too long for a workbook is refused before it fills the memory', async () => {
  function* many() {
    for (let row = 0; row <= mostInWorkbook + 1; row++) yield ['']
  }
  await assert.rejects(Array.fromAsync(workbookOf(many())), /take them as CSV/)
  assert.equal(sheetHeader().length, 33)
})
