import { wilson } from '../proportions/wilson.ts'

export type Limits = readonly [lower: number, upper: number]

export interface AnswerShare {
  answer: string
  count: number
  /** From 0 to 1; `undefined` of nobody. */
  share: number | undefined
  /** Wilson's, of 95%. */
  interval: Limits | undefined
}

/** A group with its top answer, and all its answers. */
export interface GroupShares extends AnswerShare {
  group: string
  people: number
  answers: AnswerShare[]
}

/** What share of each group gave each answer. */
export function sharesOf(
  groups: readonly string[],
  answers: readonly string[],
  counts: readonly (readonly number[])[],
): GroupShares[] {
  return groups.map((group, row) => {
    const people = counts[row]!.reduce((sum, count) => sum + count, 0)
    const all = answers.map((answer, column): AnswerShare => {
      const count = counts[row]![column]!
      const found = wilson(count, people)
      return {
        answer,
        count,
        share: found?.estimate,
        interval: found && [found.lower, found.upper],
      }
    })
    return { group, people, ...all[0]!, answers: all }
  })
}
