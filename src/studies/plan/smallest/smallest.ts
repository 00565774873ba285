import { designEffect, smallestDetectable } from '#stats'
import type { SmallestSaid } from './smallest-form.ts'

/** The smallest difference that 4 in 5 such studies would see. */
export interface Smallest {
  /** Of shares, from 0 to 1, as if people were in no organisations; none: not even the greatest is seen. */
  alone?: number
  /** The same among people who share organisations. */
  together?: number
  /** 1 + (m − 1)·ICC: so many times fewer people count. */
  designEffect: number
}

/** A two-sided test at 5% with 80% power; shares about one half, where differences are hardest to see. */
export function smallest({ first, others, perOrganisation, intraClass }: SmallestSaid): Smallest {
  const people = [first, others] as const
  const effect = designEffect(intraClass, perOrganisation)
  return {
    alone: smallestDetectable({ people })?.difference,
    together: smallestDetectable({ people, designEffect: effect })?.difference,
    designEffect: effect,
  }
}

/** What it means, in plain words: a sentence each. */
export function smallestWords(
  said: SmallestSaid,
  names: { first: string; others: string },
): string[] {
  const found = smallest(said)
  const { first, others, perOrganisation, intraClass } = said
  const among = `With ${first} people in ${names.first} and ${others} in ${names.others}`
  if (found.together === undefined)
    return [`${among}, not even the greatest difference would be seen. Ask more people.`]
  const words = [
    `${among}, a difference under ${points(found.together)} would probably not be seen.`,
    `A difference of ${points(found.together)} or more in the top answer would be seen in at least 4 of 5 such studies.`,
  ]
  if (found.designEffect > 1 && found.alone !== undefined)
    words.push(
      `This counts that ${perOrganisation} people of each organisation answer somewhat alike (${intraClass}): ${first + others} people count as ${Math.round((first + others) / found.designEffect)}. If they were not alike, it would be ${points(found.alone)}.`,
    )
  return words
}

/** 0.2869 → `29 percentage points` */
function points(difference: number): string {
  const rounded = Math.round(difference * 100)
  return `${rounded} percentage ${rounded === 1 ? 'point' : 'points'}`
}
