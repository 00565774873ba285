// What people and robots put into fields: every script, every trick.
import fc from 'fast-check'

/** These show up raw in a page only when something wasn't escaped. */
export const markers = ['<fuzz', '" onfuzz', "' onfuzz", 'href="javascript:']

const hostile = [
  '<fuzz>tea</fuzz>',
  '"><fuzz x="',
  "'><fuzz>",
  '" onfuzz="1',
  "' onfuzz='1",
  '</textarea><fuzz>',
  '</title><fuzz>',
  '-->]]><fuzz><!--',
  'javascript:fuzz()',
  'Asha\r\nX-Fuzz: 1',
  'Asha\nBcc: fuzz@example.org',
  'asha@example.org\r\nX-Fuzz: 1',
  'asha@example.org, fuzz@example.org',
  '%0d%0aX-Fuzz:%201',
  "'; drop table providers.provider; --",
  "\\'; select pg_sleep(20); --",
  '1) or pg_sleep(20) is null --',
  '\0',
  'a\0b',
  '\uD800',
  'half \uDFFF of it',
  '🫖👩🏽‍🦽‍➡️',
  '\u202Eتورق\u202C',
  'ﷺ שלום नमस्ते こんにちは',
  'e\u0301'.repeat(200),
  ' ',
  '\t\n\r',
  '\u2028\u2029\u0085',
  '\uFEFF',
  '../../../etc/passwd',
  '..%2f..%2f',
  '${7*7}{{7*7}}',
  '%s%n%x',
  '%',
  '%zz',
  '%F0%9F',
  "a & b | !c <-> (d:*) 'e' \\",
  'null',
  'undefined',
  'constructor',
  '__proto__',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '0001-01-01',
  '25:61',
  'true',
  '[]',
  'x'.repeat(300),
  'word '.repeat(900),
  'long'.repeat(9000),
]

export const text: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...hostile), weight: 6 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 2 },
  { arbitrary: fc.string({ maxLength: 30 }), weight: 2 },
  { arbitrary: fc.emailAddress(), weight: 1 },
  { arbitrary: fc.uuid(), weight: 1 },
)

/** Percent-encodes as a careless client does: half characters too. */
export function percent(words: string): string {
  const bytes: string[] = []
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0
    const half = code >= 0xd800 && code <= 0xdfff
    const octets = half
      ? [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
      : Buffer.from(character)
    for (const octet of octets) bytes.push(`%${octet.toString(16).padStart(2, '0')}`)
  }
  return bytes.join('')
}
