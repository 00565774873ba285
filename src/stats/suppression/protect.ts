import { besideFor, type Need } from './beside.ts'
import { boundsOf } from './bounds.ts'
import { isHidden, shownFrom, type Family } from './family.ts'
import type { Solve } from './solve.ts'

/**
 * Hides counts beside the small ones until nobody can work any of these out (see `unprotected`), then
 * shows again what turned out not to be needed. Changes the family's states. It ends: each round
 * hides at least one more, and where all is hidden, all are protected but for what is out already.
 * @param lighter see `unprotected`.
 * @returns places of small counts that can't be protected, for what is out already.
 */
export function protect(family: Family, solve: Solve, lighter: boolean): number[] {
  for (let hidden = -1; hidden !== hiddenIn(family).length;) {
    hidden = hiddenIn(family).length
    for (const place of hiddenIn(family))
      for (const need of needsOf(family, place, solve, lighter))
        for (const beside of besideFor(family, need, solve) ?? []) family.states[beside] = 'beside'
  }
  const exposed = unprotected(family, solve, lighter)
  const dearestFirst = hiddenIn(family)
    .filter((place) => family.states[place] === 'beside')
    .toSorted((a, b) => family.costs[b]! - family.costs[a]! || a - b)
  for (const place of dearestFirst) {
    family.states[place] = 'shown'
    const isWorse = hiddenIn(family).some(
      (one) => !exposed.includes(one) && !isProtected(family, one, solve, lighter),
    )
    if (isWorse) family.states[place] = 'beside'
  }
  return exposed.filter((place) => family.states[place] === 'small')
}

/**
 * Places of hidden counts that a reader can work out more closely than is allowed. Each must be able
 * to be anything from 0 to 4, so that nobody can tell which of them are the small ones. A small one
 * must be able to be anything from 1 to 4 even for a reader who knows which of the others are under 5
 * (two of 4 with a total of 8 would be given away by the rule itself).
 * @param lighter a count of 5 or more that is hidden beside the small ones need only be open by 4.
 */
export function unprotected(family: Family, solve: Solve, lighter: boolean): number[] {
  return hiddenIn(family).filter((place) => !isProtected(family, place, solve, lighter))
}

function isProtected(family: Family, place: number, solve: Solve, lighter: boolean): boolean {
  const state = family.states[place]
  if (state === 'kept') return true
  const { least, most } = boundsOf(family, place, solve)
  if (state === 'beside' && lighter) return most - least >= shownFrom - 1
  if (least > 0 || most < shownFrom - 1) return false
  if (state === 'beside') return true
  const known = boundsOf(family, place, solve, true)
  return known.least <= 1 && known.most >= shownFrom - 1
}

/** What must be possible for a count to be protected. */
function needsOf(family: Family, place: number, solve: Solve, lighter: boolean): Need[] {
  const value = family.values[place]!
  const state = family.states[place]
  if (state === 'kept') return []
  const down = { place, by: -value, smallKnown: false }
  const up = { place, by: shownFrom - 1 - value, smallKnown: state === 'small' }
  const toOne = { place, by: Math.min(0, 1 - value), smallKnown: true }
  if (state === 'small') return [down, up, toOne].filter(({ by }) => by !== 0)
  if (!lighter) return [down, ...(up.by > 0 ? [up] : [])].filter(({ by }) => by !== 0)
  const { least, most } = boundsOf(family, place, solve)
  if (most - least >= shownFrom - 1) return []
  return [{ place, by: least + shownFrom - 1 - value, smallKnown: false }]
}

const hiddenIn = (family: Family) =>
  family.keys.map((_, place) => place).filter((place) => isHidden(family, place))
