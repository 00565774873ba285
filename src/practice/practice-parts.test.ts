// The small parts around visits: what is typed, who overlaps, when it is quiet, what is marked.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markedParts } from './find-notes/marked.tsx'
import { wordsOf } from './find-notes/notes.ts'
import { lengthField, lengthTyped } from './length-field.ts'
import { quietUntil, type QuietHours } from './messages/quiet-hours.ts'
import { initialsOf } from './names.ts'
import { addDays, momentOf, occurrences } from './plan/occurrences.ts'
import { overlapsIn } from './plan/overlaps.ts'
import type { Plan } from './plan/plan.ts'
import { hoursWords, inHours } from './week/hours.ts'

const timeZone = 'Europe/London'

test('a length is read as people write it, and told back as it is read', () => {
  for (const [typed, minutes] of [
    ['45', 45],
    ['1:30', 90],
    ['1½ hours', 90],
    ['1.5h', 90],
    ['2 hours 15', 135],
    ['90 minutes', 90],
  ] as const)
    assert.equal(lengthField.parse(typed), minutes, typed)
  for (const typed of ['long', '3', '49:00', '-5']) assert.ok(!lengthField.safeParse(typed).success)
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 2880 }), (minutes) =>
      assert.equal(lengthField.parse(lengthTyped(minutes)), minutes),
    ),
  )
})

test('two visits of one worker at the same time overlap; those of two, or one after the other, don’t', () => {
  const plan = (planId: string, beginsAt: string, workerId: string | null): Plan => ({
    ...{ planId, providerId: 'b', personId: planId, workerId, beginsOn: '2026-03-02' },
    ...{ endsOn: null, everyWeeks: 1, weekdays: [1], beginsAt, part: 'clock', minutes: 60 },
    ...{ place: '', words: '' },
  })
  const on = { from: '2026-03-02', until: '2026-03-02', timeZone }
  const overlaps = (...plans: Plan[]) => overlapsIn(occurrences(plans, [], on)).size
  assert.equal(overlaps(plan('a', '09:00', 'w'), plan('b', '09:30', 'w')), 2)
  assert.equal(overlaps(plan('a', '09:00', 'w'), plan('b', '10:00', 'w')), 0)
  assert.equal(overlaps(plan('a', '09:00', 'w'), plan('b', '09:00', 'v')), 0)
  assert.equal(overlaps(plan('a', '09:00', null), plan('b', '09:00', null)), 0)
})

const evenings: QuietHours = {
  ...{ weekdays: [1, 2, 3, 4, 5], fromAt: '18:00', untilAt: '08:00', answer: 'Later' },
}

test('a message in quiet hours waits until they end, over midnight too', () => {
  const at = (day: string, time: string) =>
    quietUntil(evenings, momentOf(day, time, timeZone), timeZone)
  // Monday.
  assert.deepEqual(at('2026-03-02', '19:00'), momentOf('2026-03-03', '08:00', timeZone))
  assert.deepEqual(at('2026-03-03', '07:59'), momentOf('2026-03-03', '08:00', timeZone))
  assert.equal(at('2026-03-03', '08:00'), undefined)
  assert.equal(at('2026-03-02', '17:59'), undefined)
  // Friday evening's end on Saturday; none begin on Saturday.
  assert.deepEqual(at('2026-03-07', '03:00'), momentOf('2026-03-07', '08:00', timeZone))
  assert.equal(at('2026-03-07', '19:00'), undefined)
  assert.equal(quietUntil(undefined, new Date(), timeZone), undefined)
  // The clock changes in the night: they still end at eight.
  const always = { ...evenings, weekdays: [1, 2, 3, 4, 5, 6, 7] }
  const night = quietUntil(always, momentOf('2026-03-28', '23:00', timeZone), timeZone)
  assert.deepEqual(night, momentOf('2026-03-29', '08:00', timeZone))
})

test('quiet hours end after the moment that lies in them, whatever they are', () => {
  const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
      clock,
      clock,
      fc.integer({ min: 0, max: 700 * 24 }),
      (weekdays, fromAt, untilAt, hours) => {
        fc.pre(fromAt !== untilAt)
        const moment = new Date(
          momentOf(addDays('2026-01-01', 0), '00:30', timeZone).getTime() + hours * 3_600_000,
        )
        const until = quietUntil({ weekdays, fromAt, untilAt, answer: 'x' }, moment, timeZone)
        if (until) assert.ok(until > moment)
        if (weekdays.length === 0) assert.equal(until, undefined)
      },
    ),
  )
})

test('a word is marked where it stands, however it is written, and nothing of the text is lost', () => {
  const text = 'José liked the CAFÉ; the cafe is new.'
  const found = markedParts(text, ['cafe']).filter(({ isFound }) => isFound)
  assert.deepEqual(
    found.map((part) => part.text),
    ['CAFÉ', 'cafe'],
  )
  assert.deepEqual(
    markedParts('Jose\u0301', ['josé']).map((part) => part.isFound),
    [true],
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (words, find) => {
      assert.equal(
        markedParts(words, find)
          .map((part) => part.text)
          .join(''),
        words,
      )
    }),
  )
  assert.deepEqual(wordsOf(' cat  cat dog '), ['cat', 'dog'])
})

test('initials and hours are said shortly', () => {
  assert.equal(initialsOf('Edna Hartley-Voss'), 'E. H.-V.')
  assert.equal(initialsOf('émile'), 'É.')
  assert.equal(initialsOf('“Bo” 2'), 'B. 2.')
  assert.equal(inHours(450), '7½ hours')
  assert.equal(inHours(60), '1 hour')
  assert.equal(inHours(1), '1 minute')
  const of = { providerId: 'p', workerId: 'w', name: 'Maya' }
  assert.equal(
    hoursWords({ ...of, plannedMinutes: 720, wantedMinutes: 1200 }),
    '12 hours planned, of the 20 hours wanted: room for 8 hours',
  )
  assert.match(hoursWords({ ...of, plannedMinutes: 1260, wantedMinutes: 1200 }), /1 hour too many/)
})
