import type { RowOf, StudyData } from '../bundle/study-data.ts'
import type { Arms } from './arms.ts'

type Outcome = RowOf<'outcome'>

/** Somebody's answer to the question of an outcome. */
export interface Answered {
  participantId: string
  organisationId: string
  arm: number
  level: number
  /** A proxy's answer is a proxy's, whoever it is about. */
  by: 'person' | 'carer' | 'proxy'
  caseGroup: string | null
}

export interface AnsweredOutcome {
  /** From the best. */
  levels: string[]
  question: string | undefined
  answers: Answered[]
  /** Surveys that hold no answer that counts, and why. */
  leftOut: { reason: string; surveys: number }[]
  /** In how many wordings it was asked. */
  wordings: number
}

/**
 * The answers that an outcome counts: nobody twice. A proxy speaks only where the outcome asks for proxies, and
 * the participant has not answered herself.
 */
export function countedIn(outcome: Pick<Outcome, 'withProxies'>, answers: readonly Answered[]) {
  const themselves = new Set(
    answers.filter(({ by }) => by !== 'proxy').map(({ participantId }) => participantId),
  )
  return answers.filter(
    ({ by, participantId }) =>
      by !== 'proxy' || (outcome.withProxies && !themselves.has(participantId)),
  )
}

interface Question {
  id: string
  kind: string
  words: string
  levels?: { level: number; words: string }[]
}

/**
 * The answers to the question of an outcome: of each participant the latest, and of each survey that
 * isn't counted, why. Proxies are marked, and counted by who asks for them.
 */
export function answeredOf(data: StudyData, outcome: Outcome, arms: Arms): AnsweredOutcome {
  const instruments = data.instrument.filter(({ pack }) => pack === outcome.pack)
  const asked = new Map(instruments.map((one) => [one.instrumentId, questionOf(one, outcome)]))
  // Where its scales differ in length, the one that most were asked with counts.
  const ofInstrument = Map.groupBy(data.response, ({ instrumentId }) => instrumentId)
  const [[, first] = []] = [...asked]
    .filter(([, one]) => one?.levels)
    .toSorted(([a], [b]) => (ofInstrument.get(b)?.length ?? 0) - (ofInstrument.get(a)?.length ?? 0))
  const levels = first?.levels?.map(({ words }) => words) ?? []
  const given = new Map(
    data.answer
      .filter(({ question }) => question === outcome.question)
      .map(({ responseId, level }) => [responseId, level]),
  )
  const participants = new Map(data.participant.map((one) => [one.participantId, one]))
  const left = new Map<string, number>()
  const latest = new Map<string, { answered: Answered; answeredOn: string }>()
  const leave = (reason: string) => void left.set(reason, (left.get(reason) ?? 0) + 1)

  for (const { responseId, instrumentId, participantId, answeredBy, answeredOn } of data.response) {
    const own = asked.get(instrumentId)
    if (!own) continue
    const participant = participants.get(participantId)!
    const level = given.get(responseId)
    const arm = arms.of(participant.organisationId)
    if (level === undefined || level === null) leave('this question was left open')
    // Of three answers, the second best is not that of four.
    else if ((own.levels?.length ?? 0) !== levels.length)
      leave('it was asked with another number of answers to choose from')
    else if (level > levels.length) leave('the answer is none of the question’s')
    else if (participant.organisationId === null) leave('the participant is of no organisation')
    else if (arm === undefined) leave('the organisation has no size')
    else {
      const by =
        answeredBy === 'proxy' ? 'proxy' : participant.kind === 'carer' ? 'carer' : 'person'
      const { organisationId, caseGroup } = participant
      const answered = { participantId, organisationId, arm, level, by, caseGroup } as const
      const key = `${participantId} ${by}`
      const before = latest.get(key)
      if (before) leave('the same participant answered again later')
      if (!before || before.answeredOn <= answeredOn) latest.set(key, { answered, answeredOn })
    }
  }
  return {
    levels,
    question: first?.words,
    answers: [...latest.values()].map(({ answered }) => answered),
    leftOut: [...left].map(([reason, surveys]) => ({ reason, surveys })),
    wordings: new Set(
      instruments
        .filter(({ instrumentId }) => asked.get(instrumentId))
        .map(({ wordingHash }) => wordingHash),
    ).size,
  }
}

function questionOf({ definition }: RowOf<'instrument'>, { question }: Outcome) {
  const { questions } = definition as unknown as { questions: Question[] }
  return questions.find(({ id }) => id === question)
}
