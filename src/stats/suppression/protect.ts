import { besideFor, type Need } from './beside.ts'
import { boundsOf } from './bounds.ts'
import { isHidden, shownFrom, type Family } from './family.ts'
import { reachOf } from './reached.ts'
import type { Solve } from './solve.ts'

/**
 * Hides counts beside the small ones until nobody can work any of these out (see `unprotected`).
 * Changes the family's states. It ends: each round hides at least one more, and where all is hidden,
 * all are protected but for what is out already.
 * @param lighter see `unprotected`.
 * @returns places of counts that can't be protected, for what is out already.
 */
export function hideBeside(family: Family, solve: Solve, lighter: boolean): number[] {
  for (let hidden = -1; hidden !== hiddenIn(family).length;) {
    hidden = hiddenIn(family).length
    for (const place of hiddenIn(family))
      for (const need of needsOf(family, place, solve, lighter).filter(
        (one) => !isMet(family, one),
      ))
        for (const beside of besideFor(family, need, solve) ?? []) family.states[beside] = 'beside'
  }
  return unprotected(family, solve, lighter)
}

/** Shows again what turned out not to be needed, the dearest first. Changes the family's states. */
export function showAgain(
  family: Family,
  solve: Solve,
  { exposed, lighter }: { exposed: readonly number[]; lighter: boolean },
): void {
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
  const isOpen = ({ least, most }: Range) =>
    state === 'beside' && lighter
      ? most - least >= shownFrom - 1
      : least <= 0 && most >= shownFrom - 1
  // Most is known from programmes that were solved for others.
  if (!isOpen(reachOf(family, place)) && !isOpen(boundsOf(family, place, solve))) return false
  if (state === 'beside') return true
  const isOpenToo = ({ least, most }: Range) => least <= 1 && most >= shownFrom - 1
  return isOpenToo(reachOf(family, place, true)) || isOpenToo(boundsOf(family, place, solve, true))
}

interface Range {
  least: number
  most: number
}

/** Whether a way that was found before meets a need. */
function isMet(family: Family, { place, by, smallKnown }: Need): boolean {
  const { least, most } = reachOf(family, place, smallKnown)
  const wanted = family.values[place]! + by
  return least <= wanted && wanted <= most
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
  const reach = reachOf(family, place)
  if (reach.most - reach.least >= shownFrom - 1) return []
  const { least, most } = boundsOf(family, place, solve)
  if (most - least >= shownFrom - 1) return []
  return [{ place, by: least + shownFrom - 1 - value, smallKnown: false }]
}

const hiddenIn = (family: Family) =>
  family.keys.map((_, place) => place).filter((place) => isHidden(family, place))
