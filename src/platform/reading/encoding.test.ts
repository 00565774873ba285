import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { textOf } from './encoding.ts'
import { sourceOf } from './testing.ts'

const words = 'Zoë’s café – £20, ไทย 😀'
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

async function read(bytes: Uint8Array, size = 7): Promise<string> {
  return (await Array.fromAsync(textOf(sourceOf(bytes, size)))).join('')
}

test('Text is read in the encoding that its mark names', async () => {
  assert.equal(await read(Buffer.from(`\ufeff${words}`)), words)
  assert.equal(await read(Buffer.from(`\ufeff${words}`, 'utf16le')), words)
  assert.equal(await read(swapped(`\ufeff${words}`)), words)
})

test('Text without a mark is known by its bytes', async () => {
  const heading = `name,town\r\n${words}`
  assert.equal(await read(Buffer.from(heading)), heading)
  assert.equal(await read(Buffer.from(heading, 'utf16le')), heading)
  assert.equal(await read(swapped(heading)), heading)
  const windows = Buffer.from('Zo\xeb\x92s caf\xe9 \x96 \xa320, \x8010', 'latin1')
  assert.equal(await read(windows), 'Zoë’s café – £20, €10')
})

test('A letter that the first 64 KiB cut in two is still UTF-8', async () => {
  const text = `${'x'.repeat(65_535)}ë`
  assert.equal(await read(Buffer.from(text), 1000), text)
})

test('A byte after the first 64 KiB that is no UTF-8 is marked, and the rest goes on', async () => {
  const bytes = Buffer.concat([
    Buffer.from('ë'.repeat(40_000)),
    Buffer.from([0xeb]),
    Buffer.from('!'),
  ])
  assert.equal(await read(bytes, 1000), `${'ë'.repeat(40_000)}\ufffd!`)
})

test('NUL characters and halves of surrogate pairs do not come through', async () => {
  assert.equal(await read(Buffer.from('a name\0 with a NUL')), 'a name with a NUL')
  assert.equal(await read(Buffer.from('\ufeffa\ud800b', 'utf16le')), 'a\ufffdb')
})

test('Any text comes out as it went in, however it is cut', async () => {
  const property = fc.asyncProperty(
    fc.string({ unit: 'binary' }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom('utf8' as const, 'utf16le' as const),
    async (any, size, encoding) => {
      const text = any.replaceAll('\0', '').replaceAll('\ufeff', '')
      assert.equal(await read(Buffer.from(`\ufeff${text}`, encoding), size), text)
    },
  )
  await fc.assert(property, { numRuns: 200 })
})

test('Whatever the bytes are, the text is one that PostgreSQL takes', async () => {
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
    const text = await read(bytes)
    assert.ok(text.isWellFormed() && !text.includes('\0'))
  })
  await fc.assert(property, { numRuns: 200 })
})
