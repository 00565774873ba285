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
  const hundredths = Math.round(found.together * 100)
  const lower = Math.round(50 - hundredths / 2)
  const words = [
    `${among}, a difference under ${points(found.together)} would probably not be seen.`,
    `An example: if ${lower} of 100 people in ${names.others} gave the top answer, ${lower + hundredths} of 100 in ${names.first} would have to. At least 4 of 5 such studies would see that.`,
    'A smaller difference may still be there. The report then says that the data cannot tell them apart.',
  ]
  if (found.designEffect > 1 && found.alone !== undefined)
    words.push(
      `This counts that ${perOrganisation} people of each organisation answer somewhat alike (${intraClass}): ${first + others} people tell as much as ${Math.round((first + others) / found.designEffect)} who have nothing to do with each other. If people were not alike, it would be ${points(found.alone)}.`,
    )
  return words
}

/** 0.2869 → `29 percentage points` */
function points(difference: number): string {
  const rounded = Math.round(difference * 100)
  return `${rounded} percentage ${rounded === 1 ? 'point' : 'points'}`
}
