import { refuse } from '../refused.ts'
import { marginsOf } from '../tables/counts.ts'
import type { Card } from './card.ts'
import type { CardInput } from './card-input.ts'
import { caseMixOf } from './case-mix.ts'
import { comparisonOf } from './comparison.ts'
import { familyOf } from './family.ts'
import { providersOf } from './providers.ts'
import { sentencesOf } from './sentences.ts'
import { sharesOf } from './shares.ts'
import { seenOf } from './smallest-seen.ts'

/**
 * The result card of a table: shares with their intervals, the difference in the top answer, tests
 * of order and of any difference, whole providers permuted, the family of tests, what a benchmark
 * expects, what could have been seen, and a sentence by rule.
 * @throws Refused for a table that isn't whole numbers of 0 or more, or of more or fewer names than
 *   it has rows and columns.
 */
export function resultCard(input: CardInput): Card {
  const { groups, answers, counts, isOrdered, seed } = input
  checked(input)
  const comparison = comparisonOf(input)
  const providers = providersOf(input)
  const wilson = sharesOf(groups, answers, counts)
  const holm = familyOf(isOrdered, comparison, providers, input.otherTests ?? [])
  const smallestDetectable = seenOf(counts, providers.designEffect)
  const found = {
    groups,
    answers,
    counts,
    isOrdered,
    people: counts.flat().reduce((sum, count) => sum + count, 0),
    wilson,
    ...comparison,
    ...providers,
    holm,
    caseMix: input.benchmarked && caseMixOf(input.benchmarked),
    smallestDetectable,
    smallCounts: counts.flat().filter((count) => count > 0 && count < 5).length,
    seed,
  }
  return { ...found, sentence: sentencesOf(found).join(' ') }
}

function checked({ groups, answers, counts }: CardInput): void {
  if (groups.length === 0 || answers.length === 0) refuse('The table is empty: nobody is in it.')
  if (counts.length !== groups.length || counts.some((row) => row.length !== answers.length))
    refuse(`Give ${groups.length} rows of ${answers.length} counts: one for each group and answer.`)
  // A single row or column is no table to test, but its counts must be counts.
  marginsOf([...counts, ...counts].map((row) => [...row, ...row]))
}
