// Times of the clock, as people type them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeField } from './time-field.ts'

test('a time is read as people write it', () => {
  const times = {
    '9:30': '09:30',
    '09:30': '09:30',
    '09:30:00': '09:30',
    '9.30am': '09:30',
    '0930': '09:30',
    '930': '09:30',
    '5pm': '17:00',
    '12am': '00:00',
    '12.15 pm': '12:15',
    '9 30': '09:30',
    '23:59': '23:59',
    midday: '12:00',
    Noon: '12:00',
    midnight: '00:00',
    ' ': undefined,
  }
  for (const [typed, time] of Object.entries(times))
    assert.equal(timeField.parse(typed), time, typed)
})

test('what is no time is told with what to put', () => {
  for (const typed of [
    '9',
    '24:00',
    '9:60',
    '13pm',
    '0am',
    'ten',
    '9:3',
    '1:30:',
    '٩:٣٠',
    '-1:00',
  ]) {
    const { success, error } = timeField.safeParse(typed)
    assert.ok(!success, typed)
    assert.equal(error.issues[0]?.message, 'Put the time as hours and minutes, like 9:30')
  }
})
