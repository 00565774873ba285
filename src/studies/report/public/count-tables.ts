import { mayShowMoney, type CountTable } from '#stats'
import { hashOf } from '../../../platform/canonical.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { countedIn } from '../../find/answered.ts'
import { inTwo } from '../../find/arms.ts'
import type { Found } from '../../find/find.ts'
import type { OutcomeFound } from '../../find/outcomes.ts'
import { kindNames } from '../../find/tables.tsx'
import { median } from '../../find/prices.ts'
import { withBelow } from '../../find/spoken.ts'

/** A table that the public may see once it is suppressed. */
export interface PublicTable {
  /** What it counts, the same in every release: wherever the plan has its outcome, and whatever it is called. */
  name: string
  table: CountTable
}

/** The name of the table of an outcome: of its question, since outcomes that ask the same share their answers. */
export function tableOf({ pack, question }: { pack: string; question: string }): string {
  return `answers to ${pack} ${question}`
}

/** The name of the table of who told of a hypothesis, wherever it stands in its list. */
export function toldTableOf({ hypothesisId }: { hypothesisId: string }): string {
  return `told of ${hypothesisId}`
}

/**
 * The outcomes that the public gets: of those that ask the same question the first. Side by side (the best
 * level and the best two, with proxies and without) one could be taken from the other.
 */
export function publicOutcomes({ outcomes }: Pick<Found, 'outcomes'>): OutcomeFound[] {
  const first = new Map<string, OutcomeFound>()
  for (const one of outcomes.filter(({ cards }) => cards.two)) {
    const name = tableOf(one.outcome)
    if (!first.has(name)) first.set(name, one)
  }
  return [...first.values()]
}

/**
 * The hypotheses of which the public gets who told of them: where all codes of one are among those of another
 * only the first, since what is left of the other could be worked out.
 */
function publicHypotheses(data: StudyData, { hypotheses }: Pick<Found, 'hypotheses'>) {
  const kept: Set<string>[] = []
  return hypotheses.filter(({ hypothesis: { hypothesisId } }) => {
    const codes = new Set(
      data.hypothesisCode
        .filter((one) => one.hypothesisId === hypothesisId)
        .flatMap(({ codeId }) => [...withBelow(data, codeId)]),
    )
    const isNested = kept.some(
      (other) => other.size !== codes.size && (other.isSubsetOf(codes) || codes.isSubsetOf(other)),
    )
    if (codes.size === 0 || isNested) return false
    kept.push(codes)
    return true
  })
}

/** The counts of a study that are for the public: two groups only, since the larger ones are few. */
export function publicTables(data: StudyData, found: Found): PublicTable[] {
  const { arms, findings } = found
  const groups = { name: 'group', levels: arms.two }
  if (arms.two.length < 2) return []
  const outcomeTables = publicOutcomes(found).flatMap(({ outcome, answered, cards: { two } }) => {
    if (!two) return []
    const counted = countedIn(outcome, answered.answers)
    const who = counted
      .map(({ participantId, by, arm }) => `${participantId} ${by} ${inTwo(arm)}`)
      .toSorted()
    return [
      {
        name: tableOf(outcome),
        table: {
          // Those who answered two questions are the same people: their totals are one count.
          of: `answers of ${hashOf(who)}`,
          rows: { name: tableOf(outcome), levels: [...two.answers] },
          columns: groups,
          counts: two.answers.map((_, answer) => two.counts.map((row) => row[answer]!)),
        },
      },
    ]
  })
  const kinds = ['person', 'carer', 'staff']
  const inGroups = data.participant.flatMap((one) => {
    const arm = arms.of(one.organisationId)
    return arm === undefined ? [] : [{ ...one, group: inTwo(arm) }]
  })
  const heard = heardIn(data, arms)
  const ofFindings = findings.map(({ findingId }) => findingId)
  return [
    ...outcomeTables,
    ...publicHypotheses(data, found).map(({ hypothesis, spoken: { any, of } }) => ({
      name: toldTableOf(hypothesis),
      table: {
        // All tell of the same people: who was heard.
        of: `heard ${hashOf(heard)}`,
        rows: { name: `whether they told of ${hypothesis.hypothesisId}`, levels: told },
        columns: groups,
        counts: [any.people, of.people.map((people, group) => people - any.people[group]!)],
      },
    })),
    {
      name: 'people',
      table: {
        of: `participants ${hashOf(inGroups.map(({ participantId, group }) => `${participantId} ${group}`).toSorted())}`,
        rows: { name: 'what they are to the study', levels: kinds.map((kind) => kindNames[kind]!) },
        columns: groups,
        counts: kinds.map((kind) =>
          arms.two.map(
            (_, group) => inGroups.filter((one) => one.kind === kind && one.group === group).length,
          ),
        ),
      },
    },
    ...(ofFindings.length > 0
      ? [
          {
            name: 'verdicts',
            table: {
              of: `verdicts ${hashOf(data.verdict.filter((one) => one.findingId).map(({ verdictId, says }) => [verdictId, says]))}`,
              rows: { name: 'finding', levels: ofFindings },
              columns: { name: 'verdict', levels: ['fits', 'does not fit', 'not sure'] },
              counts: findings.map(({ verdicts: { fits, doesNotFit, notSure } }) => [
                fits,
                doesNotFit,
                notSure,
              ]),
            },
          },
        ]
      : []),
  ]
}

const told = ['Spoke of it', 'Did not']

/** Everybody of the groups whose words are in a transcript. */
function heardIn({ turn, participant }: StudyData, arms: Found['arms']): string[] {
  const heard = new Set(turn.flatMap(({ participantId }) => participantId ?? []))
  return participant
    .flatMap(({ participantId, organisationId }) => {
      const arm = arms.of(organisationId)
      return heard.has(participantId) && arm !== undefined ? [`${participantId} ${inTwo(arm)}`] : []
    })
    .toSorted()
}

/** Organisations and what they charge, of each group: nothing of fewer than 5, or that one has most of. */
export function publicPrices({ arms, prices }: Found) {
  return {
    wantedMinutes: prices.wantedMinutes,
    groups: arms.two.map((name, group) => {
      const own = prices.organisations.filter(({ arm }) => inTwo(arm) === group)
      const shown = mayShowMoney(own.map(({ hourlyPence }) => hourlyPence))
      return {
        name,
        because: shown.isShown ? null : shown.because,
        hourlyMedian: shown.isShown ? median(own.map((one) => one.hourlyPence)) : null,
        visitMedian: shown.isShown ? median(own.map((one) => one.visitPence)) : null,
      }
    }),
  }
}
