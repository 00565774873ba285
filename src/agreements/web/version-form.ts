import { z } from 'zod'
import type { Scope } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import {
  check,
  filled,
  optional,
  required,
  several,
  type Checked,
  type Form,
} from '../../platform/web/forms.ts'
import type { Content, PriceLine } from '../agreement.ts'
import { dayField } from '../../platform/web/day-field.ts'
import { hoursField, priceField, wholeField } from './fields.ts'
import { days, units } from './version-words.ts'

/** The form by which either party writes down what they agree; its price lines are numbered. */

export const mostLines = 12
const numbers = Array.from({ length: mostLines }, (_, index) => index + 1)

/** What the provider may ask to see, beside her own visits and this agreement. */
const askable = ['about_me', 'plan', 'all_visits'] as const satisfies Scope[]

const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as [Key]
const unit = z.enum(keysOf(units)).catch('hour')
const on = z.enum(keysOf(days)).catch('any')

/** @param routes the funding routes. */
export function versionSchema(routes: Map<string, string>) {
  return z.object({
    versionId: z.uuid().catch(() => newId()),
    words: required('Write what the support is, in plain words', 10_000),
    beginsOn: dayField,
    endsOn: dayField,
    hours: hoursField,
    minimumVisit: wholeField(5, 1440, 'Write minutes from 5 to 1440. Or leave it empty'),
    fundingRoute: z.enum([...routes.keys()] as [string], { error: 'Choose who pays' }),
    noticeDays: wholeField(0, 365, 'Write days from 0 to 365'),
    cover: z.enum(['nobody', 'named', 'asked'], {
      error: 'Choose what happens when the provider can’t come',
    }),
    coverWords: optional(1000),
    scopes: several(z.array(z.enum(askable)).catch([])),
  })
}

const lineSchema = z.object({ words: optional(120), price: priceField, unit, days: on })

/** What was typed, as what is agreed; or what is still to mend, all at once. */
export function versionOf(
  typed: Form['typed'],
  routes: Map<string, string>,
): Checked<{ versionId: string; content: Content }> {
  const checked = check(versionSchema(routes), typed)
  const errors: Form['errors'] = checked.ok ? {} : { ...checked.form.errors }
  const lines = linesOf(typed, errors)
  // Dates and notice are told apart from what is there at all.
  const said = (name: string) => typed[name]?.[0]?.trim()
  if (!said('beginsOn')) errors.beginsOn = 'Write the day on which it begins'
  if (!said('noticeDays')) errors.noticeDays = 'Write the days of notice. It can be 0'
  if (said('cover') === 'named' && !said('coverWords'))
    errors.coverWords = 'Write who comes then, as the person has chosen'
  if (checked.ok && checked.value.endsOn && checked.value.endsOn < (checked.value.beginsOn ?? ''))
    errors.endsOn = 'Choose a last day that is not before the first'
  if (!checked.ok || Object.keys(errors).length > 0)
    return { ok: false, form: { typed, errors: inOrder(errors) } }
  const { versionId, beginsOn = '', hours, minimumVisit, noticeDays = 0, ...rest } = checked.value
  return {
    ok: true,
    value: {
      versionId,
      content: {
        ...rest,
        ...{ beginsOn, hoursAWeek: hours, minimumVisitMinutes: minimumVisit, noticeDays, lines },
        scopes: ['agreement', 'own_visits', ...rest.scopes],
      },
    },
  }
}

function linesOf(typed: Form['typed'], errors: Form['errors']): PriceLine[] {
  const lines = numbers.flatMap((line): PriceLine[] => {
    const own = (name: string) => typed[`${name}${line}`]
    if (!own('price')?.[0]?.trim() && !own('line')?.[0]?.trim()) return []
    const checked = check(lineSchema, {
      words: own('line') ?? [],
      price: own('price') ?? [],
      unit: own('unit') ?? [],
      days: own('days') ?? [],
    })
    if (!checked.ok) {
      const { words, price } = checked.form.errors
      if (words) errors[`line${line}`] = words
      if (price) errors[`price${line}`] = price
      return []
    }
    const { words, price: pence, ...rest } = checked.value
    if (words === undefined) errors[`line${line}`] = 'Write what this price is for'
    if (pence === undefined) errors[`price${line}`] = 'Write the price too. It can be 0'
    return words === undefined || pence === undefined ? [] : [{ words, pence, ...rest }]
  })
  if (lines.length === 0 && !Object.keys(errors).some((name) => /^(line|price)\d/.test(name)))
    errors.line1 = 'Write at least one price, even if it is 0'
  return lines
}

/** In the order of the page, in which the summary lists them. */
const order = [
  'words',
  ...['hours', 'minimumVisit'],
  ...numbers.flatMap((line) => [`line${line}`, `price${line}`]),
  ...['fundingRoute', 'cover', 'coverWords', 'noticeDays', 'scopes', 'beginsOn', 'endsOn'],
]

function inOrder(errors: Form['errors']): Form['errors'] {
  return Object.fromEntries(
    Object.entries(errors).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  )
}

/** The form filled with a version: to propose what differs from it. */
export function versionForm(content: Content | undefined, today: string): Form {
  const versionId = newId()
  if (!content) return filled({ versionId, scopes: ['about_me'], noticeDays: '14' })
  const lines = content.lines.flatMap((line, index) => [
    [`line${index + 1}`, line.words],
    [`price${index + 1}`, (line.pence / 100).toFixed(line.pence % 100 ? 2 : 0)],
    [`unit${index + 1}`, line.unit],
    [`days${index + 1}`, line.days],
  ])
  return filled({
    versionId,
    words: content.words,
    beginsOn: content.beginsOn > today ? content.beginsOn : today,
    endsOn: content.endsOn !== undefined && content.endsOn >= today ? content.endsOn : undefined,
    hours: content.hoursAWeek?.toString(),
    minimumVisit: content.minimumVisitMinutes?.toString(),
    fundingRoute: content.fundingRoute,
    noticeDays: String(content.noticeDays),
    cover: content.cover,
    coverWords: content.coverWords,
    scopes: content.scopes,
    ...(Object.fromEntries(lines) as Record<string, string>),
  })
}

/** How many price lines the form shows: those that were, one more when it is asked for. */
export function shownLines({ typed }: Form): number {
  const last = numbers.findLast((line) =>
    ['line', 'price'].some((name) => typed[`${name}${line}`]?.[0]),
  )
  const before = Number(typed.lines?.[0] ?? 2)
  const asked = (Number.isInteger(before) ? before : 2) + (wantsLine(typed) ? 1 : 0)
  return Math.min(mostLines, Math.max(2, last ?? 0, asked))
}

/** Whether it was sent by "Add another price". */
export function wantsLine(typed: Form['typed']): boolean {
  return typed.change?.[0] === 'line'
}
