import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../platform/web/forms.ts'
import { z } from 'zod'
import { hoursField, priceField } from './fields.ts'

const read = (field: z.ZodType, typed: string) => {
  const checked = check(z.object({ it: field }), { it: [typed] })
  return checked.ok ? checked.value.it : checked.form.errors.it
}

test('a price is whole pence from nothing to £10,000, however it is typed', () => {
  for (const [typed, pence] of [
    ['0', 0],
    ['18', 1800],
    ['18.5', 1850],
    [' £18.50 ', 1850],
    ['1,250', 125_000],
    ['10,000', 1_000_000],
    ['10000.00', 1_000_000],
    ['0.29', 29],
    ['', undefined],
  ] as const)
    assert.equal(read(priceField, typed), pence, typed)
  assert.match(String(read(priceField, '18.505')), /no half pence/)
  assert.match(String(read(priceField, '10,000.01')), /£10,000 or less/)
  assert.match(String(read(priceField, '999999999')), /£10,000 or less/)
  for (const typed of ['eighteen', '-5', '18.50.1', '1,25', '1e3', '18,50', '∞', '1'.repeat(400)])
    assert.match(String(read(priceField, typed)), /like 18 or 18\.50/, typed)
})

test('hours are quarters', () => {
  assert.equal(read(hoursField, '7½'), 7.5)
  assert.equal(read(hoursField, '7,25'), 7.25)
  for (const typed of ['0', '7.1', '169', '-1', 'ten', 'Infinity'])
    assert.match(String(read(hoursField, typed)), /in quarters/, typed)
})
