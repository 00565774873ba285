import { wholeWord, type Known } from './suggest-names.ts'

/**
 * A text with its pseudonyms: each name as a whole word, the longest first, and also where it is written
 * in capitals. What was put in is never replaced again.
 */
export function replaceNames(words: string, pairs: readonly Known[]): string {
  const stands = new Map<string, string>()
  for (const { standsFor, pseudonym } of pairs) {
    stands.set(standsFor, pseudonym)
    const loud = standsFor.toUpperCase()
    if (loud !== standsFor && !stands.has(loud)) stands.set(loud, pseudonym.toUpperCase())
  }
  if (stands.size === 0) return words
  const longestFirst = [...stands.keys()].toSorted((one, other) => other.length - one.length)
  const any = new RegExp(longestFirst.map((one) => wholeWord(one).source).join('|'), 'gu')
  return words.replaceAll(any, (name) => stands.get(name)!)
}
