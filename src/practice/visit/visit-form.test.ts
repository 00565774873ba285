// What is meant by what was typed of a visit, about midnight and in the nights of a changing clock too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../platform/web/forms.ts'
import { activitiesOf, meantBy, visitSchema, type VisitTyped } from './visit-form.ts'

const timeZone = 'Europe/London'

function typed(more: Record<string, string | string[]>): VisitTyped {
  const fields = Object.entries({ day: '2026-11-20', began: '10:00', ended: '12:30', ...more })
  const checked = check(
    visitSchema,
    Object.fromEntries(fields.map(([name, value]) => [name, [value].flat()])),
  )
  assert.ok(checked.ok, JSON.stringify(!checked.ok && checked.form.errors))
  return checked.value
}

const now = new Date('2026-11-23T09:00:00Z')

function meant(more: Record<string, string>, at = now, notBefore?: Date) {
  return meantBy(typed(more), { timeZone, now: at, notBefore })
}

function times(more: Record<string, string>) {
  const found = meant(more, new Date('2027-01-01T00:00:00Z'))
  assert.ok(!('errors' in found))
  const { beganAt, endedAt } = found
  return [beganAt.toISOString(), endedAt?.toISOString()]
}

test('a time is that of the clock in the area, and an empty end is that she is still there', () => {
  assert.deepEqual(times({}), ['2026-11-20T10:00:00.000Z', '2026-11-20T12:30:00.000Z'])
  assert.deepEqual(times({ day: '2026-06-01' }), [
    '2026-06-01T09:00:00.000Z',
    '2026-06-01T11:30:00.000Z',
  ])
  assert.deepEqual(times({ ended: '' }), ['2026-11-20T10:00:00.000Z', undefined])
})

test('a night ends the next day, and a visit of thirty hours a day later', () => {
  assert.deepEqual(times({ began: '22:00', ended: '7am' }), [
    '2026-11-20T22:00:00.000Z',
    '2026-11-21T07:00:00.000Z',
  ])
  assert.deepEqual(times({ began: '10:00', ended: '16:00', endedDays: '1' }), [
    '2026-11-20T10:00:00.000Z',
    '2026-11-21T16:00:00.000Z',
  ])
})

test('in the nights of a changing clock the length is that of real hours', () => {
  // Clocks go forward at 1 o'clock on 29 March 2026, and back at 2 o'clock on 25 October.
  assert.deepEqual(times({ day: '2026-03-28', began: '22:00', ended: '07:00' }), [
    '2026-03-28T22:00:00.000Z',
    '2026-03-29T06:00:00.000Z',
  ])
  assert.deepEqual(times({ day: '2026-10-24', began: '22:00', ended: '07:00' }), [
    '2026-10-24T21:00:00.000Z',
    '2026-10-25T07:00:00.000Z',
  ])
})

test('nothing is written down before it is planned, or has come', () => {
  const plannedAt = new Date('2026-11-23T10:00:00Z')
  assert.deepEqual(meant({ day: '2026-11-23', began: '08:50', ended: '' }, now, plannedAt), {
    errors: { began: 'This visit is planned from 10:00. Write it down when it has begun' },
  })
  assert.deepEqual(meant({ day: '2026-11-23', began: '11:00', ended: '' }), {
    errors: { began: 'That is still to come. Say when it began' },
  })
  assert.deepEqual(meant({ day: '2026-11-23', began: '08:00', ended: '11:00' }), {
    errors: { ended: 'That is still to come. Leave it empty while you are there' },
  })
  const late = meant({ day: '2026-11-20', began: '10:00', ended: '11:00', endedDays: '2' })
  assert.deepEqual(late, {
    errors: { ended: 'A visit lasts two days at most. Write down a second one' },
  })
})

test('a phone says when it was written; one whose clock is ahead is not believed', () => {
  const at = (writtenAt: string) => {
    const found = meant({ writtenAt })
    assert.ok(!('errors' in found))
    return found.writtenAt.toISOString()
  }
  assert.equal(at('2026-11-20T12:31:00.000Z'), '2026-11-20T12:31:00.000Z')
  assert.equal(at('2027-11-20T12:31:00.000Z'), now.toISOString())
  assert.equal(at('yesterday'), now.toISOString())
})

test('what was done is what was ticked and what was typed, each once', () => {
  const said = typed({ activities: ['A walk', 'Baking'], activity: 'baking, the bus ; ;Music' })
  assert.deepEqual(activitiesOf(said), ['A walk', 'baking', 'the bus', 'Music'])
  assert.deepEqual(activitiesOf(typed({ activity: '' })), [])
})

test('hours of rest are read as people write them', () => {
  for (const [words, minutes] of Object.entries({
    '2': 120,
    '1.5': 90,
    '1,5': 90,
    '1½': 90,
    '': undefined,
  }))
    assert.equal(typed({ breakHours: words }).breakHours, minutes)
  const checked = check(visitSchema, { day: ['2026-11-20'], began: ['10:00'], breakHours: ['two'] })
  assert.ok(!checked.ok)
  assert.equal(checked.form.errors.breakHours, 'Put the hours as a number, like 2 or 1.5')
})

test('of an hour that the clock has twice, a correction of something else keeps the one that it was', () => {
  const corrects = {
    beganAt: new Date('2026-10-25T00:30:00Z'),
    endedAt: new Date('2026-10-25T01:15:00Z'),
  }
  const said = { day: '2026-10-25', began: '01:30', ended: '01:15', endedDays: '0', words: 'Tea' }
  const found = meantBy(typed(said), { timeZone, now, corrects })
  assert.ok(!('errors' in found))
  assert.deepEqual([found.beganAt, found.endedAt], [corrects.beganAt, corrects.endedAt])
  const later = meantBy(typed({ ...said, ended: '03:00' }), { timeZone, now, corrects })
  assert.ok(!('errors' in later))
  assert.equal(later.endedAt?.toISOString(), '2026-10-25T03:00:00.000Z')
})
