import type { StudyData } from '../bundle/study-data.ts'
import { isOfTheseWords, type FindingFound } from '../find/findings.ts'

/** A finding or a quote, as a co-researcher is asked about it. */
export interface Thing {
  kind: 'finding' | 'quote'
  thingId: string
  /** In easy words where there are such. */
  words: string
  /** What somebody’s own words say in easy ones, where the team has written that. */
  easily: string
  /** Its words are somebody’s own. */
  isSaid: boolean
  /** When its words were changed last; empty: never. */
  changedAt: string
  /** What she said of it before. */
  said: { says: string; why: string } | undefined
  /** She said something of it before its words were changed, and is asked anew. */
  isChanged: boolean
}

export const says = ['fits', 'does not fit', 'not sure'] as const
export type Says = (typeof says)[number]

/** All that a member is asked about, one after the other: each finding, then its quotes. */
export function thingsToSay(
  found: readonly FindingFound[],
  { finding, verdict }: Pick<StudyData, 'finding' | 'verdict'>,
  memberId: string,
): Thing[] {
  const own = verdict.filter((one) => one.memberId === memberId)
  const changes = new Map(finding.map((one) => [one.findingId, one.changedAt ?? '']))
  return found.flatMap(({ findingId, words, easyWords, quotes }): Thing[] => {
    const changedAt = changes.get(findingId) ?? ''
    const last = own.find((one) => one.findingId === findingId)
    const isChanged = last !== undefined && !isOfTheseWords(last, changedAt)
    return [
      {
        ...{ kind: 'finding', thingId: findingId, words: easyWords || words, easily: '' },
        ...{ isSaid: false, changedAt, isChanged, said: isChanged ? undefined : wordsOf(last) },
      },
      ...quotes.map(({ quoteId, words: quoted, easyWords: easily }): Thing => ({
        ...{ kind: 'quote', thingId: quoteId, words: quoted, easily, isSaid: true },
        ...{ changedAt: '', isChanged: false },
        said: wordsOf(own.find((one) => one.quoteId === quoteId)),
      })),
    ]
  })
}

function wordsOf(verdict: StudyData['verdict'][number] | undefined): Thing['said'] {
  return verdict && { says: verdict.says, why: verdict.why }
}

/** The first, from the one after this on, of which she has said nothing yet. */
export function nextToSay(things: readonly Thing[], after?: Thing): Thing | undefined {
  const from = after ? things.indexOf(after) + 1 : 0
  return [...things.slice(from), ...things.slice(0, from)].find((one) => one !== after && !one.said)
}
