import { short, wordingHash } from '#surveys'
import type { StudyData } from '../bundle/study-data.ts'
import { at, idOf } from './ids.ts'

export const hypothesisId = (n: number) => idOf('hypothesis', n)
export const armId = (n: number) => idOf('arm', n)
export const siteId = (n: number) => idOf('site', n)
export const instrumentId = idOf('instrument', 1)
export const guideId = idOf('topicGuide', 1)

/** Types of service, each with organisations of both kinds. */
export const homeSupport = 'support at home'
export const outAndAbout = 'out and about'

/** Organisations of each arm: 17 micro, 4 small, 4 medium and 2 large. */
const wantedOf = { [outAndAbout]: [8, 2, 2, 1], [homeSupport]: [9, 2, 2, 1] }

/** Invented, in the shape that national ones have: groups answer very differently. */
const shares = {
  'Time (invented)': [0.33, 0.587, 0.306, 0.237],
  'Say (invented)': [0.33, 0.482, 0.318, 0.266],
} as const
/** By which participants are grouped for them. */
export const caseGroups = [
  'learning disability, 18 to 64',
  'physical support, 18 to 64',
  '65 and over, in the community',
] as const

type Plan = Pick<
  StudyData,
  | 'study'
  | 'hypothesis'
  | 'arm'
  | 'band'
  | 'site'
  | 'wanted'
  | 'instrument'
  | 'topicGuide'
  | 'benchmark'
  | 'outcome'
  | 'peopleWanted'
>

export function plan(): Plan {
  return {
    study: [
      {
        title: 'Small enough to know your name (invented)',
        aim: 'Is support from very small enterprises different, is it valued, is it new, and is it worth its price? Everything here is invented to show how a study works.',
        controller: 'University of Osmere (invented)',
        contact: 'small-study@osmere.example',
        approval: 'Osmere research ethics committee (invented), reference INV-26-014',
        ...{ includesWithoutCapacity: false, armsBy: 'fte', armAttribute: null },
        ...{ wantedMinutes: 30, seed: 2015, keptUntil: '2031-12-31', invented: true },
        beganAt: at('2026-01-12', 9),
      },
    ],
    hypothesis: hypotheses.map((one, n) => ({
      ...{ hypothesisId: hypothesisId(n + 1), position: n, kind: 'hypothesis' },
      ...one,
    })),
    arm: ['Micro', 'Small', 'Medium', 'Large'].map((name, n) => ({
      ...{ armId: armId(n + 1), position: n, name, values: [] },
    })),
    band: [0, 5, 50, 250].map((aboveFte, n) => ({
      ...{ bandId: idOf('band', n + 1), serviceType: null, armId: armId(n + 1), aboveFte },
    })),
    site: ['Tarnbeck', 'Osmere', 'Wexcombe'].map((name, n) => ({
      ...{ siteId: siteId(n + 1), position: n, name: `${name} (invented)` },
    })),
    wanted: Object.entries(wantedOf).flatMap(([serviceType, list]) =>
      list.map((organisations, n) => ({ serviceType, armId: armId(n + 1), organisations })),
    ),
    peopleWanted: [{ firstArm: 60, otherArms: 40, perOrganisation: 3.5, intraClass: 0.05 }],
    instrument: [
      {
        ...{ instrumentId, pack: short.pack, version: short.version, language: short.language },
        ...{ easyRead: short.easyRead, name: short.name, holder: short.holder },
        ...{ licence: short.licence, wordingHash: wordingHash(short) },
        definition: short.definition as never,
        lockedAt: at('2026-02-16'),
      },
    ],
    topicGuide: [
      {
        ...{ guideId, version: 1, name: 'Your support and your days', words: guide },
        madeWith:
          'Four co-researchers wrote the first draft; all tried it on each other and took out two questions.',
        madeAt: at('2026-02-13'),
      },
    ],
    benchmark: Object.entries(shares).flatMap(([name, list], which) =>
      list.map((share, n) => ({
        ...{ benchmarkId: idOf('benchmark', which * 4 + n + 1), name, year: '2025-26' },
        source: 'Invented for this demonstration, in the shape of a national survey',
        ...{ caseGroup: n === 0 ? null : caseGroups[n - 1]!, asked: [9400, 2100, 3300, 4000][n]! },
        share,
      })),
    ),
    outcome: outcomes.map((one, n) => ({
      ...{ outcomeId: idOf('outcome', n + 1), position: n, pack: short.pack, topLevels: 1 },
      ...{ family: 'main', withProxies: false, ...one },
    })),
  }
}

const time = 'Time (invented)'
const say = 'Say (invented)'
const outcomes = [
  {
    ...{ name: 'Time as one likes', question: 'time', hypothesisId: hypothesisId(2) },
    ...{ benchmark: time, benchmarkYear: '2025-26' },
  },
  {
    ...{ name: 'Support helps with time', question: 'time_help' },
    ...{ hypothesisId: hypothesisId(2), benchmark: null, benchmarkYear: null },
  },
  {
    ...{ name: 'A say in one’s day', question: 'control', hypothesisId: hypothesisId(1) },
    ...{ benchmark: say, benchmarkYear: '2025-26' },
  },
  {
    ...{ name: 'Support helps to have a say', question: 'control_help' },
    ...{ hypothesisId: hypothesisId(1), benchmark: null, benchmarkYear: null },
  },
]

const hypotheses = [
  {
    name: 'Personalised',
    words: 'Micro-enterprises fit support to the person more than larger ones do.',
    ...{ expects: 'higher', withPrices: false },
  },
  {
    name: 'Valued',
    words: 'People who are supported by micro-enterprises get more of what they value.',
    ...{ expects: 'higher', withPrices: false },
  },
  {
    name: 'Innovative',
    words: 'Micro-enterprises do other things, in other ways, by other people.',
    ...{ expects: 'higher', withPrices: false },
  },
  {
    name: 'Worth the price',
    words: 'Micro-enterprises give this for no more money.',
    ...{ expects: 'lower', withPrices: true },
  },
]

const guide = `Tell me about a usual week.
Who comes, and how did you find each other?
Tell me about a time when a plan had to change.
What do you decide, and what is decided for you?
What would you miss if it stopped?
Is it worth what it costs?
What gets in the way?`
