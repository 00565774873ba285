import { z } from 'zod'
import type { Definition } from '#surveys'
import { newId } from '../../../platform/db/new-id.ts'
import { filled, required, type Form } from '../../../platform/web/forms.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'

/** A question of a locked instrument that is answered by levels. */
export interface Asked {
  pack: string
  question: string
  /** `How much say do you have? (Your time and your say)` */
  words: string
  levels: string[]
}

/** Every question that an outcome can be of; the same in several versions of a pack is one. */
export function questionsAsked({ instrument }: Pick<StudyData, 'instrument'>): Asked[] {
  const all = instrument.flatMap(({ pack, name, definition }) =>
    (definition as unknown as Definition).questions
      .filter(({ levels }) => levels !== undefined)
      .map(({ id, words, levels }) => ({
        ...{ pack, question: id, words: `${words} (${name})` },
        levels: levels!.map((level) => level.words),
      })),
  )
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

export function keyOf({ pack, question }: Pick<Asked, 'pack' | 'question'>): string {
  return `${pack} ${question}`
}

/** What an outcome is told beside. */
export interface BenchmarkKnown {
  name: string
  year: string
  /** `Adult Social Care Survey, 2020-21` */
  words: string
}

export function benchmarksKnown({ benchmark }: Pick<StudyData, 'benchmark'>): BenchmarkKnown[] {
  const all = benchmark.map(({ name, year }) => ({ name, year, words: `${name}, ${year}` }))
  const known = [...new Map(all.map((one) => [one.words, one])).values()]
  return known.toSorted((a, b) => a.words.localeCompare(b.words, 'en'))
}

export const outcomeSchema = z.object({
  id: z.uuid().catch(() => newId()),
  name: required('Give it a short name', 200),
  asked: z.string().min(1, 'Choose the question'),
  topLevels: z
    .string()
    .trim()
    .regex(/^[1-9]\d?$/, 'Write how many of the best answers count, like 1')
    .transform(Number),
  hypothesisId: z.union([z.uuid(), z.literal('').transform(() => null)]),
  family: required('Name the family, such as “main”', 100),
  benchmark: z.string().transform((typed) => typed || undefined),
  withProxies: z.enum(['no', 'yes'], { error: 'Choose whether proxies’ answers count' }),
})

export type OutcomeSaid = z.infer<typeof outcomeSchema>

/** What the instruments and the rest of the plan say against it. */
export function outcomeMistakes(said: OutcomeSaid, plan: StudyData): Form['errors'] | undefined {
  const asked = questionsAsked(plan).find((one) => keyOf(one) === said.asked)
  if (!asked) return { asked: 'Choose a question of an instrument that is locked in this study' }
  const errors: Form['errors'] = {}
  if (said.topLevels >= asked.levels.length)
    errors.topLevels = `It has ${asked.levels.length} answers: 1 to ${asked.levels.length - 1} of them can count as the top answer`
  if (said.hypothesisId && !plan.hypothesis.some((one) => one.hypothesisId === said.hypothesisId))
    errors.hypothesisId = 'Choose a hypothesis of this study'
  if (said.benchmark && !benchmarkSaid(said, plan))
    errors.benchmark = 'Choose a benchmark of this study'
  return Object.keys(errors).length ? errors : undefined
}

/** Which benchmark was chosen; none where it is told beside none. */
export function benchmarkSaid(said: OutcomeSaid, plan: StudyData): BenchmarkKnown | undefined {
  return benchmarksKnown(plan).find(({ words }) => words === said.benchmark)
}

export function outcomeForm(row?: RowOf<'outcome'>): Form {
  return filled({
    ...{ id: row?.outcomeId ?? newId(), name: row?.name, asked: row && keyOf(row) },
    ...{ topLevels: String(row?.topLevels ?? 1), family: row?.family ?? 'main' },
    hypothesisId: row?.hypothesisId ?? undefined,
    benchmark: row?.benchmark ? `${row.benchmark}, ${row.benchmarkYear}` : undefined,
    withProxies: row?.withProxies ? 'yes' : 'no',
  })
}
