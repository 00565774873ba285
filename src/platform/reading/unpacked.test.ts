import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Problem } from '../problem.ts'
import { openBytes } from './source.ts'
import { assertProblem, inPieces, sourceOf } from './testing.ts'
import { unpacked } from './unpacked.ts'

const text = Buffer.from('name,town\nMaya,Ashdale\n')

test('What is packed is unpacked, of one member or several, and the rest stays', async () => {
  for (const bytes of [text, gzipSync(text)])
    assert.deepEqual(await buffer((await unpacked(sourceOf(bytes))).bytes), text)
  const members = Buffer.concat([gzipSync('name,town\n'), gzipSync('Maya,Ashdale\n')])
  assert.deepEqual(await buffer((await unpacked(sourceOf(members))).bytes), text)
})

test('Progress is what has come in, and the first bytes stay to be read', async () => {
  const packed = gzipSync(text)
  const source = await unpacked(openBytes('packed.csv.gz', inPieces(packed), packed.length))
  assert.equal(source.size, packed.length)
  assert.equal(Buffer.from(await source.first(4)).toString(), 'name')
  assert.deepEqual(await buffer(source.bytes), text)
  assert.equal(source.bytesRead(), packed.length)
})

test('What is too large is refused as soon as it is, packed or not', async () => {
  const limits = { bytes: 1_000_000 }
  const bomb = gzipSync(Buffer.alloc(300_000_000))
  let count = 0
  const reading = async () => {
    for await (const chunk of (await unpacked(sourceOf(bomb, 1000), limits)).bytes)
      count += chunk.length
  }
  await assertProblem(reading(), /what she sent holds more than 1 MB/)
  assert.ok(count <= limits.bytes)
  const plain = await unpacked(sourceOf(Buffer.alloc(1_000_001), 10_000), limits)
  await assertProblem(buffer(plain.bytes), /more than 1 MB, .* in smaller parts/)
})

test('What is cut off or damaged is a Problem', async () => {
  const packed = gzipSync(randomBytes(100_000))
  const cut = await unpacked(sourceOf(packed.subarray(0, 50_000)))
  await assertProblem(buffer(cut.bytes), /what she sent breaks off before its end/)
  packed[60_000]! ^= 0xff
  await assertProblem(
    (async () => buffer((await unpacked(sourceOf(packed))).bytes))(),
    /packed but damaged/,
  )
  await assertProblem(unpacked(sourceOf('')), /is empty/)
  await assertProblem(unpacked(sourceOf(gzipSync(''))), /is empty/)
})

test('What goes wrong before it comes through as it is, and what is left is closed', async () => {
  async function* failing() {
    yield gzipSync(randomBytes(100_000)).subarray(0, 60_000)
    throw new Problem('The line broke.')
  }
  const source = async () => buffer((await unpacked(openBytes('it', failing()))).bytes)
  await assertProblem(source(), /^The line broke\.$/)

  let closed = 0
  async function* endless() {
    try {
      for (;;) yield gzipSync(randomBytes(10_000))
    } finally {
      closed++
    }
  }
  for await (const chunk of (await unpacked(openBytes('it', endless()))).bytes) if (chunk) break
  await (await unpacked(openBytes('it', endless()))).close()
  assert.equal(closed, 2)
})
