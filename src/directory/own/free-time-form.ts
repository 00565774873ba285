import { z } from 'zod'
import type { ProviderDetails } from '#providers'

/** Hours free on each weekday, as typed: `2`, `1.5`, `1,5` or nothing. */
const hours = z
  .string()
  .trim()
  .transform((typed) => (typed === '' ? 0 : Number(typed.replace(',', '.'))))
  .refine((number) => number >= 0 && number <= 24, 'Write hours as a number from 0 to 24, like 1.5')
  .transform((number) => Math.round(number * 60))

export const freeTimeSchema = z.object({
  day1: hours,
  day2: hours,
  day3: hours,
  day4: hours,
  day5: hours,
  day6: hours,
  day7: hours,
})

/** What was typed, as free minutes by weekday, said on a day. */
export function freeTimeOf(
  typed: z.infer<typeof freeTimeSchema>,
  asOf: string,
): NonNullable<ProviderDetails['availability']> {
  const free = Object.values(typed).map((minutes, index) => ({ weekday: index + 1, minutes }))
  return { asOf, free }
}
