import { terms, type Terms } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import type { Meaning } from '../../../platform/meaning/index.ts'
import { Remembered } from '../../../platform/remembered.ts'
import { scoring } from '../scoring.ts'
import { slipsIn, type Mended } from './mend-slips.ts'
import { alternativesOf, facetNamed, type Alternative } from './alternatives.ts'
import {
  entriesIn,
  entriesLike,
  thesaurusState,
  type LikeEntry,
  type ThesaurusEntry,
} from './thesaurus.ts'
import { whenSaid } from './when-said.ts'

/** A need in plain words, read: what it asks of a listing, part by part. */
export interface Need {
  /** The words with their slips mended. */
  words: string
  mended: Mended[]
  /** The thesaurus's entries that are in the words. */
  entries: ThesaurusEntry[]
  /** Phrases of entries that mean much the same as the need. */
  like: string[]
  parts: NeedPart[]
  /** The facets that the words themselves ask for: `language:punjabi`, `when:5-morning`. */
  facets: Set<string>
  /** The code of the meaning of its words that say something, where the model has it. */
  meaning?: string
}

/** One thing that a need says: the more of its alternatives a service says, the better it suits. */
export interface NeedPart {
  /** How much it says of what is needed. */
  weight: number
  alternatives: Alternative[]
  /** It counts only where somebody says it. */
  onlyIfSaid?: boolean
}

/** Reads what somebody typed; undefined when there are no words in it. */
export async function readNeed(
  db: Db<'directory' | 'providers'>,
  meaning: Meaning,
  areaId: string,
  what: string,
): Promise<Need | undefined> {
  const typed = wordsOf(what)
  if (typed.length === 0) return undefined
  const names = await terms(db)
  const mended = await slipsIn(db, areaId, [...new Set(typed)])
  const words = typed.map((word) => mended.find((one) => one.typed === word)?.read ?? word)
  const code = await meaning.ofNeed(words.join(' '))
  const { said: all, nearest } = await lookUp(db, areaId, words.join(' '), code)
  const entries = all.filter((entry) => entry.means.length > 0)
  const idle = new Set(
    all.filter((entry) => entry.means.length === 0).flatMap((one) => wordsOf(one.phrase)),
  )
  const notIdle = words.filter((word) => !idle.has(word))
  // Words that say little, such as "help", are all that some say: then each counts, if it's said.
  const onlyIfSaid = notIdle.length === 0
  const telling = onlyIfSaid ? words : notIdle
  const spokenFor = new Set(entries.flatMap((entry) => wordsOf(entry.phrase)))
  const when = whenSaid(telling.filter((word) => !spokenFor.has(word)))
  const single = [...new Set(telling)].filter(
    (word) => !spokenFor.has(word) && !when.saidBy.has(word),
  )
  const parts: NeedPart[] = [
    ...wholeNeed(words),
    ...entries.map((entry) => ({
      weight: scoring.weights.entry,
      alternatives: [
        { words: entry.phrase, near: scoring.ownWords },
        ...alternativesOf(entry, names),
      ],
    })),
    ...single.map((word) => ({
      weight: scoring.weights.word,
      alternatives: [facetNamed(word, names) ?? { words: word, near: 1 }],
      onlyIfSaid,
    })),
    ...(when.facets.length
      ? [{ weight: scoring.weights.when, alternatives: [{ facets: when.facets, near: 1 }] }]
      : []),
  ]
  const facets = new Set(
    parts.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.facets ?? [])),
  )
  const like = entriesNear(nearest, { words, entries, names, facets })
  return {
    words: words.join(' '),
    mended,
    entries,
    like: like.map((entry) => entry.phrase),
    parts: [...parts, ...like.map((entry) => entry.part)],
    facets,
    meaning: await meaning.ofNeed(telling.join(' ')),
  }
}

/** All of the words together, as somebody types who knows the name of what she looks for. */
function wholeNeed(words: string[]): NeedPart[] {
  if (words.length < 2 || words.length > 8) return []
  const weight = scoring.weights.whole
  return [{ weight, alternatives: [{ words: words.join(' '), near: 1 }], onlyIfSaid: true }]
}

interface LookedUp {
  said: ThesaurusEntry[]
  /** The first nearest. */
  nearest: LikeEntry[]
}

/** What the thesaurus has of some words. Many ask for the same: it is remembered until it changes. */
const remembered = new Remembered<Promise<LookedUp>>(2000)

async function lookUp(
  db: Db<'directory'>,
  areaId: string,
  words: string,
  code: string | undefined,
): Promise<LookedUp> {
  const state = await thesaurusState(db, areaId)
  return remembered.of(
    [areaId, state, code ? 'by meaning too' : '', words].join('\n'),
    async () => ({
      said: await entriesIn(db, areaId, words),
      nearest: code ? await entriesLike(db, areaId, code, scoring.like.most) : [],
    }),
  )
}

/** What those mean whose needs are much like this one, as far as they are. */
function entriesNear(
  nearest: LikeEntry[],
  said: { words: string[]; entries: ThesaurusEntry[]; names: Terms; facets: Set<string> },
): { phrase: string; part: NeedPart }[] {
  const { least, full, behind, short } = scoring.like
  const from = said.words.length <= 2 ? least + short : least
  return nearest.flatMap((entry) => {
    const share = Math.min((entry.likeness - from) / (full - least), 1)
    const isNear = share > 0 && entry.likeness >= nearest[0]!.likeness - behind
    if (!isNear || said.entries.some(({ phrase }) => phrase === entry.phrase)) return []
    // Nobody speaks Punjabi because somebody did whose need is like hers.
    const alternatives = alternativesOf(entry, said.names).filter(
      ({ facets = [] }) =>
        !facets.some((one) => /^(language|community):/.test(one) && !said.facets.has(one)),
    )
    if (alternatives.length === 0) return []
    const part = { weight: share * scoring.weights.like, alternatives }
    return [{ phrase: entry.phrase, part }]
  })
}

export function wordsOf(what: string): string[] {
  const plain = what.toLowerCase().replaceAll(/['’]/g, '')
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
