import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placesOfNames, replaceNames } from './replace-names.ts'
import { replaced } from './replaced.ts'

test('a stretch covers the same words when names before, after and within it are replaced', () => {
  const words = 'Mary 🙂 met Mary Pell. She said yes to Ann.'
  const pairs = [
    { standsFor: 'Mary', pseudonym: 'Bo 🙂' },
    { standsFor: 'Mary Pell', pseudonym: 'Rowan' },
    { standsFor: 'Ann', pseudonym: 'Christabel' },
  ]
  const now = replaced(words, placesOfNames(words, pairs))
  assert.equal(now.words, 'Bo 🙂 🙂 met Rowan. She said yes to Christabel.')
  const covered = (part: string, becomes: string) => {
    const startsAt = Array.from(words.slice(0, words.indexOf(part))).length
    const { startsAt: from, endsAt } = now.moved({
      ...{ startsAt, endsAt: startsAt + Array.from(part).length },
    })
    assert.equal(Array.from(now.words).slice(from, endsAt).join(''), becomes)
  }
  covered('She said yes', 'She said yes')
  covered('met Mary Pell', 'met Rowan')
  covered('Pell. She', 'Rowan. She')
  covered('🙂 met Mary', '🙂 met Rowan')
  covered('ry 🙂', 'Bo 🙂 🙂')
  covered(words, now.words)
})

// Each sign of the old text has a number; a sign of the new one has that of the sign it was, or those of all
// that it took the place of. What a stretch covers is then found by looking, without any arithmetic.
const names = ['Mary', 'Mary Pell', 'Al', 'Zoë 🙂 Quill', 'A']
const pseudonyms = ['Rowan', 'B', '[name]', '🙂', 'Christabel of the Hill']
const piece = fc.constantFrom(...names, 'said', 'yes.', '🙂', 'Annabel', '\n', 'MARY', 'é', '–')

test('whatever is replaced, each stretch covers the same words', () =>
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 30 }),
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
      fc.array(fc.constantFrom(...pseudonyms), { minLength: 5, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      (pieces, chosen, others, one, other) => {
        const words = pieces.join(' ')
        const pairs = chosen.map((standsFor, n) => ({ standsFor, pseudonym: others[n]! }))
        const places = placesOfNames(words, pairs)
        const signs = Array.from(words)
        const [startsAt, last] = [one % signs.length, other % signs.length].toSorted(
          (a, b) => a - b,
        ) as [number, number]
        const stretch = { startsAt, endsAt: last + 1 }

        const of: Set<number>[] = []
        for (let at = 0; at < signs.length;) {
          const place = places.find((each) => each.startsAt === at)
          const end = place?.endsAt ?? at + 1
          const from = new Set(Array.from({ length: end - at }, (_, n) => at + n))
          for (const _ of place?.becomes ?? 'x') of.push(from)
          at = end
        }
        const isCovered = (from: Set<number>) =>
          [...from].some((n) => n >= stretch.startsAt && n < stretch.endsAt)
        const now = replaced(words, places)
        assert.equal(Array.from(now.words).length, of.length)
        assert.deepEqual(now.moved(stretch), {
          startsAt: of.findIndex(isCovered),
          endsAt: of.findLastIndex(isCovered) + 1,
        })
        assert.equal(now.words, replaceNames(words, pairs))
      },
    ),
  ))
