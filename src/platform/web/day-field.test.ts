import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { dayField, isDay, requiredDay } from './day-field.ts'
import { check } from './forms.ts'

const read = (field: z.ZodType, typed: string) => {
  const checked = check(z.object({ it: field }), { it: [typed] })
  return checked.ok ? checked.value.it : checked.form.errors.it
}

test('a day is one that is in the calendar, however it is typed', () => {
  assert.equal(read(dayField, '2028-02-29'), '2028-02-29')
  assert.equal(read(dayField, ' 3/4/2027 '), '2027-04-03')
  assert.equal(read(dayField, '1900-01-01'), '1900-01-01')
  assert.equal(read(dayField, ''), undefined)
  for (const typed of ['2027-02-29', '31/4/2027', 'soon', '2027-04', '٢٠٢٧-٠٤-٠٣'])
    assert.equal(read(dayField, typed), 'Write the day like 3/4/2027', typed)
  for (const typed of ['0000-01-01', '1/1/0000', '1899-12-31', '2100-01-01', '99999-01-01'])
    assert.match(String(read(dayField, typed)), /3\/4\/2027, with a year from 1900 to 2099/, typed)
  assert.equal(read(requiredDay('Write the first day'), ''), 'Write the first day')
  assert.equal(read(requiredDay('Write the first day'), '1/2/2027'), '2027-02-01')
  assert.ok(isDay('2027-04-03'))
  assert.ok(!isDay('0000-01-01') && !isDay('2027-02-29') && !isDay(undefined))
})
