// What may be written on an envelope. A line break there would let a visitor's words become
// headers of the email, so none gets that far.
import { z } from 'zod'

const emailSchema = z.email().max(254)

/**
 * One plain email address, without a name.
 * @throws when it is none. The error doesn't quote it: it may be logged.
 */
export function emailAddress(given: string): string {
  const parsed = emailSchema.safeParse(given.trim())
  if (!parsed.success) throw new Error('A message needs one plain email address to go to')
  return parsed.data
}

/**
 * One phone number: digits, after a + when it is international. Spaces and dashes are dropped.
 * @throws when it is none. The error doesn't quote it: it may be logged.
 */
export function phoneNumber(given: string): string {
  const number = given.replace(/[ ().-]/g, '')
  if (!/^\+?[0-9]{7,15}$/.test(number)) throw new Error('A text needs one phone number to go to')
  return number
}

/** Words on one line: line breaks and other control characters become a space. */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** Words on many lines, with nothing that isn't text. */
export function plainText(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '')
}
