import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellFormat, formatOfCode } from './cell-formats.ts'
import { cellText } from './cell-text.ts'

const text = (value: string, format: CellFormat, from1904 = false) =>
  cellText(value, 'n', 0, { texts: [], formats: [format], from1904 })

test('A format code shows whether a number is a day, a time or hours', () => {
  for (const [code, format] of [
    ['General', 'number'],
    ['0.00 "days"', 'number'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
    ['[$£-809]#,##0.00', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['[$-809]d mmmm yyyy;@', 'date'],
    ['mmm', 'date'],
    ['d/m/yy h:mm', 'date and time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'hours'],
  ] as const)
    assert.equal(formatOfCode(code), format, code)
})

test('Days and times are written so that they sort and mean one thing', () => {
  assert.equal(text('46084', 'date'), '2026-03-03')
  assert.equal(text('46084.5', 'date'), '2026-03-03')
  assert.equal(text('46084.395833333336', 'date and time'), '2026-03-03T09:30')
  assert.equal(text('46084.395844907', 'date and time'), '2026-03-03T09:30:01')
  assert.equal(text('46084', 'date and time'), '2026-03-03')
  assert.equal(text('0.39583333333333331', 'time'), '09:30')
  assert.equal(text('0.99999999', 'time'), '00:00')
  assert.equal(text('1.5625', 'hours'), '37:30')
  assert.equal(text('44622', 'date', true), '2026-03-03')
  // Excel counts a 29 February 1900 that there never was.
  assert.equal(text('59', 'date'), '1900-02-28')
  assert.equal(text('61', 'date'), '1900-03-01')
})

test('What is no day of a calendar stays a number', () => {
  assert.equal(text('-1', 'date'), '-1')
  assert.equal(text('2958466', 'date'), '2958466')
  assert.equal(text('1e300', 'time'), '1e+300')
  assert.equal(text('soon', 'date'), 'soon')
})

test('Numbers lose only the noise of their last digits', () => {
  assert.equal(text('0.30000000000000004', 'number'), '0.3')
  assert.equal(text('18.100000000000001', 'number'), '18.1')
  assert.equal(text('7700900123', 'number'), '7700900123')
  assert.equal(text('123456789012345', 'number'), '123456789012345')
  assert.equal(text('-0.05', 'number'), '-0.05')
})
