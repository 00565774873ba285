import { z } from 'zod'
import { mayNotAsk, readAnswers, type Definition, type Given } from '#surveys'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { check, type Checked, type Form } from '../../../platform/web/forms.ts'
import { pastDay } from '../consent/consent-form.ts'

export const answeredByNames = {
  self: 'She answered herself',
  helped: 'She answered with somebody’s help',
  proxy: 'Somebody answered for her: a proxy',
} as const

export type AnsweredBy = keyof typeof answeredByNames

export const modeNames = {
  interview: 'Asked face to face',
  phone: 'Asked by phone',
  paper: 'Filled in on paper',
  link: 'By private link',
} as const

export type Mode = keyof typeof modeNames

/** The field of a question’s answer. */
export function answerField(question: string): string {
  return `q_${question}`
}

/** How a survey was answered. */
export const howSchema = z
  .object({
    responseId: z.uuid().catch(() => newId()),
    answeredBy: z.enum(['self', 'helped', 'proxy'], 'Choose who answered'),
    other: z.string().trim().max(200, 'Use 200 characters or fewer'),
    mode: z.enum(['interview', 'phone', 'paper', 'link'], 'Choose how it was asked'),
    answeredOn: pastDay('Say on which day it was answered'),
    interviewId: z.string().transform((typed) => uuid(typed)),
  })
  .superRefine(({ answeredBy, other }, context) => {
    if (answeredBy === 'self' || other !== '') return
    const message =
      answeredBy === 'proxy'
        ? 'Say who answered for her: her daughter, a worker'
        : 'Say who helped her: her daughter, a worker'
    context.addIssue({ code: 'custom', path: ['other'], message })
  })

export interface SaidResponse {
  responseId: string
  answeredBy: AnsweredBy
  /** Who helped or answered for her. */
  other: string | undefined
  mode: Mode
  answeredOn: string
  /** In which it was answered, where it was in one. */
  interviewId: string | undefined
  given: Given[]
}

/** All of a survey’s form: how it was answered, and what. */
export function checkResponse(
  definition: Definition,
  typed: Form['typed'],
  serviceType: string | undefined,
): Checked<SaidResponse> {
  const how = check(howSchema, typed)
  const { given, errors } = readAnswers(
    definition,
    Object.fromEntries(definition.questions.map(({ id }) => [id, typed[answerField(id)]?.[0]])),
  )
  const all = how.ok ? {} : { ...how.form.errors }
  // A question may be called like something that every object has.
  for (const { id } of definition.questions)
    if (Object.hasOwn(errors, id)) all[answerField(id)] = errors[id]!
  if (how.ok) {
    const why = mayNotAsk(definition, { ...how.value, serviceType })
    if (why) all.answeredBy = why
  }
  const [first] = definition.questions
  if (given.length === 0 && Object.keys(errors).length === 0)
    all[answerField(first!.id)] =
      'Nothing is answered yet: answer one question at least, or leave the page and it stays kept'
  if (!how.ok || Object.keys(all).length > 0) return { ok: false, form: { typed, errors: all } }
  const { other, ...said } = how.value
  return {
    ok: true,
    value: { ...said, other: said.answeredBy === 'self' ? undefined : other, given },
  }
}
