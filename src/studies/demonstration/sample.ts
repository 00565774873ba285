import { seeded } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { armFor } from '../plan/arms/arm-for.ts'
import { at, dayAfter, idOf } from './ids.ts'
import { caseGroups, guideId, homeSupport, outAndAbout, plan, siteId } from './plan.ts'
import { coderIds, coResearcherIds, leadId } from './team.ts'

/** Who answered a survey, and took part in an interview of her own. */
export interface Asked {
  participantId: string
  interviewId: string
  organisationId: string
  /** Place of the arm: 0 is micro. */
  arm: number
  kind: 'person' | 'carer'
  caseGroup: string | null
}

/** Surveys of each organisation's people and carers: 58 in 17 micro, 37 in 4 small, 4 medium, 2 large. */
const answersOf = [
  [5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 2, 2, 2],
  [4, 4, 3, 3],
  [4, 4, 4, 3],
  [4, 4],
]
/** People of each group: 28, 21 and 30. Micro-enterprises support more people with a learning disability. */
const groupsOf = [
  [24, 12, 12],
  [4, 9, 18],
]
/** Of those who answered are carers, who told of their own time and their own say. */
const carersOf = [10, 6]

const fteOf = [
  [1, 1, 1.5, 2, 1, 2.4, 3, 1, 4.5, 2, 1.2, 5, 3.5, 1, 2.8, 1, 4],
  [9, 14.5, 22, 31],
  [64, 88, 120, 97.5],
  [310, 420],
]

const firstDay = '2026-03-02'

type Sample = Pick<
  StudyData,
  'organisation' | 'participant' | 'consent' | 'interview' | 'interviewed' | 'interviewer'
>

/** 27 organisations, 143 people, and who was interviewed with whom. */
export function sample(): Sample & { asked: Asked[] } {
  const organisation = organisations()
  const asked = whoAnswers(organisation)
  const together = seeded('carers beside').below(5)
  const made: Sample = {
    ...{ organisation, participant: [], consent: [], interview: [], interviewed: [] },
    interviewer: [],
  }

  function add(kind: string, organisationId: string | null, caseGroup: string | null): string {
    const n = made.participant.length + 1
    const participantId = idOf('participant', n)
    const addedAt = at(dayAfter(firstDay, -7), 9)
    const code = `P${String(n).padStart(3, '0')}`
    made.participant.push({
      ...{ participantId, code, organisationId, kind, caseGroup, attributes: {}, addedAt },
    })
    made.consent.push(consentOf(n, participantId, kind))
    return participantId
  }

  function interview(organisationId: string | null, who: readonly string[]): string {
    const n = made.interview.length + 1
    const interviewId = idOf('interview', n)
    const day = dayAfter(firstDay, Math.floor(n / 3))
    made.interview.push({
      ...{ interviewId, organisationId, guideId, plannedFor: at(day, 9 + (n % 7)) },
      ...{ happenedOn: day, mode: n % 11 === 0 ? 'phone' : 'in person', notes: '' },
    })
    for (const participantId of who) made.interviewed.push({ interviewId, participantId })
    const led = n % 2 ? [coResearcherIds[n % 17]!] : []
    const beside = [leadId, ...coderIds][n % 3]!
    for (const memberId of [...led, beside].toSorted())
      made.interviewer.push({ interviewId, memberId })
    return interviewId
  }

  for (const [n, one] of asked.entries()) {
    one.participantId = add(one.kind, one.organisationId, one.caseGroup)
    // With 11 people, a carer sat and spoke too.
    const joins = one.kind === 'person' && n % 7 === together % 7 && carersBeside(made) < 11
    const beside = joins ? [add('carer', one.organisationId, null)] : []
    one.interviewId = interview(one.organisationId, [one.participantId, ...beside])
  }
  for (let n = 0; n < 32; n++) {
    const { organisationId } = organisation[n % 27]!
    interview(organisationId, [add('staff', organisationId, null)])
  }
  for (let n = 0; n < 5; n++) interview(null, [add('coordinator', null, null)])
  return { ...made, asked }
}

const carersBeside = ({ interviewed, interview }: Sample) => interviewed.length - interview.length

/** Each is put into its arm by the plan's own rule, and why is kept with it. */
function organisations(): StudyData['organisation'] {
  const rules = plan()
  return fteOf.flat().map((fte, n) => {
    const classed = { fte, attributes: {}, serviceType: n % 2 ? outAndAbout : homeSupport }
    const { armId, because } = armFor(rules, classed)
    return {
      organisationId: idOf('organisation', n + 1),
      code: `ORG${String(n + 1).padStart(2, '0')}`,
      ...{ siteId: siteId((n % 3) + 1), ...classed, armId, armBecause: because },
      ...{ joinedOn: dayAfter('2026-02-16', n % 10), leftOn: null },
    }
  })
}

function whoAnswers(organisation: StudyData['organisation']): Asked[] {
  const arms = answersOf.flatMap((list, arm) => list.map((answers) => ({ arm, answers })))
  const places = arms.flatMap(({ arm, answers }, n) =>
    Array.from({ length: answers }, () => ({
      ...{ participantId: '', interviewId: '', arm },
      organisationId: organisation[n]!.organisationId,
    })),
  )
  return [true, false].flatMap((isMicro, side) => {
    const own = places.filter(({ arm }) => (arm === 0) === isMicro)
    const kinds = groupsOf[side]!.flatMap((people, group) =>
      Array.from({ length: people }, () => caseGroups[group] as string | null),
    )
    kinds.push(...Array.from({ length: carersOf[side]! }, () => null))
    // Near each other, but not wholly: organisations have their people, and others too.
    const order = kinds.map((_, n) => n)
    const random = seeded(`groups ${side}`)
    const place = order.map((n) => n + random.below(22))
    order.sort((a, b) => place[a]! - place[b]! || a - b)
    return own.map((one, n): Asked => {
      const caseGroup = kinds[order[n]!]!
      return { ...one, caseGroup, kind: caseGroup === null ? 'carer' : 'person' }
    })
  })
}

function consentOf(n: number, participantId: string, kind: string): StudyData['consent'][number] {
  const isSupported = kind === 'person' && n % 5 === 0
  const [interview, ...others] = ['interview', 'recording', 'quotes', 'archive']
  return {
    ...{ consentId: idOf('consent', n), participantId },
    decided: isSupported ? 'supported' : 'own',
    supportedBy: isSupported ? 'somebody of her own choice' : null,
    easyRead: kind === 'person',
    explained: 'The sheet was read together, and questions were answered.',
    agreesTo: [
      interview!,
      ...(kind === 'staff' || kind === 'coordinator' ? [] : ['survey']),
      // A few don't want to be quoted.
      ...others.filter((one) => one !== 'quotes' || n % 13 !== 0),
    ],
    ...{ givenOn: firstDay, memberId: leadId, recordedAt: at(firstDay, 8) },
  }
}
