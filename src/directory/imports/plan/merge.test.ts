import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { merge, type Fields } from './merge.ts'

const own = { isUntouched: false }

test('what is new is taken as it is', () => {
  const { fields, notes, isChanged } = merge(undefined, {}, { name: 'Tea Dance', about: null }, own)
  assert.deepEqual(fields, { name: 'Tea Dance' })
  assert.deepEqual([notes, isChanged], [[], true])
})

test('what the source says as before changes nothing, whatever stands here', () => {
  const said = { phone: '01632 960001', languages: ['welsh', 'english'] }
  assert.equal(merge({ phone: '01632 960999' }, said, said, own).isChanged, false)
})

test('what the source says anew is taken where nobody has changed it here', () => {
  const before = { phone: '01632 960001', about: 'We dance.' }
  const merged = merge({ ...before, email: 'a@b.example' }, before, { phone: '01632 960002' }, own)
  assert.deepEqual(merged.fields, { ...before, phone: '01632 960002', email: 'a@b.example' })
  assert.deepEqual(merged.notes[0]?.reason, 'said before: 01632 960001')
})

test('what she has said herself since stays, and the coordinator reads so', () => {
  const merged = merge(
    { about: 'I dance on Tuesdays.' },
    { about: 'We dance.' },
    { about: 'We dance daily.' },
    own,
  )
  assert.equal(merged.isChanged, false)
  assert.deepEqual(merged.fields, { about: 'I dance on Tuesdays.' })
  assert.equal(merged.notes[0]?.kind, 'kept')
})

test('what she has taken off stays off, whatever the source says anew', () => {
  const merged = merge({ name: 'Ann' }, { phone: '01632 960001' }, { phone: '01632 960002' }, own)
  assert.equal(merged.isChanged, false)
  assert.equal(merged.fields.phone, undefined)
})

test('a field that was never taken over is filled, and one that is filled stays', () => {
  assert.deepEqual(merge({ about: '' }, {}, { about: 'We dance.' }, own).fields.about, 'We dance.')
  assert.equal(merge({ about: 'I sing.' }, {}, { about: 'We dance.' }, own).isChanged, false)
  assert.equal(
    merge({ about: 'I sing.' }, {}, { about: 'We dance.' }, { isUntouched: true }).isChanged,
    true,
  )
})

test('where nobody has changed anything here since, all that is said is taken', () => {
  const back = { about: 'We dance.' }
  const merged = merge({ about: 'I dance.' }, back, back, { isUntouched: true })
  assert.deepEqual([merged.fields, merged.isChanged], [back, true])
})

test('an order of times or of words makes no difference, and that of what is stored stays', () => {
  const times = [
    { weekday: 5, from: '09:00', until: '10:00' },
    { weekday: 1, from: '09:00', until: '10:00' },
  ]
  const said = { times, languages: ['welsh', 'english'] }
  const now = { times: times.toReversed(), languages: ['english', 'welsh'] }
  assert.equal(merge(now, {}, said, { isUntouched: true }).isChanged, false)
  assert.deepEqual(merge(undefined, {}, said, own).fields, said)
})

test('taking the same twice changes nothing the second time', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.nat(),
    fc.record({ pence: fc.nat(), unit: fc.string() }),
  )
  const some = fc.dictionary(fc.constantFrom('name', 'about', 'phone', 'prices'), value)
  fc.assert(
    fc.property(some, some, some, (now: Fields, base: Fields, said: Fields) => {
      const once = merge(now, base, said, own)
      const twice = merge(once.fields, { ...base, ...once.taken }, said, own)
      assert.equal(twice.isChanged, false)
      assert.deepEqual(twice.fields, once.fields)
    }),
  )
})
