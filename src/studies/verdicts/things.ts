import type { StudyData } from '../bundle/study-data.ts'
import type { FindingFound } from '../find/findings.ts'

/** A finding or a quote, as a co-researcher is asked about it. */
export interface Thing {
  kind: 'finding' | 'quote'
  thingId: string
  /** In easy words where there are such. */
  words: string
  /** Its words are somebody’s own. */
  isSaid: boolean
  /** What she said of it before. */
  said: { says: string; why: string } | undefined
}

export const says = ['fits', 'does not fit', 'not sure'] as const
export type Says = (typeof says)[number]

/** All that a member is asked about, one after the other: each finding, then its quotes. */
export function thingsToSay(
  findings: readonly FindingFound[],
  verdicts: StudyData['verdict'],
  memberId: string,
): Thing[] {
  const own = verdicts.filter((one) => one.memberId === memberId)
  const saidOf = (key: 'findingId' | 'quoteId', id: string) => {
    const found = own.find((one) => one[key] === id)
    return found && { says: found.says, why: found.why }
  }
  return findings.flatMap(({ findingId, words, easyWords, quotes }): Thing[] => [
    {
      ...{ kind: 'finding', thingId: findingId, words: easyWords || words, isSaid: false },
      said: saidOf('findingId', findingId),
    },
    ...quotes.map(({ quoteId, words: quoted }): Thing => ({
      ...{ kind: 'quote', thingId: quoteId, words: quoted, isSaid: true },
      said: saidOf('quoteId', quoteId),
    })),
  ])
}

/** The first, from the one after this on, of which she has said nothing yet. */
export function nextToSay(things: readonly Thing[], after?: Thing): Thing | undefined {
  const from = after ? things.indexOf(after) + 1 : 0
  return [...things.slice(from), ...things.slice(0, from)].find((one) => one !== after && !one.said)
}
