import { seeded } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { at, dayAfter, idOf } from './ids.ts'
import { caseGroups, instrumentId } from './plan.ts'
import type { Asked } from './sample.ts'
import { coderIds, leadId } from './team.ts'

/**
 * What each level was answered, in micro-enterprises and in the others. They agree with what is
 * published of the evaluation whose shape this study has; its cells are not published.
 */
const answered = {
  control: [
    [24, 22, 9, 3],
    [8, 20, 7, 2],
  ],
  control_help: [
    [54, 4],
    [36, 1],
  ],
  time: [
    [29, 18, 11, 0],
    [10, 13, 11, 3],
  ],
  time_help: [
    [54, 4],
    [31, 6],
  ],
} as const

/**
 * A survey of each who was asked. Those of one organisation answer alike, and so do those of one group:
 * what a test of people as if each were alone takes for the size of the organisation.
 */
export function answers(asked: readonly Asked[]): Pick<StudyData, 'response' | 'answer'> {
  const levels = Object.entries(answered).map(([question, bySide]) => {
    const found = new Map<Asked, number>()
    for (const [side, counts] of bySide.entries()) {
      const own = asked.filter(({ arm }) => (arm === 0) === (side === 0))
      const given = counts.flatMap((people, level) =>
        Array.from({ length: people }, () => level + 1),
      )
      for (const [place, one] of fromTheMostContent(own, question).entries())
        found.set(one, given[place]!)
    }
    return { question, found }
  })
  const response = asked.map((one, n) => ({
    ...{ responseId: idOf('response', n + 1), instrumentId, participantId: one.participantId },
    // Carers answered for themselves: about their own time, their own say.
    ...{
      answeredBy: n % 9 === 4 ? 'helped' : 'self',
      other: n % 9 === 4 ? 'a co-researcher' : null,
    },
    ...{ mode: 'interview', answeredOn: dayAfter('2026-03-02', Math.floor((n + 1) / 3)) },
    ...{ interviewId: one.interviewId, memberId: [leadId, ...coderIds][n % 3]!, importId: null },
    enteredAt: at(dayAfter('2026-03-02', Math.floor((n + 1) / 3)), 17),
  }))
  return {
    response,
    answer: asked.flatMap((one, n) =>
      levels.map(({ question, found }) => ({
        ...{ responseId: response[n]!.responseId, question, level: found.get(one)! },
        ...{ number: null, words: null },
      })),
    ),
  }
}

function fromTheMostContent(own: readonly Asked[], question: string): Asked[] {
  const random = seeded(`${question.replace('_help', '')} ${own[0]!.arm}`)
  const lean = new Map<string, number>()
  const content = new Map(
    own.map((one) => {
      const { organisationId, caseGroup } = one
      if (!lean.has(organisationId)) lean.set(organisationId, random.uniform())
      const group = caseGroup === caseGroups[0] ? 0.35 : caseGroup === caseGroups[2] ? -0.2 : 0
      return [one, 0.8 * lean.get(organisationId)! + group + random.uniform()]
    }),
  )
  return own.toSorted((a, b) => content.get(b)! - content.get(a)!)
}
