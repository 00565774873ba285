import { z } from 'zod'
import type { Table } from '../imports/read-table.ts'
import { answerField } from './response-form.ts'
import { helpedBy, interviewExtension, modeExtension } from './fhir-responses.ts'

const reference = z
  .looseObject({
    type: z.string().optional(),
    reference: z.string().optional(),
    display: z.string().optional(),
    identifier: z.object({ value: z.string().optional() }).optional(),
  })
  .optional()

const itemSchema = z.looseObject({
  linkId: z.string(),
  answer: z.array(z.looseObject({})).optional(),
  get item() {
    return z.array(itemSchema).optional()
  },
})

const responseSchema = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  questionnaire: z.string().optional(),
  status: z.string().optional(),
  subject: reference,
  source: reference,
  authored: z.string().optional(),
  extension: z.array(z.object({ url: z.string(), valueString: z.string().optional() })).optional(),
  item: z.array(itemSchema).default([]),
})

type Response = z.infer<typeof responseSchema>
type Item = z.infer<typeof itemSchema>

/**
 * FHIR QuestionnaireResponses as a table: alone, several, or in a Bundle. Who is the `source` decides whether
 * somebody answered for her.
 * @returns a sentence where there is none.
 */
export function responsesTable(read: unknown): { table: Table; notTaken: string[] } | string {
  const notTaken: string[] = []
  const responses = resourcesIn(read).flatMap((resource, index) => {
    const parsed = responseSchema.safeParse(resource)
    if (parsed.success) return [parsed.data]
    notTaken.push(`Entry ${index + 1} is no QuestionnaireResponse that can be read`)
    return []
  })
  if (responses.length === 0) return 'There is no QuestionnaireResponse in this file'
  const answers = responses.map((one, index) => answersOf(one.item, index + 1, notTaken))
  const questions = [...new Set(answers.flatMap((one) => Object.keys(one)))]
  const how = ['participant', 'answeredOn', 'answeredBy', 'other', 'mode', 'interview']
  return {
    table: {
      head: [...how, ...questions],
      rows: responses.map((one, index) => ({
        row: index + 1,
        cells: [...howOf(one), ...questions.map((name) => answers[index]![name] ?? '')],
      })),
    },
    notTaken,
  }
}

function resourcesIn(read: unknown): unknown[] {
  if (Array.isArray(read)) return read
  const bundle = z
    .object({
      resourceType: z.literal('Bundle'),
      entry: z.array(z.object({ resource: z.unknown() })),
    })
    .safeParse(read)
  return bundle.success ? bundle.data.entry.map(({ resource }) => resource) : [read]
}

function howOf({ subject, source, authored, extension }: Response): string[] {
  const said = (url: string) => extension?.find((one) => one.url === url)?.valueString ?? ''
  const isProxy =
    source?.type === 'RelatedPerson' || source?.reference?.startsWith('RelatedPerson/')
  const helper = said(helpedBy)
  const answeredBy = isProxy ? 'proxy' : helper ? 'helped' : 'self'
  const other = isProxy ? (source?.display ?? '') : helper
  const how = [answeredBy, other, said(modeExtension), said(interviewExtension)]
  return [codeOf(subject), authored?.slice(0, 10) ?? '', ...how]
}

function codeOf(subject: Response['subject']): string {
  return (
    subject?.identifier?.value ?? subject?.reference?.replace(/^.*\//, '') ?? subject?.display ?? ''
  )
}

function answersOf(items: Item[], row: number, notTaken: string[]): Record<string, string> {
  const all: Record<string, string> = {}
  for (const { linkId, answer = [], item = [] } of items) {
    if (answer.length > 1) notTaken.push(`Entry ${row}: all but the first answer to ${linkId}`)
    const value = valueOf(answer[0])
    if (value === undefined && answer.length > 0)
      notTaken.push(`Entry ${row}: the answer to ${linkId}, of a kind that isn’t read`)
    if (value !== undefined) all[answerField(linkId)] = value
    Object.assign(all, answersOf(item, row, notTaken))
  }
  return all
}

const scalar = z.union([z.string(), z.number(), z.boolean()])

function valueOf(answer: Record<string, unknown> | undefined): string | undefined {
  if (!answer) return undefined
  const coding = z.object({ code: z.string().optional(), display: z.string().optional() })
  const coded = coding.safeParse(answer.valueCoding)
  if (coded.success) return coded.data.display ?? coded.data.code
  for (const name of ['valueDecimal', 'valueInteger', 'valueString', 'valueBoolean']) {
    const read = scalar.safeParse(answer[name])
    if (read.success)
      return read.data === true ? 'Yes' : read.data === false ? 'No' : String(read.data)
  }
  return undefined
}
