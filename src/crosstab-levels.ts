import { Problem } from './platform/problem.ts'

/** In what order answers or groups stand, and how that was found. */
export interface Levels {
  names: string[]
  order: 'named' | 'by number' | 'as they first appear'
}

/**
 * The order of answers or groups: as it was said, else by the numbers that all begin with, else as they
 * first appear.
 * @param said as an option says it, separated by commas, or by | where a name holds a comma.
 * @throws Problem where what was said lacks one that is there.
 */
export function levelsOf(found: string[], said: string | undefined, option: string): Levels {
  const there = [...new Set(found)]
  if (said !== undefined) return named(there, said, option)
  // A date or a time is no number.
  const numbers = there.map((name) =>
    /^[-−]?\d+(?:\.\d+)?(?![.\d]|[-/:]\d)/.exec(name)?.[0].replace('−', '-'),
  )
  if (there.length > 0 && numbers.every((number) => number !== undefined)) {
    const value = new Map(there.map((name, at) => [name, Number(numbers[at])]))
    return {
      names: there.toSorted((a, b) => value.get(a)! - value.get(b)!),
      order: 'by number',
    }
  }
  return { names: there, order: 'as they first appear' }
}

/** Names in an option. */
export function namesIn(said: string): string[] {
  return said.split(said.includes('|') ? '|' : ',').map((name) => name.trim())
}

function named(there: string[], said: string, option: string): Levels {
  const names = namesIn(said)
  const plain = new Map(there.map((name) => [name.toLowerCase(), name]))
  const lacking = there.filter(
    (name) => !names.some((one) => one.toLowerCase() === name.toLowerCase()),
  )
  if (lacking.length > 0)
    throw new Problem(
      `${option} leaves out ${lacking.join(', ')}: name all, with | between them if a name has a comma.`,
    )
  if (names.includes('') || new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new Problem(`${option} has an empty name, or one twice.`)
  return { names: names.map((name) => plain.get(name.toLowerCase()) ?? name), order: 'named' }
}
