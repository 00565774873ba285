import { leftOut, type Mended } from './mended.ts'
import { plainText } from './plain-text.ts'

const most = 30

/** The first phone number of what somebody wrote, as people write it; 30 characters at most. */
export function phoneNumber(written: string): Mended<string> {
  const text = plainText(written.slice(0, 500)).value?.replaceAll(/\s+/g, ' ')
  if (!text) return {}
  const [first, ...others] = numbersIn(text)
  if (!first) return leftOut('is no phone number')
  const value = withItsStart(first)
  if (value.length > most) return leftOut(`is longer than ${most} characters`)
  if (value === text) return { value }
  if (others.length > 0) return { value, note: 'has several numbers, of which the first is kept' }
  if (value !== first) return { value, note: 'had lost its 0 or +, which is put back' }
  return { value, note: 'has more than the number in it, of which the number is kept' }
}

const extension = '(?:,? ?\\(?(?:extension|extn|ext|option|opt|x)\\.?:? ?\\d{1,6}\\)?)?'
const likely = new RegExp(`(?:\\+ ?)?\\(?\\d[\\d ().–-]{5,}\\d${extension}`, 'gi')

/** Numbers of 7 to 15 digits with their extension, or short ones that stand alone: 111, 116 123. */
function numbersIn(text: string): string[] {
  if (/^(?:1\d\d|1\d\d ?\d{3}|999|\d{5})$/.test(text)) return [text]
  return [...text.matchAll(likely)]
    .flatMap(([found]) => (digitsIn(found) > 15 ? found.split(/[ –-]+(?=\+|\(?0[1237])/) : [found]))
    .map((found) => found.replace(/^\((?=[^)]*$)|[ (.–-]+$/g, ''))
    .filter((found) => {
      const digits = digitsIn(found)
      // "9.00 - 17.00" are opening times.
      const isWhole = /^[+(]?\(?0|^\+/.test(found) || digits >= 10 || found === text
      return isWhole && digits >= 7 && digits <= 15
    })
}

function digitsIn(number: string): number {
  return number.replace(/[a-z].*/i, '').replaceAll(/\D/g, '').length
}

/** What a spreadsheet took for a sum: 1174960000 was 01174960000, 441174960000 had a +. */
function withItsStart(number: string): string {
  if (/^[12378]\d{9}$/.test(number)) return `0${number}`
  return /^44[12378]\d{9}$/.test(number) ? `+${number}` : number
}
