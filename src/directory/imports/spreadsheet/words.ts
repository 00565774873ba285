import type { Terms } from '#providers'
import { asItems, items } from './lists.ts'
import { leaveOut, type Kind } from './kinds.ts'

/** Cells that hold words of ours: by name or key, in any case, with or without `People with…`. */

/** One of a few: `Sole trader`. @param others what else people write for each. */
export function oneOf<K extends string>(
  names: Readonly<Record<K, string>>,
  others: Readonly<Record<K, string[]>>,
): Kind<K> {
  const keys = Object.keys(names) as K[]
  const known = lookup(
    keys.flatMap((key) => [names[key], key, ...others[key]].map((words) => [words, key] as const)),
  )
  return {
    read: ({ text }) => {
      const value = known(text)
      const choices = keys.map((key) => `“${names[key]}”`).join(', ')
      return value ? { value } : leaveOut(`is none of ${choices}`)
    },
    write: (key) => names[key],
  }
}

/** Terms of a vocabulary, separated by semicolons; commas do too where no name has one. */
export function termList(vocabulary: keyof Terms, most: number): Kind<string[]> {
  return {
    read: ({ text }, names) => {
      const find = termsOf(names[vocabulary])
      const said = items(text).flatMap((item) =>
        find(item)
          ? [item]
          : item
              .split(',')
              .map((part) => part.trim())
              .filter(Boolean),
      )
      const found = [...new Set(said.flatMap((item) => find(item) ?? []))]
      const unknown = said.filter((item) => find(item) === undefined)
      const notes = unknown.map((value) => ({
        value,
        reason: 'is no word that Goldcrest knows here, so it is left out',
      }))
      for (const value of found.slice(most))
        notes.push({ value, reason: `is more than the ${most} that are kept, so it is left out` })
      return { value: found.slice(0, most), notes }
    },
    write: (terms, names) => asItems(terms.map((term) => names[vocabulary].get(term) ?? term)),
  }
}

type Find = (text: string) => string | undefined
const finds = new WeakMap<Map<string, string>, Find>()

function termsOf(names: Map<string, string>): Find {
  const known = finds.get(names)
  if (known) return known
  const exact = new Map([...names].map(([term, name]) => [name, term]))
  const find = lookup(
    [...names].flatMap(([term, name]) => [
      [name, term] as const,
      [term, term] as const,
      // `Personal care` of `Personal care: washing, dressing, eating`.
      [name.split(':')[0]!, term] as const,
    ]),
  )
  const both: Find = (text) => exact.get(text) ?? (names.has(text) ? text : find(text))
  finds.set(names, both)
  return both
}

/** By plain words; of two that sound alike the first is meant. */
function lookup<K extends string>(
  known: (readonly [string, K])[],
): (text: string) => K | undefined {
  const byWords = new Map<string, K>()
  for (const [words, key] of known) if (!byWords.has(plain(words))) byWords.set(plain(words), key)
  return (text) => byWords.get(plain(text))
}

/** `People with learning disabilities` and `learning-disability` are the same. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^people (?:living with|with|who|near)(?: an?)? /, '')
    .replaceAll(/ies\b/g, 'y')
    .replaceAll(/(?<=\p{L}{2})s\b/gu, '')
}
