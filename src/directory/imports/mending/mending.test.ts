import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emailAddress } from './email-address.ts'
import { isoDateOf } from './iso-date.ts'
import type { Mended } from './mended.ts'
import { phoneNumber } from './phone-number.ts'
import { plainText } from './plain-text.ts'
import { postcodeOf } from './postcode.ts'
import { shortText } from './short-text.ts'
import { webAddress } from './web-address.ts'

const awkward = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<li>',
    '<ul>',
    '<a href="http://x.example">',
    '</a>',
    '<script>',
    '<',
  ],
  ...['</script>', '<!--', '-->', '>', '&amp;', '&', 'lt;', '&lt;', '&nbsp;', '&#0;', '&#x202e;'],
  ...['â€™', 'â', '€', '™', 'Ã', '©', 'Â', '\u0000', '\u202e', '\ud800', '\u200b', '\uf0b7', '• '],
  ...['http://', 'www.', 'x.example', 'javascript:', '@', '.', ' ', '\n', '\n\n', '- ', '/', ':'],
  ...['01632 960000', 'QM3 4AB', 'O', '27/11/24', '2024-02-', '29', '(', ')', ' ext 4', ',', '+44'],
)
const written = fc
  .array(fc.oneof({ weight: 4, arbitrary: awkward }, fc.string({ unit: 'binary', maxLength: 6 })))
  .map((parts) => parts.join(''))

/** Each was mended to something else when it came again. */
const onceWrong = [
  ...['• - ‰', '- • - • - •', `${'x'.repeat(30)} ÃÃÃÃÃÃÃÃÃÃÃÃÃ`, `${'x'.repeat(37)}â…xxx`],
  ...[
    `${'x'.repeat(34)} Ã, ${'y'.repeat(9)}`,
    '/www.Ã',
    'www.javascript:)',
    '01632 960000(<p>01632 960000',
  ],
]

const most = 40
const today = new Date('2026-11-22')
const mends: [name: string, most: number, mend: (text: string) => Mended<string>][] = [
  ['plain text', most, (text) => plainText(text, most)],
  ['a name', most, (text) => shortText(text, most)],
  ['a web address', 300, webAddress],
  ['an email address', 254, emailAddress],
  ['a phone number', 30, phoneNumber],
  ['a postcode', 10, postcodeOf],
  ['a day', 10, (text) => isoDateOf(text, today)],
]

for (const [name, longest, mend] of mends)
  test(`whatever is written, ${name} is short enough, clean, and fine when it comes again`, () => {
    fc.assert(
      fc.property(written, (text) => {
        const { value } = mend(text)
        if (value === undefined) return
        assert.ok(value.length > 0 && value.length <= longest)
        assert.doesNotMatch(value, /[^\P{Cc}\n]|[\u200b\u202a-\u202e]|<script|^\s|\s$/u)
        assert.ok(value.isWellFormed())
        const again = mend(value)
        assert.deepEqual([again.value, again.note], [value, undefined])
      }),
      { numRuns: 500, examples: onceWrong.map((text) => [text] as [string]) },
    )
  })
