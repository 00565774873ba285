import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emailAddress, oneLine, phoneNumber, plainText } from './addresses.ts'

const notAddresses = [
  'asha@example.org\r\nBcc: everyone@example.org',
  'asha@example.org\nBcc: everyone@example.org',
  'asha@example.org, everyone@example.org',
  'Asha <asha@example.org>',
  'asha@example.org\0',
  'asha@exam\u2028ple.org',
  'asha',
  '',
]

test('an address is one plain address, and the error does not quote it', () => {
  assert.equal(emailAddress(" asha.o'brien@example.org"), "asha.o'brien@example.org")
  for (const given of notAddresses)
    assert.throws(
      () => emailAddress(given),
      (error: Error) => !given || !error.message.includes(given),
      given,
    )
})

test('a phone number is digits', () => {
  assert.equal(phoneNumber('(01632) 960-001'), '01632960001')
  assert.equal(phoneNumber('+44 7700 900001'), '+447700900001')
  for (const given of ['07700 900001\n07700 900002', '999', 'call me', '07700900001;ext=1'])
    assert.throws(() => phoneNumber(given), /one phone number/)
})

test('a subject is one line and a body is text', () => {
  assert.equal(
    oneLine('Hello\r\nBcc: everyone@example.org\u2028\t!'),
    'Hello Bcc: everyone@example.org !',
  )
  assert.equal(plainText('One\r\ntwo\rthree\0\u001b[31m\tfour'), 'One\ntwo\nthree[31m\tfour')
})
