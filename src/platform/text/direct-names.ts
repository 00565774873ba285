import type { NameKind } from './suggest-names.ts'

const rules: [NameKind, RegExp][] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['web', /\b(?:https?:\/\/|www\.)[^\s)>\]]+[^\s)>\].,;:!?]/g],
  // An NHS number is written 3-3-4; a phone number begins with 0 or +44.
  ['phone', /(?<![\d+])(?:\+44[ -]?(?:\(0\)[ -]?)?|0)\d(?:[ -]?\d){7,9}(?!\d)/g],
  ['number', /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g],
  ['number', /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g],
  // A birthday tells of one person more than a name does.
  ['number', /(?<!\d)\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}(?!\d)/g],
]

/** What is known by how it is written: emails, phone numbers, postcodes, numbers of one person. */
export function direct(words: string): Map<string, NameKind> {
  const found = new Map<string, NameKind>()
  let left = words
  for (const [kind, rule] of rules)
    // What one rule took is not looked at by the next.
    left = left.replaceAll(rule, (text) => {
      if (!found.has(text)) found.set(text, kind)
      return '\0'.repeat(text.length)
    })
  return found
}
