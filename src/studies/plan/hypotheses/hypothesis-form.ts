import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { filled, required, several, type Form } from '../../../platform/web/forms.ts'
import type { RowOf } from '../../bundle/study-data.ts'

export const hypothesisKinds = {
  hypothesis: 'A hypothesis: something that may turn out not to be so',
  question: 'A question: nothing is expected',
} as const

/** What the first arm is expected to be, compared with the others. */
export const expectations = { higher: 'Higher', lower: 'Lower', different: 'Different' } as const

type Kind = keyof typeof hypothesisKinds
type Expectation = keyof typeof expectations

export const hypothesisSchema = z.object({
  id: z.uuid().catch(() => newId()),
  kind: z.enum(Object.keys(hypothesisKinds) as [Kind, ...Kind[]], {
    error: 'Choose whether it is a hypothesis or a question',
  }),
  name: required('Give it a short name', 200),
  words: z.string().trim().max(4000, 'Use 4,000 characters or fewer'),
  expects: z.union([
    z.enum(Object.keys(expectations) as [Expectation, ...Expectation[]]),
    z.literal('').transform(() => undefined),
  ]),
  withPrices: several(z.array(z.string()).transform((ticked) => ticked.includes('yes'))),
})

export type HypothesisSaid = z.infer<typeof hypothesisSchema>

/** A hypothesis says what it expects before anything is counted; a question does not. */
export function hypothesisMistakes({ kind, expects }: HypothesisSaid): Form['errors'] | undefined {
  if (kind === 'hypothesis' && !expects)
    return { expects: 'Choose what you expect of the first arm, before anything is counted' }
  if (kind === 'question' && expects)
    return { expects: 'A question expects nothing. Choose “Nothing”, or make it a hypothesis' }
  return undefined
}

export function hypothesisForm(row?: RowOf<'hypothesis'>): Form {
  return filled({
    ...{ id: row?.hypothesisId ?? newId(), kind: row?.kind, name: row?.name, words: row?.words },
    expects: row ? (row.expects ?? '') : undefined,
    withPrices: row?.withPrices ? 'yes' : undefined,
  })
}
