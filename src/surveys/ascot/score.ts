import {
  ascotDomains,
  weights,
  type AscotDomain,
  type AscotLevel,
  type AscotLevels,
} from './domains.ts'

const scale = 0.203
const shift = 0.466

/**
 * Social care-related quality of life: 0.203 × the sum of weights − 0.466.
 * @returns nothing unless all eight are answered: what is missing is never made up.
 */
export function scrqol(levels: AscotLevels): number | undefined {
  const all = ascotDomains.map((domain) => weightOf(domain, levels[domain]))
  return all.every((weight) => weight !== undefined)
    ? scale * all.reduce((sum, weight) => sum + weight, 0) - shift
    : undefined
}

/** What the service adds: quality of life now less what would be without it. All sixteen answered. */
export function scrqolGain(current: AscotLevels, expected: AscotLevels): number | undefined {
  const [now, without] = [scrqol(current), scrqol(expected)]
  return now === undefined || without === undefined ? undefined : now - without
}

/** The gain in one domain alone. It is a partial gain, and never called SCRQoL. */
export function partialGain(
  domain: AscotDomain,
  current: AscotLevel | undefined,
  expected: AscotLevel | undefined,
): number | undefined {
  const [now, without] = [weightOf(domain, current), weightOf(domain, expected)]
  return now === undefined || without === undefined ? undefined : scale * (now - without)
}

/** ASCOF 1A of one person: 32 less the sum of her levels, 0 to 24. All eight answered. */
export function ascof1a(levels: AscotLevels): number | undefined {
  const all = ascotDomains.map((domain) => levels[domain])
  return all.every((level) => level !== undefined)
    ? 32 - all.reduce<number>((sum, level) => sum + level, 0)
    : undefined
}

/** ASCOF 1B: the share of those who answered on control that chose one of the two best levels. */
export function ascof1b(control: readonly (AscotLevel | undefined)[]): {
  answered: number
  top: number
  share: number | undefined
} {
  const given = control.filter((level) => level !== undefined)
  const top = given.filter((level) => level <= 2).length
  return {
    ...{ answered: given.length, top },
    share: given.length > 0 ? top / given.length : undefined,
  }
}

function weightOf(domain: AscotDomain, level: AscotLevel | undefined): number | undefined {
  return level === undefined ? undefined : weights[domain][level - 1]
}
