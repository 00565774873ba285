import type { WholeTransaction } from '../../../platform/db/db.ts'
import { suggestNames, type Suggestion } from '../../../platform/text/suggest-names.ts'
import type { Story } from '../story.ts'
import { asWritten, moreNames } from './more-names.ts'
import { whoIsKnown } from './who-is-known.ts'

type Of = Pick<Story, 'personId' | 'providerId' | 'leftAsIs'> & { areaId: string; words: string }

/** What in the words of a story may tell who somebody is, but for what somebody has decided to leave. */
export async function storyNames(db: WholeTransaction, of: Of): Promise<Suggestion[]> {
  const { words, leftAsIs } = of
  const known = asWritten(words, await whoIsKnown(db, of, words))
  const left = new Set(leftAsIs)
  return suggestNames(words, known, [], moreNames(words))
    .filter(({ standsFor }) => !left.has(standsFor))
    .map((one) => ({
      ...one,
      pseudonym: one.pseudonym.replace(/^\[place \d+\]$/, 'a place nearby'),
    }))
}
