import { cleanText } from './characters.ts'
import { leftOut, type Mended } from './mended.ts'

/** No source speaks of a day further ahead than this many years. */
const farAhead = 10

/**
 * A day as `2024-11-27`, from that or from how people in Britain write it: 27/11/2024, 27.11.24,
 * 27 November 2024, with a time after it or not.
 * @param today by which two-digit years and the far future are judged.
 */
export function isoDateOf(written: string, today = new Date()): Mended<string> {
  const text = cleanText(written.slice(0, 100)).text.trim()
  if (!text) return {}
  const parts = partsOf(text)
  if (!parts) return leftOut('is no date')
  const isShort = parts.year.length === 2
  const year = Number(parts.year) + (isShort ? 2000 : 0)
  const date = new Date(Date.UTC(year, parts.month - 1, parts.day))
  if (date.getUTCMonth() !== parts.month - 1 || date.getUTCDate() !== parts.day)
    return leftOut('is no day of the calendar')
  if (year < 1900 || year > today.getUTCFullYear() + farAhead)
    return leftOut('is too far from today to be meant')
  const value = date.toISOString().slice(0, 10)
  return { value, note: isShort ? `has a year of two digits, read as ${year}` : undefined }
}

const time = '(?:[T ,].*)?$'
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}`)
const dayFirst = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${time}`)
const named = new RegExp(
  `^(?:[a-z]+,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9}),?[ -](\\d{4}|\\d{2})${time}`,
  'i',
)
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function partsOf(text: string): { year: string; month: number; day: number } | undefined {
  const iso = yearFirst.exec(text)
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) }
  const british = dayFirst.exec(text)
  if (british) return { year: british[3]!, month: Number(british[2]), day: Number(british[1]) }
  const words = named.exec(text)
  if (!words) return undefined
  const month = months.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1
  return month ? { year: words[3]!, month, day: Number(words[1]) } : undefined
}
