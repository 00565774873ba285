import { seeded } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { codeId, type CodeKey } from './code-tree.ts'
import { at, dayAfter, idOf } from './ids.ts'
import { hypothesisId } from './plan.ts'
import { coResearcherIds, leadId } from './team.ts'
import type { Stretch } from './transcripts.ts'

interface Written {
  hypothesis: number
  words: string
  easy: string
  /** Of which codes its quotes are, and of whose people: what is typical, and what says the opposite. */
  quotes: [bears: 'typical' | 'counter', key: CodeKey, of: 'micro' | 'others'][]
  /** Of ten co-researchers, about how many say that it fits, and that it doesn’t. */
  fits: [fits: number, doesNot: number]
}

const written: Written[] = [
  {
    hypothesis: 1,
    words:
      'People with micro-enterprises tell of plans that bend on the day, and of nobody having to be asked. People with larger ones tell of ringing the office.',
    easy: 'Very small services change the plan when you need it.\nBig services often have to ask first.',
    quotes: [
      ['typical', 'flexible', 'micro'],
      ['typical', 'not-personalised', 'others'],
      ['counter', 'not-personalised', 'micro'],
      ['counter', 'flexible', 'others'],
    ],
    fits: [8, 0],
  },
  {
    hypothesis: 2,
    words:
      'What people would miss is company, a place in the village, and things that they had given up.',
    easy: 'People like to have company.\nPeople like to be known where they live.',
    quotes: [
      ['typical', 'outcomes', 'micro'],
      ['typical', 'belonging', 'micro'],
      ['counter', 'fragile', 'micro'],
      ['counter', 'not-valued', 'micro'],
    ],
    fits: [7, 1],
  },
  {
    hypothesis: 3,
    words:
      'Most of what is new is how support is arranged and who gives it, and less what is done. Some of it isn’t new at all.',
    easy: 'Small services find new ways to help.\nSome of it is old and still good.',
    quotes: [
      ['typical', 'how', 'micro'],
      ['typical', 'who', 'micro'],
      ['counter', 'usual', 'micro'],
    ],
    fits: [4, 3],
  },
  {
    hypothesis: 4,
    words:
      'A micro-enterprise costs a little less an hour, but many won’t come for less than half an hour or an hour.',
    easy: 'Very small services cost a bit less for each hour.\nThey do not come for very short visits.',
    quotes: [
      ['typical', 'worth', 'micro'],
      ['typical', 'not-worth', 'micro'],
      ['counter', 'worth', 'others'],
    ],
    fits: [5, 2],
  },
]

const whys = {
  fits: ['That is how it is for me.', 'My friend says the same.', ''],
  'does not fit': ['Mine was never like that.', 'My big service is good at this.', ''],
  'not sure': ['I would want to ask more people.', ''],
} as const

/** What the team found, with quotes for and against, and what the co-researchers say of each. */
export function findings(
  stretches: readonly Stretch[],
): Pick<StudyData, 'finding' | 'quote' | 'verdict' | 'memo'> {
  const random = seeded('verdicts')
  const quote = quotesOf(stretches)
  const verdict: StudyData['verdict'] = []
  function says(
    memberId: string,
    of: { findingId: string | null; quoteId: string | null },
    [fits, doesNot]: readonly [number, number],
  ) {
    const drawn = random.below(10)
    const said = drawn < fits ? 'fits' : drawn < fits + doesNot ? 'does not fit' : 'not sure'
    const why = whys[said][random.below(whys[said].length)]!
    verdict.push({
      ...{ verdictId: idOf('verdict', verdict.length + 1), memberId, ...of, says: said, why },
      saidAt: at(dayAfter('2026-05-11', verdict.length % 5), 14),
    })
  }
  for (const [n, { fits }] of written.entries())
    for (const [place, memberId] of coResearcherIds.entries())
      if ((place + n) % 4 > 0)
        says(memberId, { findingId: idOf('finding', n + 1), quoteId: null }, fits)
  for (const { quoteId, bears } of quote)
    for (const [place, memberId] of coResearcherIds.entries())
      if (place % 3 === 0)
        says(memberId, { findingId: null, quoteId }, bears === 'typical' ? [7, 1] : [4, 3])
  return {
    finding: written.map(({ hypothesis, words, easy }, n) => ({
      ...{ findingId: idOf('finding', n + 1), hypothesisId: hypothesisId(hypothesis) },
      ...{ position: n + 1, words, easyWords: easy, memberId: leadId, madeAt: at('2026-05-04') },
      changedAt: null,
    })),
    ...{ quote, verdict },
    memo: [
      {
        ...{ memoId: idOf('memo', 1), memberId: leadId, transcriptId: null, codingId: null },
        ...{ codeId: codeId('fragile'), hypothesisId: null, madeAt: at('2026-04-28') },
        words: 'Nobody asked about this, and many came to it. It belongs beside every praise.',
        changedAt: null,
      },
    ],
  }
}

/** Each the first that fits, long enough to say something by itself, and none of them twice. */
function quotesOf(stretches: readonly Stretch[]): StudyData['quote'] {
  const used = new Set<Stretch>()
  const wanted = written.flatMap(({ quotes }, n) => quotes.map((one) => [n, ...one] as const))
  return wanted.map(([n, bears, key, of], place) => {
    const chosen = stretches.find(
      (one) =>
        !used.has(one) &&
        one.codes.includes(codeId(key)) &&
        (one.arm === 0) === (of === 'micro') &&
        one.endsAt - one.startsAt > 30,
    )
    if (!chosen) throw new Error(`Nobody of ${of} says anything of “${key}” that is left`)
    used.add(chosen)
    const { transcriptId, startsAt, endsAt } = chosen
    return {
      ...{ quoteId: idOf('quote', place + 1), transcriptId, startsAt, endsAt },
      ...{ codeId: codeId(key), findingId: idOf('finding', n + 1), bears, easyWords: '' },
      why: bears === 'typical' ? 'Several said something like it' : 'It says something else',
      ...{ memberId: leadId, chosenAt: at('2026-05-05') },
    }
  })
}
