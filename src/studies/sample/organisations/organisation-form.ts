import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { requiredDay } from '../../../platform/web/day-field.ts'
import { filled, required, type Form } from '../../../platform/web/forms.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { plain } from '../../plan/arms/arm-for.ts'

/** What else is known of an organisation, one on each line: `ownership: co-operative`. */
const attributes = z
  .string()
  .max(4000, 'Use 4,000 characters or fewer')
  .transform((typed, context) => {
    const lines = typed.split('\n').filter((line) => line.trim())
    const pairs = lines.map((line) => /^\s*([^:]{1,100}?)\s*:\s*(.+?)\s*$/.exec(line))
    const wrong = pairs.indexOf(null)
    if (wrong >= 0) {
      const message = `Write a name, a colon and a value, like “ownership: co-operative”. “${lines[wrong]!.trim().slice(0, 60)}” has no colon or no value`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!]))
  })

export const organisationSchema = z.object({
  id: z.uuid().catch(() => newId()),
  code: required('Say by which code the team calls it, such as ORG07', 40),
  siteId: z.uuid('Choose its site'),
  serviceType: required('Say which type of service it is, such as “Home care”', 100),
  fte: z
    .string()
    .trim()
    .regex(
      /^(\d{1,6}([.,]\d{1,2})?)?$/,
      'Write its full-time equivalents as a number like 4 or 4.5, or leave it empty while they aren’t known',
    )
    .transform((typed) => (typed === '' ? null : Number(typed.replace(',', '.')))),
  attributes,
  joinedOn: requiredDay('Say on which day it joined'),
})

export type OrganisationSaid = z.infer<typeof organisationSchema>

/** What the plan and the others say against it. */
export function organisationMistakes(
  said: OrganisationSaid,
  { site, organisation }: Pick<StudyData, 'site' | 'organisation'>,
  own: { organisationId: string; leftOn?: string | null },
): Form['errors'] | undefined {
  const errors: Form['errors'] = {}
  const same = organisation.find((one) => plain(one.code) === plain(said.code))
  if (same && same.organisationId !== own.organisationId)
    errors.code = 'Another organisation has this code. Give this one another code'
  if (!site.some(({ siteId }) => siteId === said.siteId)) errors.siteId = 'Choose its site'
  if (own.leftOn && said.joinedOn > own.leftOn)
    errors.joinedOn = 'It left before this day. Say an earlier one'
  return Object.keys(errors).length ? errors : undefined
}

/** @param today ISO. */
export function organisationForm(
  plan: StudyData,
  today: string,
  row?: RowOf<'organisation'>,
): Form {
  return filled({
    id: row?.organisationId ?? newId(),
    code: row?.code ?? nextCode(plan.organisation),
    siteId: row?.siteId ?? (plan.site.length === 1 ? plan.site[0]!.siteId : undefined),
    serviceType: row?.serviceType,
    fte: row?.fte?.toString(),
    attributes: Object.entries((row?.attributes ?? {}) as Record<string, unknown>)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join('\n'),
    joinedOn: row?.joinedOn ?? today,
  })
}

/** ORG08 after ORG07. */
function nextCode(organisations: readonly { code: string }[]): string {
  const numbers = organisations.map(({ code }) => Number(/^ORG(\d{1,6})$/i.exec(code)?.[1] ?? 0))
  return `ORG${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
