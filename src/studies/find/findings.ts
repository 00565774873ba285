import type { Json } from '#stats'
import type { RowOf, StudyData } from '../bundle/study-data.ts'
import { quotable } from '../gather/consent/quotable.ts'

export interface Verdicts {
  [name: string]: Json
  fits: number
  doesNotFit: number
  notSure: number
  /** Said of it before its words were changed, and so counted nowhere. */
  ofEarlierWords: number
  /** Why, in the words of those who said so. */
  whys: { says: string; why: string }[]
}

/** A quote that may be shown: everybody in it agrees to that as things stand. */
export interface QuoteFound {
  [name: string]: Json
  quoteId: string
  words: string
  easyWords: string
  /** Which transcript it is of. */
  from: string
  bears: string
  verdicts: Verdicts
}

export interface FindingFound {
  [name: string]: Json
  findingId: string
  hypothesisId: string | null
  words: string
  easyWords: string
  quotes: QuoteFound[]
  /** Quotes that aren’t shown, and why. */
  withheld: { because: string; quotes: number }[]
  verdicts: Verdicts
}

/** What the team found, with its quotes for and against and what the co-researchers say. */
export function findingsOf(data: StudyData): FindingFound[] {
  const may = quotable(data)
  const letters = new Map(data.transcript.map((one) => [one.transcriptId, [...one.words]]))
  const names = new Map(data.transcript.map((one) => [one.transcriptId, one.name]))
  const said = (key: 'findingId' | 'quoteId', id: string, changedAt?: string | null) =>
    verdictsOf(
      data.verdict.filter((one) => one[key] === id),
      changedAt,
    )
  return data.finding
    .toSorted((a, b) => a.position - b.position)
    .map(({ findingId, hypothesisId, words, easyWords, changedAt }) => {
      const withheld = new Map<string, number>()
      const quotes = data.quote
        .filter((one) => one.findingId === findingId)
        .toSorted((a, b) => (a.bears === b.bears ? 0 : a.bears === 'typical' ? -1 : 1))
        .flatMap(({ quoteId, transcriptId, startsAt, endsAt, bears, easyWords: easy }) => {
          const answer = may({ transcriptId, startsAt, endsAt })
          if (!answer.may) {
            withheld.set(answer.because, (withheld.get(answer.because) ?? 0) + 1)
            return []
          }
          const text = letters.get(transcriptId)!.slice(startsAt, endsAt).join('').trim()
          const from = names.get(transcriptId)!
          const verdicts = said('quoteId', quoteId)
          return [{ quoteId, words: text, easyWords: easy, from, bears, verdicts }]
        })
      return {
        ...{ findingId, hypothesisId, words, easyWords, quotes },
        withheld: [...withheld].map(([because, count]) => ({ because, quotes: count })),
        verdicts: said('findingId', findingId, changedAt),
      }
    })
}

function verdictsOf(all: StudyData['verdict'], changedAt?: string | null): Verdicts {
  const standing = all.filter((one) => isOfTheseWords(one, changedAt))
  const count = (says: string) => standing.filter((one) => one.says === says).length
  return {
    ...{ fits: count('fits'), doesNotFit: count('does not fit'), notSure: count('not sure') },
    ofEarlierWords: all.length - standing.length,
    whys: standing.flatMap(({ says, why }) => (why === '' ? [] : [{ says, why }])),
  }
}

/** Whether somebody said it of the words that are there now. */
export function isOfTheseWords(
  { saidAt }: Pick<RowOf<'verdict'>, 'saidAt'>,
  changedAt: string | null | undefined,
): boolean {
  return !changedAt || Date.parse(saidAt) >= Date.parse(changedAt)
}
