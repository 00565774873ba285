import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { openFile } from './file.ts'
import { formatOf } from './format.ts'
import { assertProblem, sourceOf } from './testing.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldcrest-reading-'))
})
after(() => rm(folder, { recursive: true }))

test('A file is read with its name, size and progress', async () => {
  await writeFile(join(folder, 'providers.csv'), 'name\nMaya\n')
  const source = await openFile(join(folder, 'providers.csv'))
  assert.equal(source.name, 'providers.csv')
  assert.equal(source.size, 10)
  assert.equal(source.bytesRead(), 0)
  assert.equal(await text(source.bytes), 'name\nMaya\n')
  assert.equal(source.bytesRead(), 10)
})

test('No file, a folder and an empty file are Problems', async () => {
  await writeFile(join(folder, 'empty.csv'), '')
  await assertProblem(openFile(join(folder, 'empty.csv')), /empty\.csv is empty/)
  await assertProblem(openFile(join(folder, 'nothing.csv')), /There is no file .*nothing\.csv/)
  await assertProblem(openFile(folder), /is a folder/)
})

test('A format is known by the first bytes, which stay to be read', async () => {
  const utf16 = (words: string) => Buffer.from(words, 'utf16le')
  for (const [bytes, format] of [
    ['  [{"id": 1}]', 'json'],
    ['\ufeff{"id": 1}\n', 'json'],
    [utf16('\ufeff{"id": 1}'), 'json'],
    ['name,town\n', 'text'],
    ['Zo\xeb,town\n', 'text'],
    [utf16('name,town\n'), 'text'],
    [`{"x":"${'ë'.repeat(2047)}"}`, 'json'],
    ['<!doctype html>', 'markup'],
    ['PK\x03\x04\x14\x00', 'workbook'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook'],
    [Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'other'],
    ['%PDF-1.7', 'other'],
  ] as const) {
    const source = sourceOf(bytes, 3)
    assert.equal(await formatOf(source), format, String(bytes))
    const read = await Array.fromAsync(source.bytes)
    assert.deepEqual(Buffer.concat(read), Buffer.from(bytes as string))
  }
})
