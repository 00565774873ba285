import { cardJson, fisher, holm, resultCard, type Card, type Json } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import type { Arms } from './arms.ts'
import { outcomeTable, type OutcomeTable } from './outcome-table.ts'

/** An outcome with its cards. */
export interface OutcomeFound extends OutcomeTable {
  cards: { two: Card | undefined; all: Card | undefined }
}

/** One test an outcome, adjusted over those that are told together. */
export interface FamilyRow {
  [name: string]: Json
  outcomeId: string
  outcome: string
  /** The test of the table, as if each person were alone. */
  test: string
  p: number
  holm: number
  /** Of whole organisations changing groups; null where they are too few. */
  providersP: number | null
  providersHolm: number | null
}

export interface Family {
  name: string
  rows: FamilyRow[]
}

/** The result card of each outcome, each with the other outcomes' tests of its family beside it. */
export function outcomesOf(
  data: StudyData,
  arms: Arms,
): { outcomes: OutcomeFound[]; families: Family[] } {
  const tables = data.outcome
    .toSorted((a, b) => a.position - b.position)
    .map((outcome) => outcomeTable(data, outcome, arms))
  const alone = tables.map(({ two }) => two && resultCard(two))
  const outcomes = tables.map((table, place): OutcomeFound => {
    const otherTests = tables.flatMap(({ outcome }, other) =>
      other !== place && outcome.family === table.outcome.family && alone[other]
        ? [mainP(alone[other])].filter((p) => p !== undefined)
        : [],
    )
    const cardOf = (input: OutcomeTable['two'], known?: Card) =>
      otherTests.length === 0 && known ? known : input && resultCard({ ...input, otherTests })
    const two = cardOf(table.two, alone[place])
    return { ...table, cards: { two, all: arms.names.length > 2 ? cardOf(table.all) : two } }
  })
  return { outcomes, families: familiesOf(outcomes) }
}

/** By which an outcome's groups are told apart: of whole providers, or else of the table. */
function mainP(card: Card): number | undefined {
  return card.clusterPermutation?.p ?? tableTest(card)?.p
}

/** As it is usually published: Fisher's exact test of two by two, or else chi-square. */
export function tableTest({ counts, pearson }: Card): { test: string; p: number } | undefined {
  if (counts.length === 2 && counts[0]!.length === 2) {
    const found = fisher(counts)
    return found && { test: 'Fisher’s exact', p: found.p }
  }
  return pearson && { test: 'chi-square', p: pearson.p }
}

function familiesOf(outcomes: readonly OutcomeFound[]): Family[] {
  return [...Map.groupBy(outcomes, ({ outcome }) => outcome.family)].map(([name, own]) => {
    const tested = own.flatMap(({ outcome, cards: { two } }) => {
      const found = two && tableTest(two)
      return found
        ? [
            {
              ...{ outcomeId: outcome.outcomeId, outcome: outcome.name, ...found },
              providersP: two.clusterPermutation?.p ?? null,
            },
          ]
        : []
    })
    const adjusted = holm(tested.map(({ p }) => p))
    const known = tested.flatMap(({ providersP }) => (providersP === null ? [] : [providersP]))
    const ofProviders = holm(known)
    let place = 0
    return {
      name,
      rows: tested.map((one, at) => ({
        ...one,
        holm: adjusted[at]!,
        providersHolm: one.providersP === null ? null : ofProviders[place++]!,
      })),
    }
  })
}

/** An outcome as a report asks its figures of it. */
export function outcomeJson({
  outcome,
  answered,
  cards,
  apart,
  benchmark,
  notes,
}: OutcomeFound): Json {
  const { answers } = answered
  const count = (by: string) => answers.filter((one) => one.by === by).length
  return {
    name: outcome.name,
    question: answered.question ?? null,
    family: outcome.family,
    ...{ answers: answers.length, people: count('person'), carers: count('carer') },
    proxies: count('proxy'),
    leftOut: answered.leftOut.map(({ reason, surveys }) => ({ reason, surveys })),
    notes,
    apart: apart.map(({ by, isCounted, counts }) => ({ by, isCounted, counts })),
    benchmark: benchmark
      ? {
          ...{ name: benchmark.name, year: benchmark.year, source: benchmark.source },
          ...{
            everybody: benchmark.everybody ?? null,
            plain: benchmark.plain && { ...benchmark.plain },
          },
        }
      : null,
    two: cards.two ? cardJson(cards.two) : null,
    all: cards.all ? cardJson(cards.all) : null,
  }
}
