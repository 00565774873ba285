// What R is given of a study: who answered what, where; what is charged; who coded which characters. No figure.
import type { StudyData } from '../../src/studies/bundle/study-data.ts'
import { pairsOf } from '../../src/studies/coding/agreement/agreement.ts'
import { armsOf, inTwo } from '../../src/studies/find/arms.ts'
import { answeredOf } from '../../src/studies/find/answered.ts'

/** The study as a beginning of R's program. */
export function inputForR(data: StudyData): string {
  const arms = armsOf(data)
  const organisations = new Map(data.organisation.map((one) => [one.organisationId, one]))
  const outcomes = data.outcome
    .toSorted((a, b) => a.position - b.position)
    .map((outcome, place) => {
      const { answers } = answeredOf(data, outcome, arms)
      const shares = new Map(
        data.benchmark
          .filter((one) => one.name === outcome.benchmark && one.caseGroup !== null)
          .map((one) => [one.caseGroup, one.share]),
      )
      const compared = answers.filter((one) => shares.has(one.caseGroup))
      return entry(`outcome.${place + 1}`, {
        arm: numbers(answers.map(({ arm }) => inTwo(arm))),
        level: numbers(answers.map(({ level }) => level)),
        organisation: words(answers.map((one) => organisations.get(one.organisationId)!.code)),
        stratum: words(answers.map((one) => organisations.get(one.organisationId)!.serviceType)),
        expected: numbers(compared.map(({ caseGroup }) => shares.get(caseGroup)!)),
        observed: String(compared.filter(({ level }) => level === 1).length),
      })
    })
  return [
    `outcomes <- list(${outcomes.join(',\n')})`,
    `prices <- list(${pricesOf(data, arms)})`,
    `letters <- ${textsOf(data).letters}`,
    `turn <- rep(${numbers(textsOf(data).turns)}, ${numbers(textsOf(data).lengths)})`,
    `codes <- list(${codesOf(data).join(',\n')})`,
    '',
  ].join('\n')
}

function pricesOf(data: StudyData, arms: ReturnType<typeof armsOf>): string {
  const visits = data.price.map(({ organisationId, hourlyPence, minimumMinutes }) => ({
    group: inTwo(arms.of(organisationId)!),
    pence: Math.round(
      (hourlyPence * Math.max(minimumMinutes ?? 0, data.study[0]!.wantedMinutes)) / 60,
    ),
  }))
  const of = (group: number) =>
    numbers(visits.filter((one) => one.group === group).map(({ pence }) => pence))
  return `first = ${of(0)}, others = ${of(1)}`
}

/** All transcripts behind each other: which turn each character is of; 0: nobody’s answer. */
function textsOf({ transcript, turn }: StudyData) {
  const starts = new Map<string, number>()
  const [turns, lengths]: [number[], number[]] = [[], []]
  let letters = 0
  let number = 0
  for (const { transcriptId, words: text } of transcript) {
    starts.set(transcriptId, letters)
    let at = 0
    const add = (which: number, to: number) => {
      if (to > at) {
        turns.push(which)
        lengths.push(to - at)
      }
      at = Math.max(at, to)
    }
    const own = turn.filter((one) => one.transcriptId === transcriptId)
    for (const { startsAt, endsAt, isInterviewer } of own.toSorted(
      (a, b) => a.startsAt - b.startsAt,
    )) {
      add(0, startsAt)
      add(isInterviewer ? 0 : ++number, endsAt)
    }
    add(0, [...text].length)
    letters += [...text].length
  }
  return { letters, turns, lengths, starts }
}

function codesOf(data: StudyData): string[] {
  const { starts } = textsOf(data)
  return pairsOf(data).flatMap(({ pass, first, second }) =>
    data.code
      .filter((code) => code.pass === pass && code.isCodable)
      .map(({ codeId, name }) => {
        const own = data.coding.filter(
          (one) =>
            one.codeId === codeId && one.endedAt === null && [first, second].includes(one.memberId),
        )
        const from = (one: (typeof own)[number]) => starts.get(one.transcriptId)!
        return entry(name, {
          coder: numbers(own.map(({ memberId }) => (memberId === first ? 1 : 2))),
          from: numbers(own.map((one) => from(one) + one.startsAt)),
          to: numbers(own.map((one) => from(one) + one.endsAt)),
        })
      }),
  )
}

const numbers = (all: readonly number[]) => `c(${all.join(',')})`
const words = (all: readonly string[]) => `c(${all.map((one) => JSON.stringify(one)).join(',')})`
const entry = (name: string, parts: Record<string, string>) =>
  `${JSON.stringify(name.replaceAll(' ', '_'))} = list(${Object.entries(parts)
    .map(([part, value]) => `${part} = ${value}`)
    .join(', ')})`
