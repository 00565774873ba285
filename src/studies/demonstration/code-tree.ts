import type { StudyData } from '../bundle/study-data.ts'
import { deductiveTree, type DeductiveKey } from '../coding/codebook/deductive-tree.ts'
import { codesIn, type KeysOf, type ReadyCode } from '../coding/codebook/ready-codes.ts'
import { at, idOf } from './ids.ts'
import { hypothesisId } from './plan.ts'
import { leadId } from './team.ts'

/** What nobody had asked about, and the second pass found. */
const found = [
  {
    ...{ key: 'found', name: 'Found while reading', isHeading: true, colour: '#9a6700' },
    definition: 'Themes that came out of the talks themselves.',
    below: [
      {
        ...{ key: 'belonging', name: 'Part of the place', colour: '#9a6700' },
        definition: 'Known by name in the village or the street, and of use there.',
        useWhen: 'Neighbours, shops, groups or a place are told of as one’s own.',
        notWhen: 'It is about who gives the support: that is like family or a friend.',
      },
      {
        ...{ key: 'fragile', name: 'What if she stops?', colour: '#8a1f3d' },
        definition: 'The support hangs on one person.',
        useWhen: 'Somebody fears what comes when she is ill, moves or gives it up.',
        notWhen: 'Visits are missed in a large team: that is not personalised.',
      },
    ],
  },
] as const satisfies readonly ReadyCode[]

export type CodeKey = DeductiveKey | KeysOf<typeof found>

const tree: readonly ReadyCode[] = [...deductiveTree, ...found]
const keys = codesIn(tree, (key) => key).map((one) => one.codeId)
export const codeId = (key: CodeKey) => idOf('code', keys.indexOf(key) + 1)

const personal: CodeKey[] = ['flexible', 'anticipates', 'like-family', 'choice']
const mechanisms: CodeKey[] = ['autonomy', 'continuity', 'within-reach']
const bearsOn: [number, CodeKey[]][] = [
  [1, [...personal, ...mechanisms]],
  [2, ['outcomes', 'satisfaction', 'belonging']],
  [3, ['what', 'how', 'who']],
  [4, ['worth']],
]

/** The tree that every study is offered, and beside it what was found in a second pass. */
export function codeTree(): Pick<StudyData, 'code' | 'hypothesisCode'> {
  const idOfKey = (key: string) => codeId(key as CodeKey)
  const later = new Set(codesIn(found, idOfKey).map((one) => one.codeId))
  return {
    code: codesIn(tree, idOfKey).map((one) => ({
      ...one,
      pass: later.has(one.codeId) ? 'inductive' : 'deductive',
      madeAt: at(later.has(one.codeId) ? '2026-04-27' : '2026-04-13'),
      ...{ memberId: leadId, endedAt: null },
    })),
    hypothesisCode: bearsOn.flatMap(([n, bears]) =>
      bears.map((key) => ({ hypothesisId: hypothesisId(n), codeId: codeId(key) })),
    ),
  }
}
