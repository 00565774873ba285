import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { largestSound, readSound, type Sound } from './read-sound.ts'
import { join } from './sound/track.ts'
import * as made from './testing.ts'
import { isUnreadable } from './unreadable.ts'

const many = <T>(count: number, one: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => one(index))

/** Packets that can be told from each other. */
const opus = many(100, (index) => Uint8Array.of(0xf8, 0xff, 0xfe, index))
const aac = many(100, (index) => join([made.silentAac, Uint8Array.of(index)]))
const mp3 = many(60, () => made.mp3Frame())
const mixed = many(60, (index) => made.mp3Frame(index % 3 ? 64 : 128))
const tone = Uint8Array.from(many(16_000, (index) => (index * 7) & 0xff))

const recordings: Record<string, { file: Uint8Array; type: Sound['type']; seconds: number }> = {
  'WebM from a browser': { file: made.webmOf(opus), type: 'audio/webm', seconds: 2 },
  'Ogg from a messenger': { file: made.oggOf(opus), type: 'audio/webm', seconds: 2 },
  'M4A from a phone': { file: made.mp4Of(aac), type: 'audio/mp4', seconds: 2.32 },
  'MP4 from a browser': {
    file: made.mp4Of(aac, { inPieces: true }),
    type: 'audio/mp4',
    seconds: 2.32,
  },
  MP3: { file: made.mp3Of(mp3), type: 'audio/mpeg', seconds: 1.57 },
  'MP3 of many sizes': { file: made.mp3Of(mixed), type: 'audio/mpeg', seconds: 1.57 },
  WAV: { file: made.wavOf(tone), type: 'audio/wav', seconds: 1 },
}

function read(file: Uint8Array): Sound {
  const sound = readSound(file)
  if (isUnreadable(sound)) assert.fail(sound.problem)
  return sound
}

function problemOf(file: Uint8Array): string {
  const sound = readSound(file)
  return isUnreadable(sound) ? sound.problem : assert.fail(`It is ${sound.type}`)
}

for (const [name, { file, type, seconds }] of Object.entries(recordings))
  describe(`A recording as ${name}`, () => {
    test('keeps its sound and loses all else that it told', () => {
      assert.ok(made.holdsSecret(file))
      const sound = read(file)
      assert.equal(sound.type, type)
      assert.equal(Number(sound.seconds.toFixed(2)), seconds)
      assert.ok(!made.holdsSecret(sound.bytes))
    })

    test('is the same when it is read again', () => {
      const once = read(file)
      assert.deepEqual(read(once.bytes), once)
    })

    test('that breaks off is read as far as it goes, or refused', () =>
      fc.assert(
        fc.property(fc.nat(file.length), (length) => {
          const sound = readSound(file.slice(0, length))
          if (!isUnreadable(sound)) assert.ok(!made.holdsSecret(sound.bytes))
        }),
        { numRuns: 300 },
      ))

    test('with wrong bits is read or refused, and never grows', () => {
      const flips = fc.array(fc.nat(file.length * 8 - 1), { minLength: 1, maxLength: 8 })
      fc.assert(
        fc.property(flips, (bits) => {
          const wrong = file.slice()
          for (const bit of bits) wrong[bit >> 3]! ^= 1 << (bit & 7)
          const sound = readSound(wrong)
          if (!isUnreadable(sound)) assert.ok(sound.bytes.length < file.length * 3 + 2000)
        }),
        { numRuns: 500 },
      )
    })
  })

test('Whatever somebody sends is read or refused', () => {
  const starts = Object.values(recordings).map(({ file }) => file.slice(0, 64))
  const bytes = fc.uint8Array({ maxLength: 400 })
  const anything = fc.oneof(
    bytes,
    fc
      .tuple(fc.constantFrom(...starts), fc.nat(64), bytes)
      .map(([start, length, rest]) => join([start.subarray(0, length), rest])),
  )
  fc.assert(
    fc.property(anything, (file) => {
      const sound = readSound(file)
      assert.ok(isUnreadable(sound) || sound.bytes.length > 0)
    }),
    { numRuns: 3000 },
  )
})

describe('The sound itself', () => {
  test('stays packet by packet, whichever container it came in', () => {
    assert.deepEqual(read(made.oggOf(opus)), read(made.webmOf(opus)))
    assert.deepEqual(read(made.mp4Of(aac, { inPieces: true })), read(made.mp4Of(aac)))
    const { bytes } = read(made.mp4Of(aac))
    assert.deepEqual(Buffer.from(bytes.slice(-700)), Buffer.concat(aac))
    assert.deepEqual(read(recordings.MP3!.file).bytes, join(mp3))
    assert.deepEqual(read(recordings.WAV!.file).bytes.slice(44), tone)
  })

  test('that was cut off in the phone’s app is gone, not only hidden', () => {
    const cut = read(made.mp4Of(aac, { edit: { start: 10, count: 30 } }))
    assert.deepEqual(Buffer.from(cut.bytes.slice(-210)), Buffer.concat(aac.slice(10, 40)))
    assert.equal(cut.seconds.toFixed(2), '0.70')
  })
})

describe('Who sends something else is told what to do', () => {
  const ascii = (text: string) => new TextEncoder().encode(text)
  const told: [what: string, file: Uint8Array, says: RegExp][] = [
    ['nothing', new Uint8Array(), /empty/],
    ['a page', ascii('<!doctype html><script>alert(1)</script>'), /no sound that we can play/],
    ['a program', ascii('\x7fELF\x02\x01\x01'), /no sound that we can play/],
    ['a zip', ascii('PK\x03\x04'), /no sound that we can play/],
    ['AMR', ascii('#!AMR\n'), /can’t play \(AMR\).*MP3 or M4A/],
    ['3GP with AMR', made.mp4Of(aac, { entry: 'samr' }), /can’t play \(AMR\)/],
    ['Apple Lossless', made.mp4Of(aac, { entry: 'alac' }), /Apple Lossless/],
    ['FLAC', ascii('fLaC'), /FLAC/],
    ['Ogg Vorbis', made.oggOf([], { codec: ascii('\x01vorbis') }), /can’t play \(Ogg\)/],
    ['a video as MP4', made.mp4Of(aac, { second: 'vide' }), /a video.*sound only/],
    ['a video as WebM', made.webmOf(opus, { video: true }), /a video/],
    ['a recording of nothing', made.webmOf([]), /no sound in that recording/],
    ['a wave of nothing', made.wavOf(new Uint8Array()), /no sound in that recording/],
    ['too much', new Uint8Array(largestSound + 1), /larger than 10 MB/],
    ['MP4 that breaks off', made.mp4Of(aac).slice(0, 300), /damaged or cut short/],
    ['eleven minutes', made.webmOf(many(33_000, () => made.silentOpus)), /longer than 10 minutes/],
    ['eleven minutes of WAV', made.wavOf(new Uint8Array(11 * 60 * 16_000)), /larger|longer/],
  ]
  for (const [what, file, says] of told)
    test(what, () => {
      assert.match(problemOf(file), says)
    })
})
