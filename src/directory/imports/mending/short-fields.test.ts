import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailAddress } from './email-address.ts'
import { isoDateOf } from './iso-date.ts'
import { phoneNumber } from './phone-number.ts'
import { postcodeOf } from './postcode.ts'
import { webAddress } from './web-address.ts'

test('a web address gets its beginning', () => {
  for (const [written, value] of Object.entries({
    'https://marl.example/a?b=1&c=2#d': 'https://marl.example/a?b=1&c=2#d',
    'http://marl.example/home,28790.htm': 'http://marl.example/home,28790.htm',
    'marl.example': 'https://marl.example',
    'www.marl.example/join.': 'https://www.marl.example/join',
    'http:www.marl.example': 'http://www.marl.example',
    'https:/marl.example': 'https://marl.example',
    'HTTP://Marl.example': 'HTTP://Marl.example',
    'http:\\\\marl.example\\a': 'http://marl.example/a',
    ' Website: www.marl.example (in English)': 'https://www.marl.example',
    'www.marl.example, www.other.example': 'https://www.marl.example',
    'https://a.example;https://b.example': 'https://a.example',
    '<a href="https://marl.example/x">our page</a>': 'https://marl.example/x',
  }))
    assert.equal(webAddress(written).value, value, written)
})

test('what is no web address, or a dangerous one, is left out and why', () => {
  for (const [written, reason] of Object.entries({
    'Ashford Community Centre': /^is no web address/,
    'Hall of St.Mary the Virgin': /^is no web address/,
    'ann@marl.example': /^is an email address/,
    'javascript:alert("marl.example")': /^begins with javascript:/,
    'data:text/html,x': /^begins with data:/,
    'mailto:ann@marl.example?x': /^begins with mailto:|^is an email/,
    'http://localhost/': /^is no web address/,
    'https://ann:secret@marl.example': /^is no web address/,
    [`https://marl.example/${'a'.repeat(300)}`]: /longer than 300 characters/,
  })) {
    const { value, note } = webAddress(written)
    assert.equal(value, undefined, written)
    assert.match(note ?? '', reason)
  }
  assert.deepEqual(webAddress('  '), {})
})

test('the first email address is kept', () => {
  for (const [written, value] of Object.entries({
    'ann@marl.example': 'ann@marl.example',
    '\u00a0ann@marl.example ': 'ann@marl.example',
    'ann@marl.example.': 'ann@marl.example',
    'mailto:ann@marl.example?subject=Hello': 'ann@marl.example',
    'Ann Marsh <ann@marl.example>': 'ann@marl.example',
    'ann @ marl.example': 'ann@marl.example',
    'ann@marl.example; bo@marl.example': 'ann@marl.example',
  }))
    assert.equal(emailAddress(written).value, value, written)
  assert.match(emailAddress('ann@marl.example/bo@marl.example').note ?? '', /several/)
  assert.match(emailAddress('see our page').note ?? '', /is no email address, so it is left out/)
  assert.equal(emailAddress(`${'a'.repeat(300)}@marl.example`).value, undefined)
})

test('a phone number stays as people write it', () => {
  for (const [written, value] of Object.entries({
    '01632 960 000': '01632 960 000',
    '(01632) 960000': '(01632) 960000',
    '+44 (0)1632 960000': '+44 (0)1632 960000',
    '01632 960000 ext. 12': '01632 960000 ext. 12',
    'Tel: 01632 960000 (office)': '01632 960000',
    '01632 960000 / 01632 960001': '01632 960000',
    '01632 960000 07700 900000': '01632 960000',
    '1632960000': '01632960000',
    '441632960000': '+441632960000',
    '116 123': '116 123',
    '960000 1': '960000 1',
  }))
    assert.equal(phoneNumber(written).value, value, written)
  for (const none of ['n/a', 'see website', 'Mon-Fri 9.00 - 17.00', '12', '4.41632E+11'])
    assert.match(phoneNumber(none).note ?? '', /is no phone number/, none)
})

test('a postcode is whole, in capitals, with its space', () => {
  assert.equal(postcodeOf('qm34ab').value, 'QM3 4AB')
  assert.equal(postcodeOf('The Hall, Marl QM3 4AB').value, 'QM3 4AB')
  assert.equal(postcodeOf('QM3 OAB').value, 'QM3 0AB')
  for (const none of ['QM3', 'ABC 1234', '90210'])
    assert.match(postcodeOf(none).note ?? '', /is no whole UK postcode/)
})

test('a day is read as people in Britain write it', () => {
  const today = new Date('2026-11-22')
  for (const [written, value] of Object.entries({
    '2024-11-27': '2024-11-27',
    '2024-11-27T23:30:00.000Z': '2024-11-27',
    '27/11/2024': '2024-11-27',
    '27/11/2024 00:00:00': '2024-11-27',
    '7.1.24': '2024-01-07',
    '27 November 2024': '2024-11-27',
    'Wednesday, 27th Nov 24': '2024-11-27',
  }))
    assert.equal(isoDateOf(written, today).value, value, written)
  assert.match(isoDateOf('7/1/24', today).note ?? '', /two digits, read as 2024/)
  for (const none of ['31/12/99', '2023-02-29', '11/27/2024', '0001-01-01', 'soon', '2024'])
    assert.match(isoDateOf(none, today).note ?? '', /left out$/, none)
})
