import type { StudyData } from '../bundle/study-data.ts'
import { countedIn } from './answered.ts'
import { armsOf, type Arms } from './arms.ts'
import { findingsOf, type FindingFound } from './findings.ts'
import { hypothesesOf, type HypothesisFound } from './hypotheses.ts'
import { outcomesOf, type Family, type OutcomeFound } from './outcomes.ts'
import { pricesOf, type Prices } from './prices.ts'

/** All that a study found, computed from its data alone. */
export interface Found {
  arms: Arms
  outcomes: OutcomeFound[]
  families: Family[]
  prices: Prices
  findings: FindingFound[]
  hypotheses: HypothesisFound[]
}

export function find(data: StudyData): Found {
  const arms = armsOf(data)
  const { outcomes, families } = outcomesOf(data, arms)
  const first = outcomes[0]
  const prices = pricesOf(
    data,
    arms,
    first ? countedIn(first.outcome, first.answered.answers) : [],
    first?.outcome.topLevels ?? 1,
  )
  const findings = findingsOf(data)
  const parts = { outcomes, families, prices, findings }
  return { arms, ...parts, hypotheses: hypothesesOf(data, arms, parts) }
}
