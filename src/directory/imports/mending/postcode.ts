import { cleanText } from './characters.ts'
import { leftOut, type Mended } from './mended.ts'

/** The first whole UK postcode of what somebody wrote, in capitals with its space: `QM3 4AB`. */
export function postcodeOf(written: string): Mended<string> {
  const text = cleanText(written.slice(0, 500)).text.trim().toUpperCase()
  if (!text) return {}
  const found = /\b([A-Z]{1,2}\d[A-Z\d]?) ?([\dO][A-Z]{2})\b/.exec(text)
  if (!found) return leftOut('is no whole UK postcode')
  const [whole, outward, inward] = found
  // The second half begins with a digit: an O there is a 0.
  const value = `${outward} ${inward!.replace(/^O/, '0')}`
  const isAsWritten = whole === text && !inward!.startsWith('O')
  return isAsWritten ? { value } : { value, note: `was mended to ${value}` }
}
