import type { StudyData } from '../bundle/study-data.ts'
import { at, idOf } from './ids.ts'
import { hypothesisId } from './plan.ts'
import { leadId } from './team.ts'

/** The tree deduced from the hypotheses, and what was found in a second pass. */
const tree = {
  flexible: ['a. Flexible about today', 'personalised', 'What is done changes with the day'],
  anticipates: ['b. Sees it coming', 'personalised', 'A need is met before it is said'],
  likeFamily: ['c. Like family or a friend', 'personalised', 'More than a service'],
  choice: ['d. Choice and control', 'personalised', 'The person decides'],
  autonomy: ['Staff may decide', 'personalised', 'Who is there needs nobody’s leave'],
  continuity: ['The same face', 'personalised', 'The same people come'],
  reach: ['Managers within reach', 'personalised', 'Whoever runs it can be asked'],
  valued: ['Valued', undefined, 'What people would miss'],
  what: ['What is new', 'innovation', 'A thing that others don’t do'],
  how: ['How it is new', 'innovation', 'A known thing done in another way'],
  who: ['Who is new', 'innovation', 'Done by, or for, other people than usual'],
  money: ['Value for money', undefined, 'What it costs, and what for'],
  enabler: ['Enablers', 'ground', 'What helped it along'],
  barrier: ['Barriers', 'ground', 'What got in the way'],
  belonging: ['Part of the place', 'inductive', 'Known by name in the village or street'],
  fragile: ['What if she stops?', 'inductive', 'It hangs on one person'],
} as const satisfies Record<string, readonly [string, string | undefined, string]>

const headings = {
  personalised: 'Personalised',
  innovation: 'Innovation',
  ground: 'Enablers and barriers',
  inductive: 'Found while reading',
} as const

export type CodeKey = keyof typeof tree

const keys = [...Object.keys(headings), ...Object.keys(tree)]
export const codeId = (key: string) => idOf('code', keys.indexOf(key) + 1)

const bearsOn: [number, CodeKey[]][] = [
  [1, ['flexible', 'anticipates', 'likeFamily', 'choice', 'autonomy', 'continuity', 'reach']],
  [2, ['valued', 'belonging']],
  [3, ['what', 'how', 'who']],
  [4, ['money']],
]

const colours = ['#14524a', '#8a1f3d', '#5c6b63', '#9a6700', '#1f4e8c', '#6b3fa0']

export function codeTree(): Pick<StudyData, 'code' | 'hypothesisCode'> {
  const ends = {
    ...{ useWhen: '', notWhen: '', example: '', oppositeOf: null, memberId: leadId, endedAt: null },
    madeAt: at('2026-04-13'),
  }
  return {
    code: [
      ...Object.entries(headings).map(([key, name], n) => ({
        ...{ codeId: codeId(key), parentId: null, position: n + 1, name, definition: '', ...ends },
        ...{ colour: null, pass: key === 'inductive' ? key : 'deductive', isCodable: false },
      })),
      ...Object.entries(tree).map(([key, [name, parent, definition]], n) => ({
        ...{ codeId: codeId(key), parentId: parent ? codeId(parent) : null, position: n + 5 },
        ...{ name, definition, ...ends, colour: colours[n % colours.length]! },
        ...{ pass: parent === 'inductive' ? parent : 'deductive', isCodable: true },
      })),
    ],
    hypothesisCode: bearsOn.flatMap(([n, codes]) =>
      codes.map((key) => ({ hypothesisId: hypothesisId(n), codeId: codeId(key) })),
    ),
  }
}
