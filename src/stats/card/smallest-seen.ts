import { smallestDetectable } from '../proportions/power.ts'

export interface SmallestSeen {
  /** The least difference between two shares that 4 in 5 such studies would see, from 0 to 1. */
  difference: number
  /** The same, with the design effect of people who share providers; `undefined` where none is known. */
  withDesignEffect: number | undefined
  power: number
}

/** @returns `undefined` for other than two groups, or where no difference at all would be seen. */
export function seenOf(
  counts: readonly (readonly number[])[],
  designEffect: number | undefined,
): SmallestSeen | undefined {
  const people = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const [first = 0, second = 0] = people
  if (people.length !== 2 || first === 0 || second === 0) return undefined
  const sizes = [first, second] as const
  const found = smallestDetectable({ people: sizes })
  if (!found) return undefined
  const spread = designEffect && smallestDetectable({ people: sizes, designEffect })?.difference
  return { difference: found.difference, withDesignEffect: spread, power: 0.8 }
}
