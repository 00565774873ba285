import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { largestPicture, readPicture, type Picture } from './read-picture.ts'
import { box } from './sound/boxes.ts'
import { join } from './sound/track.ts'
import { holdsSecret, planted, secret } from './testing.ts'
import { isUnreadable } from './unreadable.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

/** Red on the left, blue on the right. */
function redAndBlue(width = 80, height = 40) {
  const half = { width: width / 2, height, channels: 3 as const, background: '#0000ff' }
  const blue = { input: { create: half }, left: width / 2, top: 0 }
  const create = { width, height, channels: 3 as const, background: '#ff0000' }
  return sharp({ create }).composite([blue])
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`

/** As a phone takes it: with the place, the time and who held it. */
async function photo(orientation = 1): Promise<Uint8Array> {
  const jpeg = await redAndBlue()
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Artist: secret, ImageDescription: secret },
      IFD3: { GPSLatitude: '51/1 30/1 26/1', GPSMapDatum: secret },
    })
    .withXmp(xmp)
    .withMetadata({ orientation })
    .toBuffer()
  return withComment(jpeg)
}

function withComment(jpeg: Uint8Array): Uint8Array {
  const comment = join([Uint8Array.of(0xff, 0xfe, 0, planted.length + 2), planted])
  return join([jpeg.slice(0, 2), comment, jpeg.slice(2)])
}

function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const whole = box(name, content)
  new DataView(whole.buffer).setUint32(0, content.length)
  const sum = new Uint8Array(4)
  new DataView(sum.buffer).setUint32(0, crc32(whole.slice(4)))
  return join([whole, sum])
}

async function png(): Promise<Uint8Array> {
  const bytes = await redAndBlue().png().toBuffer()
  const text = pngChunk('tEXt', join([ascii('Comment\0'), planted]))
  return join([bytes.subarray(0, 33), text, bytes.subarray(33), planted])
}

async function read(bytes: Uint8Array): Promise<Picture> {
  const picture = await readPicture(bytes)
  if (isUnreadable(picture)) assert.fail(picture.problem)
  return picture
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const picture = await readPicture(bytes)
  return isUnreadable(picture) ? picture.problem : assert.fail(`${picture.width} wide`)
}

/** The colour at a place, each part rounded to steps of 64 so that JPEG's blur doesn't count. */
async function colourAt({ bytes }: Picture, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (y * info.width + x) * info.channels
  return [...data.subarray(at, at + 3)].map((part) => Math.round(part / 64))
}

const red = [4, 0, 0]
const blue = [0, 0, 4]

describe('A picture', () => {
  test('keeps what is seen and loses what was told beside it', async () => {
    const kinds = {
      jpeg: await photo(),
      png: await png(),
      webp: await redAndBlue().webp().withXmp(xmp).toBuffer(),
      gif: join([await redAndBlue().gif().toBuffer(), planted]),
      avif: await redAndBlue().avif().withXmp(xmp).toBuffer(),
    }
    // In its comment, its XMP, and three places of its EXIF.
    assert.equal(Buffer.from(kinds.jpeg).toString('latin1').split(secret).length, 6)
    for (const [kind, bytes] of Object.entries(kinds)) {
      assert.ok(holdsSecret(bytes), kind)
      const picture = await read(bytes)
      assert.deepEqual([picture.type, picture.width, picture.height], ['image/jpeg', 80, 40], kind)
      assert.ok(!holdsSecret(picture.bytes), kind)
      const { exif, xmp: kept, icc, iptc, comments } = await sharp(picture.bytes).metadata()
      assert.deepEqual([exif, kept, icc, iptc, comments], Array(5).fill(undefined), kind)
      assert.deepEqual(await colourAt(picture, 10, 20), red, kind)
      assert.deepEqual(await colourAt(picture, 70, 20), blue, kind)
    }
  })

  test('that was held sideways stands upright', async () => {
    const turned = await read(await photo(6))
    assert.deepEqual([turned.width, turned.height], [40, 80])
    assert.deepEqual(await colourAt(turned, 20, 10), red)
    assert.deepEqual(await colourAt(turned, 20, 70), blue)
    assert.deepEqual(await colourAt(await read(await photo(3)), 10, 20), blue)
  })

  test('that is large is made smaller, and a small one stays as it is', async () => {
    const wide = await read(await redAndBlue(4000, 1000).jpeg().toBuffer())
    assert.deepEqual([wide.width, wide.height], [1600, 400])
    const line = await read(await redAndBlue(12_000, 1).png().toBuffer())
    assert.deepEqual([line.width, line.height], [1600, 1])
    assert.equal((await read(await redAndBlue(2, 2).png().toBuffer())).width, 2)
  })

  test('in a phone’s wider colours looks the same in the web’s', async () => {
    const create = { width: 20, height: 20, channels: 3 as const, background: '#33cc33' }
    const wide = await sharp({ create }).withIccProfile('p3').png().toBuffer()
    assert.ok((await sharp(wide).metadata()).icc)
    assert.deepEqual(await colourAt(await read(wide), 10, 10), [1, 3, 1])
  })

  test('that one can see through lies on white', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 }
    const create = { width: 20, height: 20, channels: 4 as const, background }
    assert.deepEqual(
      await colourAt(await read(await sharp({ create }).png().toBuffer()), 9, 9),
      [4, 4, 4],
    )
  })

  test('that moves stands still at its first moment', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    for (const kind of ['gif', 'webp'] as const) {
      const moving = await sharp(frames, { join: { animated: true } })
        .toFormat(kind)
        .toBuffer()
      assert.equal((await sharp(moving).metadata()).pages, 2)
      const still = await read(moving)
      assert.deepEqual([still.width, still.height], [20, 20])
      assert.deepEqual(await colourAt(still, 10, 10), red)
    }
  })

  test('with a page or a program behind it loses that', async () => {
    const script = ascii(`<html><script>alert('${secret}')</script>`)
    for (const bytes of [await photo(), await png()]) {
      const picture = await read(join([bytes, script, ascii('PK\x03\x04 \x7fELF')]))
      const text = Buffer.from(picture.bytes).toString('latin1')
      for (const left of ['<html', 'script', 'ELF', secret]) assert.ok(!text.includes(left))
    }
  })
})

describe('Who sends no picture is told what to do', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const told: [what: string, file: Uint8Array, says: RegExp][] = [
    ['nothing', new Uint8Array(), /empty/],
    ['a program', ascii('\x7fELF\x02\x01\x01'), /no picture that we can read.*JPEG/],
    ['a page', ascii('<!doctype html><script>alert(1)</script>'), /no picture/],
    ['a drawing with a script', ascii(svg), /no picture/],
    ['a drawing behind an XML head', ascii(`<?xml version="1.0"?>${svg}`), /no picture/],
    ['a zip', ascii('PK\x03\x04'), /no picture/],
    ['a PDF', ascii('%PDF-1.7'), /no picture/],
    ['a program that begins like a photo', ascii('\xff\xd8\xff\x7fELF'), /no picture/],
    ['only a beginning', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), /damaged or cut short/],
    ['an iPhone’s HEIC', box('ftyp', ascii('heic'), 0, ascii('mif1heic')), /HEIC.*from Photos/],
    ['a video', box('ftyp', ascii('isom'), 0, ascii('isomavc1')), /no picture/],
    ['too much', new Uint8Array(largestPicture + 1), /larger than 15 MB/],
  ]
  for (const [what, file, says] of told)
    test(what, async () => {
      assert.match(await problemOf(file), says)
    })

  test('a few bytes that would unfold into a wall', async () => {
    const small = await redAndBlue().png().toBuffer()
    const head = small.slice(16, 29)
    const walls: [width: number, height: number][] = [
      [30_000, 30_000],
      [50_000_001, 1],
    ]
    for (const [width, height] of walls) {
      new DataView(head.buffer, head.byteOffset).setUint32(0, width)
      new DataView(head.buffer, head.byteOffset).setUint32(4, height)
      const bomb = join([small.subarray(0, 8), pngChunk('IHDR', head), small.subarray(33)])
      assert.match(await problemOf(bomb), /more dots than we can read/)
    }
  })

  test('half a photo', async () => {
    const whole = await redAndBlue(400, 400).jpeg().toBuffer()
    assert.match(await problemOf(whole.subarray(0, whole.length / 2)), /damaged or cut short/)
  })
})

test('Whatever somebody sends is read or refused', async () => {
  const avif = await redAndBlue().avif().toBuffer()
  const gif = await redAndBlue().gif().toBuffer()
  const webp = await redAndBlue().webp().toBuffer()
  const originals = [await photo(), await png(), avif, gif, webp]
  const damage = fc.record({
    original: fc.constantFrom(...originals),
    bits: fc.array(fc.nat(5000), { maxLength: 8 }),
    length: fc.oneof(fc.constant(Infinity), fc.nat(1500)),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ original, bits, length }) => {
      const wrong = original.slice(0, length)
      for (const bit of bits) if (bit >> 3 < wrong.length) wrong[bit >> 3]! ^= 1 << (bit & 7)
      const picture = await readPicture(wrong)
      assert.ok(isUnreadable(picture) || !holdsSecret(picture.bytes))
    }),
    { numRuns: 300 },
  )
})
