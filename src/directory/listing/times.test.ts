import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysWords, timesWords } from './times.ts'

const on = (weekday: number, from = '09:00', until = '17:00') => ({ weekday, from, until })

test('days of the same hours are said together', () => {
  assert.deepEqual(timesWords([1, 2, 3, 4, 5].map((day) => on(day))), [
    'Monday to Friday, 9am to 5pm',
  ])
  assert.deepEqual(timesWords([on(2), on(4), on(6, '10:00', '12:00')]), [
    'Tuesday and Thursday, 9am to 5pm',
    'Saturday, 10am to midday',
  ])
})

test('two times on one day are said one after the other', () => {
  assert.deepEqual(timesWords([on(1, '09:00', '11:00'), on(1, '18:00', '20:30')]), [
    'Monday, 9am to 11am and 6pm to 8:30pm',
  ])
})

test('the whole week is every day, and no times are no words', () => {
  assert.equal(daysWords([1, 2, 3, 4, 5, 6, 7]), 'Every day')
  assert.deepEqual(timesWords([]), [])
})
