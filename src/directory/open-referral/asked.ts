import { z } from 'zod'
import { weekdayName } from '../../platform/i18n/words.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { typedWords } from '../../platform/web/typed-words.ts'
import { weekdayCodes } from './service-parts.ts'

/** What can be asked of the lists, as addresses say it: each value is read, or refused in words. */

/** Postgres and addresses are both at ease with as many. */
const mostPages = 1_000_000_000

export const perPage = { usual: 50, most: 100 }

/** Given once at most; several values are a doubt. */
function once<Read extends z.ZodType<unknown, string>>(read: Read) {
  return z
    .array(z.string())
    .max(1, 'Give it once: there is no telling which of them you mean.')
    .transform((values) => values[0]!)
    .pipe(read)
}

function whole(least: number, most: number, words: string, tooMuch: string = words) {
  return (
    z
      .string()
      .regex(/^\d+$/, words)
      .transform(Number)
      // Of some hundred digits it is infinite, and no number.
      .pipe(z.number(tooMuch).min(least, words).max(most, tooMuch))
  )
}

const yesOrNo = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false'], 'Write true or false.'))
  .transform((value) => value === 'true')
const no = once(yesOrNo).default(false)

/** Several, each time again or with commas between them. */
const ids = z
  .array(z.string())
  .transform((values) =>
    values
      .flatMap((value) => value.split(','))
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(
    z
      .array(
        z
          .string()
          .toLowerCase()
          .refine((one) => uuid(one) !== undefined, {
            message:
              'Write ids as this feed gives them, like 3f7b145d-84af-42d7-8fae-eaca714b02b2, with commas between several.',
          }),
      )
      .min(1, 'Write at least one id.')
      .max(100, 'Ask for 100 ids at most at once.'),
  )
  .optional()

const days = new Map(
  weekdayCodes.flatMap((code, at) => [
    [code.toLowerCase(), at + 1],
    [weekdayName(at + 1).toLowerCase(), at + 1],
  ]),
)

const day = z
  .string()
  .toLowerCase()
  .refine((value) => days.has(value), 'Write a day as MO, TU, WE, TH, FR, SA or SU.')
  .transform((value) => days.get(value)!)

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write hours and minutes, like 09:30.')

const moment = z
  .string()
  // A plus that was not written as %2B arrives as a space.
  .transform((value) => value.replace(/ (\d\d:\d\d)$/, '+$1'))
  .refine(
    (value) =>
      z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })]).safeParse(value)
        .success,
    'Write a date and time as 2026-03-31T09:30:00Z, or a date as 2026-03-31.',
  )
  // What names no zone is meant as UTC.
  .transform(
    (value) =>
      new Date(
        /T.*(Z|[+-]\d\d:\d\d)$/.test(value)
          ? value
          : `${value}${value.includes('T') ? '' : 'T00:00:00'}Z`,
      ),
  )

const postcode = z
  .string()
  .transform((value) => value.toUpperCase().replaceAll(/\s+/g, ''))
  .pipe(
    z
      .string()
      .regex(
        /^[A-Z]{1,2}[0-9][0-9A-Z]?([0-9][A-Z]{2})?$/,
        'Write a whole postcode or its first half, in letters and digits.',
      ),
  )

const age = whole(0, 120, 'Write an age in whole years, from 0 to 120.')
const metres = 'Write metres, more than 0 and up to 1000000.'

const parameters = z.object({
  search: once(
    z
      .string()
      .max(200, 'Search for 200 characters at most: what somebody needs, in a sentence.')
      .transform(typedWords),
  ).optional(),
  page: once(
    whole(
      1,
      mostPages,
      'Write a whole number from 1: pages begin at 1.',
      `Write a number up to ${mostPages}: no list has as many pages.`,
    ),
  ).default(1),
  per_page: once(
    whole(
      1,
      perPage.most,
      `Write a whole number from 1 to ${perPage.most}; format=ndjson gives all at once.`,
    ),
  ).default(perPage.usual),
  format: once(
    z
      .string()
      .toLowerCase()
      .pipe(z.enum(['json', 'ndjson'], 'Write json or ndjson.')),
  ).default('json'),
  taxonomy_term_id: ids,
  taxonomy_id: ids,
  organization_id: ids,
  parent_id: ids,
  modified_after: once(moment).optional(),
  minimal: no,
  full: no,
  full_service: no,
  top_only: no,
  minimum_age: once(age).optional(),
  maximum_age: once(age).optional(),
  day: once(day).optional(),
  start_time: once(time).optional(),
  end_time: once(time).optional(),
  postcode: once(postcode).optional(),
  proximity: once(
    z
      .string()
      .regex(/^\d{1,7}(\.\d+)?$/, metres)
      .transform(Number)
      .pipe(z.number().gt(0, metres).max(1_000_000, metres)),
  ).optional(),
})

const together = parameters.superRefine((asked, context) => {
  const refuse = (path: ParameterName, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { minimum_age, maximum_age, start_time, end_time } = asked
  if (minimum_age !== undefined && maximum_age !== undefined && maximum_age < minimum_age)
    refuse('maximum_age', 'Write an age that is not below minimum_age.')
  if (start_time !== undefined && end_time !== undefined && end_time <= start_time)
    refuse('end_time', 'Write a time after start_time; for a night, ask for each of its two days.')
  if (asked.proximity !== undefined && asked.postcode === undefined)
    refuse('proximity', 'Give a postcode too: proximity is counted from its middle.')
})

export type ParameterName = keyof z.infer<typeof parameters>
export type Asked = z.infer<typeof together>

/** Why something can't be answered, for the person who wrote the address. */
export interface Refusal {
  parameter: string
  value: string
  reason: string
}

/**
 * What an address asks of a list: only the list's own parameters count, and one without a value
 * is as if it weren't there.
 */
export function readAsked(
  names: readonly ParameterName[],
  values: (name: ParameterName) => string[] | undefined,
): { asked: Asked } | { refused: Refusal } {
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const said = (values(name) ?? []).map((one) => one.trim()).filter(Boolean)
      return said.length ? [[name, said]] : []
    }),
  )
  const read = together.safeParse(given)
  if (read.success) return { asked: read.data }
  const issue = read.error.issues[0]!
  const parameter = String(issue.path[0])
  const value = (given[parameter] ?? []).join(',').slice(0, 200)
  return { refused: { parameter, value, reason: issue.message } }
}
