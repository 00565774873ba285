import { z } from 'zod'
import { required } from '../../../platform/web/forms.ts'
import type { Code } from './codes.ts'

const lines = z.string().trim().max(2000, 'Use 2000 characters or fewer')

/** The colours of bars in the margin: told apart by their pattern and name too. */
export const colours = {
  '#14524a': 'Pine',
  '#2a5d8f': 'Sky',
  '#6a3d7c': 'Plum',
  '#8a5a1c': 'Clay',
  '#8a1f3d': 'Berry',
  '#4f5b52': 'Slate',
} as const

const codeOrNone = z.union([z.uuid(), z.literal('').transform(() => undefined)])

export const codeSchema = z.object({
  name: required('Say what the code is called', 200),
  parentId: codeOrNone.catch(undefined),
  definition: required('Say what it means, so that two people code alike', 2000),
  useWhen: lines,
  notWhen: lines,
  example: lines,
  colour: z
    .enum(Object.keys(colours) as (keyof typeof colours)[])
    .or(z.literal(''))
    .catch('')
    .transform((colour) => colour || undefined),
  pass: z.enum(['deductive', 'inductive'], 'Choose a pass'),
  oppositeOf: codeOrNone.catch(undefined),
  isCodable: z
    .string()
    .optional()
    .transform((said) => said !== 'heading'),
})

export type Said = z.infer<typeof codeSchema>

/** What is typed where a code is changed. */
export function typedOf(code: Code): Record<string, string | undefined> {
  return {
    name: code.name,
    parentId: code.parentId ?? '',
    definition: code.definition,
    useWhen: code.useWhen,
    notWhen: code.notWhen,
    example: code.example,
    colour: code.colour ?? '',
    pass: code.pass,
    oppositeOf: code.oppositeOf ?? '',
    isCodable: code.isCodable ? undefined : 'heading',
  }
}
