import { direct } from './direct-names.ts'
import { capitalised } from './capitalised.ts'

export type NameKind =
  | 'name'
  | 'place'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'number'
  | 'web'
  | 'date'
  | 'age'

/** Something in a text that may tell who somebody is, and what could stand in its place. */
export interface Suggestion {
  standsFor: string
  pseudonym: string
  kind: NameKind
  /** How often it is there, and where it is first. */
  times: number
  beside: string
}

/** What is known already: who is in it, and what stood for what in other texts. */
export interface Known {
  standsFor: string
  pseudonym: string
}

/**
 * Finds what may tell who somebody is, by rules that a person can follow: names that are known, how
 * emails, phone numbers and postcodes are written, and words with a capital where none begins a sentence.
 * It misses some and takes some for names that are none: somebody decides about each.
 * @param speakers what a transcript calls those who speak, but for interviewers and codes.
 * @param more what other rules of the caller found.
 */
export function suggestNames(
  words: string,
  known: readonly Known[],
  speakers: readonly string[] = [],
  more: ReadonlyMap<string, NameKind> = new Map(),
): Suggestion[] {
  const found = new Map<string, NameKind>()
  for (const { standsFor } of known) if (timesIn(words, standsFor) > 0) found.set(standsFor, 'name')
  for (const one of speakers) found.set(one, 'name')
  for (const [text, kind] of more) if (!found.has(text)) found.set(text, kind)
  for (const [text, kind] of direct(words)) if (!found.has(text)) found.set(text, kind)
  for (const [text, kind] of capitalised(words)) if (!found.has(text)) found.set(text, kind)
  const pseudonyms = new Pseudonyms(words, known)
  return [...found]
    .map(([standsFor, kind]) => ({ standsFor, kind, at: words.search(wholeWord(standsFor)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ standsFor, kind, at }) => ({
      ...{ standsFor, kind, pseudonym: pseudonyms.of(standsFor, kind) },
      ...{ times: timesIn(words, standsFor), beside: around(words, at, standsFor.length) },
    }))
}

/** The words as a whole, not within others: Ann is not in Anna, but in Ann’s. */
export function wholeWord(text: string, flags = 'u'): RegExp {
  const signs = text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${signs}(?![\p{L}\p{N}])`, flags)
}

export function timesIn(words: string, text: string): number {
  return [...words.matchAll(wholeWord(text, 'gu'))].length
}

function around(words: string, at: number, length: number): string {
  const before = words.slice(Math.max(0, at - 40), at).replace(/^\S*\s/, at > 40 ? '… ' : '$&')
  const after = words.slice(at + length, at + length + 40).replace(/\s\S*$/, ' …')
  return `${before}${words.slice(at, at + length)}${after}`.replaceAll(/\s+/g, ' ').trim()
}

/** Names that stand for others. */
export const invented = [
  ...['Rowan', 'Sorrel', 'Linden', 'Clover', 'Bryony', 'Hazel', 'Aspen', 'Marlow', 'Teal', 'Fern'],
  ...['Juniper', 'Laurel', 'Moss', 'Tansy', 'Alder', 'Briar', 'Cedar', 'Heath', 'Ivy', 'Lark'],
]

const inPlace: Partial<Record<NameKind, string>> = {
  phone: '[phone number]',
  email: '[email address]',
  postcode: '[postcode]',
  number: '[number]',
  web: '[web address]',
  date: 'one day',
  age: 'over 89',
}

/** What stands for what: the same as elsewhere in the study, and nothing that the text has already. */
class Pseudonyms {
  readonly #known: Map<string, string>
  readonly #free: Iterator<string>
  readonly #given = new Map<string, string>()
  #places = 0

  constructor(words: string, known: readonly Known[]) {
    this.#known = new Map(known.map((one) => [one.standsFor, one.pseudonym]))
    const taken = new Set(known.map(({ pseudonym }) => pseudonym))
    this.#free = invented.filter((one) => !taken.has(one) && timesIn(words, one) === 0).values()
  }

  of(standsFor: string, kind: NameKind): string {
    const known = this.#known.get(standsFor)
    if (known) return known
    const fixed = inPlace[kind]
    if (fixed) return fixed
    if (kind === 'place') return `[place ${++this.#places}]`
    // “Mary” is the Mary of “Mary Pell”.
    const whole = [...this.#given].find(([name]) => name.split(' ').includes(standsFor))
    const next = whole ? { value: whole[1], done: false } : this.#free.next()
    const pseudonym = next.done ? '[name]' : next.value
    this.#given.set(standsFor, pseudonym)
    return pseudonym
  }
}
