import { mayShowMoney, type CountTable } from '#stats'
import { hashOf } from '../../../platform/canonical.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { inTwo } from '../../find/arms.ts'
import type { Found } from '../../find/find.ts'
import { kindNames } from '../../find/tables.tsx'
import { median } from '../../find/prices.ts'

/** A table that the public may see once it is suppressed. */
export interface PublicTable {
  /** Of its query: `outcome.1`. */
  name: string
  table: CountTable
}

/** The counts of a study that are for the public: two groups only, since the larger ones are few. */
export function publicTables(data: StudyData, found: Found): PublicTable[] {
  const { arms, outcomes, findings } = found
  const groups = { name: 'group', levels: arms.two }
  if (arms.two.length < 2) return []
  const outcomeTables = outcomes.flatMap(({ outcome, answered, cards: { two } }, place) => {
    if (!two) return []
    const counted = answered.answers.filter(({ by }) => by !== 'proxy' || outcome.withProxies)
    const who = counted
      .map(({ participantId, by, arm }) => `${participantId} ${by} ${inTwo(arm)}`)
      .toSorted()
    return [
      {
        name: `outcome.${place + 1}`,
        table: {
          // Those who answered two questions are the same people: their totals are one count.
          of: `answers of ${hashOf(who)}`,
          rows: { name: `answer to ${outcome.outcomeId}`, levels: [...two.answers] },
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
    ...found.hypotheses.flatMap(({ hypothesis, spoken: { rows, any, of } }, place) =>
      rows.length === 0
        ? []
        : [
            {
              name: `told.${place + 1}`,
              table: {
                // All tell of the same people: who was heard.
                of: `heard ${hashOf(heard)}`,
                rows: { name: `whether they told of ${hypothesis.hypothesisId}`, levels: told },
                columns: groups,
                counts: [any.people, of.people.map((people, group) => people - any.people[group]!)],
              },
            },
          ],
    ),
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
