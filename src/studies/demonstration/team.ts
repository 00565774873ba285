import type { StudyData } from '../bundle/study-data.ts'
import { at, dayAfter, idOf } from './ids.ts'

/** Whose accounts the demonstration has: the names of the study's people are those of its accounts. */
export const evaluator = 'Imogen Teasel'
export const coder = 'Callum Fenwright'
const otherCoder = 'Sunniva Brackwater'
export const coResearcher = 'Petra Sandling'

const coResearchers = [
  ...[coResearcher, 'Ned Pikestaff', 'Amina Crake', 'Bob Tansyfield', 'Greta Muirlow'],
  ...['Idris Fernley', 'Marjorie Stookfield', 'Leon Applewick', 'Dot Hathersedge', 'Vikram Osier'],
  ...['Josie Larkmoor', 'Sam Quillet', 'Ruby Thistlewood', 'Alfie Brackenrigg', 'Nora Pellow'],
  ...['Yusuf Marram', 'Edie Cobblestone'],
]

/** The evaluators, the two who code, and the co-researchers who helped from the plan on. */
export const memberId = (n: number) => idOf('member', n)
export const leadId = memberId(1)

/** @throws an error for a name that none of the team has. */
export function memberNamed(name: string): string {
  const place = [evaluator, coder, otherCoder, ...coResearchers].indexOf(name)
  if (place < 0) throw new Error(`Nobody of the team is called ${name}`)
  return memberId(place + 1)
}

export const coderIds = [memberId(2), memberId(3)] as const
export const coResearcherIds = coResearchers.map((_, n) => memberId(n + 4))

export function team(): Pick<StudyData, 'member' | 'training' | 'payment'> {
  const began = '2026-01-12'
  const core: [string, string[]][] = [
    [evaluator, ['lead', 'keeper', 'researcher']],
    [coder, ['coder', 'researcher']],
    [otherCoder, ['coder', 'researcher']],
  ]
  const all = [...core, ...coResearchers.map((name) => [name, ['co_researcher']] as const)]
  return {
    member: all.map(([name, roles], n) => ({
      ...{ memberId: memberId(n + 1), name, roles: [...roles] },
      ...{ joinedAt: at(dayAfter(began, n < 3 ? 0 : 14), 9), endedAt: null },
    })),
    training: coResearcherIds.map((member, n) => ({
      ...{ trainingId: idOf('training', n + 1), memberId: member },
      what: 'Asking, listening, and keeping what is said safe',
      ...{ heldOn: n % 2 ? '2026-02-11' : '2026-02-04', minutes: 180 },
    })),
    payment: coResearcherIds.map((member, n) => ({
      ...{ paymentId: idOf('payment', n + 1), memberId: member },
      what: 'A day of training, at the rate of the study',
      ...{ pence: 7500, dueOn: '2026-02-27', paidOn: n < 15 ? '2026-02-26' : null },
    })),
  }
}
