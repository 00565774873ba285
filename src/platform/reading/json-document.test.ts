import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonDocument } from './json-document.ts'
import { assertProblem, inPieces } from './testing.ts'

const read = (text: string, most = 1000) => jsonDocument(inPieces(text), most)

test('A page is read as a whole, with what it says of itself', async () => {
  const page = { total_pages: 3, page_number: 1, contents: [{ id: 'a' }], empty: false }
  assert.deepEqual(await read(` ${JSON.stringify(page, null, 2)}\n`), page)
})

test('A page that is too long, too deep, or no JSON is refused before it is built', async () => {
  await assertProblem(read(`"${'x'.repeat(2000)}"`), /longer than 1,000 letters/)
  await assertProblem(read('['.repeat(10_000) + ']'.repeat(10_000), 1e6), /more than 64 levels/)
  await assertProblem(read('{"a": [1, 2}'), /isn't JSON near character 12/)
  await assertProblem(read('{"a": 1'), /breaks off after character 7/)
  await assertProblem(read('{"a": 1} or so'), /near character 10/)
  await assertProblem(read('{"a": 1, b}'), /isn't right JSON near character 10/)
  await assertProblem(read('<html>'), /isn't right JSON near character 1/)
  await assertProblem(read(''), /breaks off after character 0/)
})
