import { z } from 'zod'
import { canonical } from '../../platform/canonical.ts'
import type { Question } from '../instrument.ts'
import { readPack } from '../pack-file.ts'
import { asQuestionnaire, packExtension } from './fhir-questionnaire.ts'
import {
  asPack,
  asPackName,
  asQuestionId,
  bestFirst,
  type Found,
  type ReadInstrument,
} from './read-instrument.ts'

const extension = z.object({
  url: z.string(),
  valueString: z.string().optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.number().optional(),
})

const coding = z.object({ code: z.string().optional(), display: z.string().optional() })

const itemSchema = z.looseObject({
  linkId: z.string(),
  text: z.string().optional(),
  type: z.string(),
  required: z.boolean().optional(),
  extension: z.array(extension).optional(),
  answerOption: z
    .array(
      z.object({
        valueCoding: coding.optional(),
        valueString: z.string().optional(),
        valueInteger: z.number().optional(),
      }),
    )
    .optional(),
  get item() {
    return z.array(itemSchema).optional()
  },
})

type Item = z.infer<typeof itemSchema>

const questionnaireSchema = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  extension: z.array(extension).optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  version: z.string().optional(),
  language: z.string().optional(),
  publisher: z.string().optional(),
  copyright: z.string().optional(),
  description: z.string().optional(),
  item: z.array(itemSchema).default([]),
})

/** Reads a FHIR Questionnaire (R4 or R5): choices, numbers and words; the rest is listed. */
export function readQuestionnaire(read: unknown): ReadInstrument {
  const parsed = questionnaireSchema.safeParse(read)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return { ok: false, because: `In ${path.join('.') || 'the questionnaire'}: ${message}` }
  }
  const said = parsed.data
  const own = said.extension?.find(({ url }) => url === packExtension)?.valueString
  const kept = readPack(own ?? '')
  // It counts only while the rest of the file says the same.
  if (kept.ok && canonical(asQuestionnaire(kept.pack)) === canonical(read))
    return { ok: true, pack: kept.pack, notTaken: [] }
  const found: Found = { questions: [], notTaken: [] }
  for (const item of said.item) take(item, found)
  if (found.questions.some(({ levels }) => levels)) found.notTaken.push(bestFirst)
  return asPack(
    {
      pack: asPackName(said.name ?? said.title ?? 'survey'),
      version: said.version ?? '1',
      name: said.title ?? said.name ?? 'Survey',
      holder: said.publisher ?? said.copyright?.slice(0, 200) ?? 'Not said in the questionnaire',
      licence: said.copyright?.slice(0, 500) ?? 'Not said in the questionnaire',
      language: said.language,
    },
    found,
    said.description,
  )
}

const kinds: Record<string, Question['kind'] | undefined> = {
  ...{ choice: 'levels', coding: 'levels', boolean: 'levels' },
  ...{ integer: 'number', decimal: 'number', string: 'words', text: 'words' },
}

function take(item: Item, found: Found): void {
  const { linkId, type, item: within = [] } = item
  const hints = within.filter((one) => one.type === 'display')
  for (const name of ['enableWhen', 'repeats', 'initial', 'answerValueSet'])
    if (item[name] !== undefined && item[name] !== false)
      found.notTaken.push(`“${name}” of the question ${linkId}`)
  const kind = kinds[type]
  if (type === 'group') found.notTaken.push(`The heading of the group ${linkId}`)
  else if (type === 'display') found.notTaken.push(`The words of ${linkId}: ${item.text ?? ''}`)
  else if (!kind || (kind === 'levels' && levelsOf(item).length < 2))
    found.notTaken.push(`The question ${linkId}, of the type ${type}`)
  else found.questions.push(asQuestion(item, kind, hints, found))
  for (const one of within) if (type === 'group' || one.type !== 'display') take(one, found)
}

function asQuestion(item: Item, kind: Question['kind'], hints: Item[], found: Found): Question {
  const id = asQuestionId(item.linkId)
  if (id !== item.linkId) found.notTaken.push(`The name ${item.linkId}: it is called ${id} here`)
  const bound = (name: string) => {
    const said = item.extension?.find(({ url }) => url.endsWith(`/${name}`))
    return said?.valueDecimal ?? said?.valueInteger
  }
  const [least, most] = [bound('minValue'), bound('maxValue')]
  const hint = hints.map(({ text }) => text).join(' ')
  return {
    ...{ id, kind, words: item.text ?? item.linkId },
    ...(hint && { hint }),
    ...(!item.required && { mayBeLeft: true }),
    ...(kind === 'levels' && { levels: levelsOf(item) }),
    ...(kind === 'number' && least !== undefined && { least }),
    ...(kind === 'number' && most !== undefined && { most }),
  }
}

function levelsOf({ type, answerOption = [] }: Item) {
  const words =
    type === 'boolean'
      ? ['Yes', 'No']
      : answerOption.map(
          ({ valueCoding, valueString, valueInteger }) =>
            valueCoding?.display ?? valueCoding?.code ?? valueString ?? String(valueInteger ?? ''),
        )
  return words.map((one, index) => ({ level: index + 1, words: one }))
}
