import type { Json } from '#stats'
import type { RowOf, StudyData } from '../bundle/study-data.ts'
import type { Arms } from './arms.ts'
import type { FindingFound } from './findings.ts'
import { sentenceFor, type Reading } from './hypothesis-rules.ts'
import type { Family, OutcomeFound } from './outcomes.ts'
import type { Prices } from './prices.ts'
import { spokenOf, type Spoken } from './spoken.ts'

/** All that bears on a hypothesis or a question, side by side, and the sentence that it ends in. */
export interface HypothesisFound {
  hypothesis: RowOf<'hypothesis'>
  /** Of its outcomes: which of all it is, and p of whole organisations, adjusted over its family. */
  tested: { place: number; providersHolm: number | null }[]
  outcomes: OutcomeFound[]
  prices: Prices | undefined
  spoken: Spoken
  findings: FindingFound[]
  reading: Reading
  rule: string
  sentence: string
}

/** Under this, groups are told apart; adjusted over the family. */
const level = 0.05
/** By so much more of a group's organisations something is spoken of. */
const clearlyMore = 0.2

interface Found {
  outcomes: OutcomeFound[]
  families: Family[]
  prices: Prices
  findings: FindingFound[]
}

export function hypothesesOf(data: StudyData, arms: Arms, found: Found): HypothesisFound[] {
  return data.hypothesis
    .toSorted((a, b) => a.position - b.position)
    .map((hypothesis) => {
      const { hypothesisId } = hypothesis
      const outcomes = found.outcomes.filter((one) => one.outcome.hypothesisId === hypothesisId)
      const prices = hypothesis.withPrices ? found.prices : undefined
      const codeIds = data.hypothesisCode
        .filter((one) => one.hypothesisId === hypothesisId)
        .map(({ codeId }) => codeId)
      const spoken = spokenOf(data, arms, codeIds)
      const findings = found.findings.filter((one) => one.hypothesisId === hypothesisId)
      const reading: Reading = {
        numbers: numbersOf(hypothesis, outcomes, found.families, prices),
        words: wordsOf(spoken),
        verdicts: verdictsOf(findings),
      }
      return {
        ...{ hypothesis, outcomes, prices, spoken, findings, reading },
        tested: outcomes.map((one) => ({
          place: found.outcomes.indexOf(one) + 1,
          providersHolm: rowOf(one, found.families)?.providersHolm ?? null,
        })),
        ...sentenceFor(reading, arms.two),
      }
    })
}

type Direction = 'higher' | 'lower' | 'open' | 'few'

function numbersOf(
  { expects }: RowOf<'hypothesis'>,
  outcomes: readonly OutcomeFound[],
  families: readonly Family[],
  prices: Prices | undefined,
): Reading['numbers'] {
  const directions = [
    ...outcomes.flatMap((one) => directionOf(one, families) ?? []),
    ...(prices ? [priceDirection(prices)].filter((one) => one !== undefined) : []),
  ]
  if (directions.length === 0) return 'none'
  const told = directions.filter((one) => one === 'higher' || one === 'lower')
  if (told.length === 0) return directions.every((one) => one === 'few') ? 'few' : 'open'
  const isExpected = told.map(
    (one) => expects === null || expects === 'different' || one === expects,
  )
  if (isExpected.every(Boolean)) return 'expected'
  return isExpected.some(Boolean) ? 'both' : 'against'
}

/** Of whole organisations, adjusted over the family: one that can't be tested so is told by nobody. */
function directionOf(one: OutcomeFound, families: readonly Family[]): Direction | undefined {
  const { two } = one.cards
  if (!two) return undefined
  const row = rowOf(one, families)
  if (!row || row.providersHolm === null) return 'few'
  if (row.providersHolm >= level) return 'open'
  const better = two.mannWhitney
    ? two.mannWhitney.superiority - 0.5
    : (two.newcombe?.difference ?? 0)
  return better === 0 ? 'open' : better > 0 ? 'higher' : 'lower'
}

function rowOf({ outcome }: OutcomeFound, families: readonly Family[]) {
  return families
    .find(({ name }) => name === outcome.family)
    ?.rows.find((one) => one.outcomeId === outcome.outcomeId)
}

function priceDirection({ dearer, arms }: Prices): Direction | undefined {
  if (!dearer) return undefined
  const others = arms.length > 2 ? arms.at(-1)! : arms[1]
  if ([arms[0]!, others].some((one) => !one || one.organisations < 5)) return 'few'
  if (dearer.p >= level || dearer.chance === 0.5) return 'open'
  return dearer.chance > 0.5 ? 'higher' : 'lower'
}

function wordsOf({ any, of }: Spoken): Reading['words'] {
  if (any.people.every((count) => count === 0)) return 'none'
  const [first, others] = [0, 1].map((group) =>
    of.organisations[group] ? any.organisations[group]! / of.organisations[group] : 0,
  )
  if (Math.abs(first! - others!) < clearlyMore) return 'alike'
  return first! > others! ? 'first' : 'others'
}

/** More than half of those who said something, and twice as many as said the opposite. */
function verdictsOf(findings: readonly FindingFound[]): Reading['verdicts'] {
  const sum = (key: 'fits' | 'doesNotFit' | 'notSure') =>
    findings.reduce((total, { verdicts }) => total + verdicts[key], 0)
  const [fits, doesNot, notSure] = [sum('fits'), sum('doesNotFit'), sum('notSure')]
  const all = fits + doesNot + notSure
  if (all === 0) return 'none'
  if (fits * 2 > all && fits >= doesNot * 2) return 'fits'
  return doesNot * 2 > all && doesNot >= fits * 2 ? 'does not fit' : 'divided'
}

/** A hypothesis as a report asks its figures of it. */
export function hypothesisJson(found: HypothesisFound): Json {
  const { hypothesis, outcomes, prices, tested, spoken, reading, rule, sentence } = found
  return {
    hypothesisId: hypothesis.hypothesisId,
    ...{ name: hypothesis.name, words: hypothesis.words, expects: hypothesis.expects },
    withPrices: prices !== undefined,
    outcomes: outcomes.map(({ outcome }, at) => ({ name: outcome.name, ...tested[at]! })),
    spoken: { rows: spoken.rows, any: spoken.any, of: { ...spoken.of } },
    ...{ reading: { ...reading }, rule, sentence },
  }
}
