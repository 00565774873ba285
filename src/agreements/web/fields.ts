import { z } from 'zod'

/** Fields that several forms of agreements have. An empty one of these is `undefined`. */

/** `18`, `18.50`, `£1,250`: in pence, up to £10,000. */
export const priceField = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return undefined
    const plain = typed.replace(/^£\s*/, '')
    const mend = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (/^(\d{1,9}|\d{1,3}(,\d{3}){1,2})\.\d{3,}$/.test(plain))
      return mend('Write whole pence, like 18.50. There are no half pence')
    if (!/^(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.\d{1,2})?$/.test(plain))
      return mend('Write the price in pounds, like 18 or 18.50')
    const pence = Math.round(Number(plain.replaceAll(',', '')) * 100)
    return pence > 1_000_000 ? mend('Write a price of £10,000 or less') : pence
  })

/** Hours of a week: `10`, `7.5`, `7½`; to the quarter of an hour. */
export const hoursField = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return undefined
    const number = Number(typed.replace('½', '.5').replace(',', '.'))
    if (Number.isInteger(number * 4) && number > 0 && number <= 168) return number
    context.addIssue({
      code: 'custom',
      message: 'Write hours in quarters, like 10 or 7.5. Or leave it empty',
    })
    return z.NEVER
  })

/** A whole number in a range. */
export function wholeField(least: number, most: number, words: string) {
  return z
    .string()
    .trim()
    .transform((typed, context) => {
      if (typed === '') return undefined
      const number = Number(typed)
      if (/^\d+$/.test(typed) && number >= least && number <= most) return number
      context.addIssue({ code: 'custom', message: words })
      return z.NEVER
    })
}
