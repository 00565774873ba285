import assert from 'node:assert/strict'
import { test } from 'node:test'
import { names } from './testing.ts'
import { weekTimes } from './times.ts'

/** What is read, as it would be written. */
function read(text: string) {
  const { value = [], notes = [] } = weekTimes.read({ text, isExact: false }, names)
  return { times: weekTimes.write(value, names), notes: notes.map(({ reason }) => reason) }
}

test('times are read however people write them', () => {
  const same: [string, string][] = [
    ['Monday 09:00 to 17:00', 'Monday 09:00 to 17:00'],
    ['Monday 09:00 to 17:00; Tuesday 9am-12pm', 'Monday 09:00 to 17:00; Tuesday 09:00 to 12:00'],
    ['mon & weds, 9.30am – 12 noon', 'Monday 09:30 to 12:00; Wednesday 09:30 to 12:00'],
    ['Mon 10am-12noon', 'Monday 10:00 to 12:00'],
    ['Sat-Mon: 10am-2pm', 'Saturday 10:00 to 14:00; Sunday 10:00 to 14:00; Monday 10:00 to 14:00'],
    ['weekends 8am until midnight', 'Saturday 08:00 to 00:00; Sunday 08:00 to 00:00'],
    ['Tues 9-5pm', 'Tuesday 09:00 to 17:00'],
    ['Thurs 2-4pm', 'Thursday 14:00 to 16:00'],
    ['Fri 11am to 1', 'Friday 11:00 to 13:00'],
    ['Fri 0930-1700', 'Friday 09:30 to 17:00'],
    ['Sunday 22:00 to 06:00', 'Sunday 22:00 to 06:00'],
    ['Sunday closed, Saturday 9am-1pm', 'Saturday 09:00 to 13:00'],
    ['Monday 9am-12pm and 1pm-4pm', 'Monday 09:00 to 12:00; Monday 13:00 to 16:00'],
    ['Monday 0.375 to 0.7083333333', 'Monday 09:00 to 17:00'],
    ['Monday 09:00:00 to 17:00:00', 'Monday 09:00 to 17:00'],
    ['Mon 9am to 5pm\nTue 10am to 4pm', 'Monday 09:00 to 17:00; Tuesday 10:00 to 16:00'],
  ]
  for (const [text, times] of same) assert.deepEqual(read(text), { times, notes: [] }, text)
  assert.equal(read('Monday to Friday 9am to 5pm').times.split('; ').length, 5)
  assert.match(read('24/7').times, /^Monday 00:00 to 23:59; .*Sunday 00:00 to 23:59$/)
})

test('where nothing says which half of the day, it is said how they were read', () => {
  assert.deepEqual(read('Monday 9-5'), {
    times: 'Monday 09:00 to 17:00',
    notes: ['is read as 09:00 to 17:00'],
  })
  assert.equal(read('Monday 9-12, 1-5').times, 'Monday 09:00 to 12:00; Monday 13:00 to 17:00')
})

test('what is no time is left out and told of', () => {
  for (const text of ['by appointment', 'Monday', 'Monday 2-4', 'Monday 25:00 to 26:00', '9am'])
    assert.match(read(text).notes.join(), /couldn’t be read/, text)
  assert.match(read('Monday 9am to 5pm term time').notes.join(), /only in part/)
  assert.match(read('Monday 9am to 9am').notes.join(), /same time/)
  const twice = read('Monday 9am to 5pm; Monday 9am to 4pm')
  assert.equal(twice.times, 'Monday 09:00 to 17:00')
  assert.match(twice.notes.join(), /begins together/)
})
