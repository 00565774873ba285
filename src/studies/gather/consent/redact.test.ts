import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redact } from './redact.ts'

test('what she said is gone, and every place after it still points at the same words', () => {
  const words = 'A: Hello 🙂 there, my dog is Rex.\nB: Yes 🙂.\nA: No.'
  const letters = Array.from(words)
  const second = letters.indexOf('B') + 3
  const places = [
    { startsAt: 3, endsAt: letters.indexOf('\n') },
    { startsAt: letters.length - 3, endsAt: letters.length },
  ]
  const gone = redact(words, places)
  assert.equal(Array.from(gone).length, letters.length)
  assert.equal(
    Array.from(gone)
      .slice(second, second + 5)
      .join(''),
    'Yes 🙂',
  )
  assert.doesNotMatch(gone, /Hello|Rex|No/)
  assert.match(gone, /^A: \[taken out\] +\nB: Yes 🙂\.\nA: –––$/)
})

test('ends of lines stay, and a place beyond the end takes nothing with it', () => {
  assert.equal(redact('one\ntwo', [{ startsAt: 0, endsAt: 99 }]), '[ta\nen ')
  assert.equal(redact('one', []), 'one')
})
