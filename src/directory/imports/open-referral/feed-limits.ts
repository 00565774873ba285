import { Problem } from '../../../platform/problem.ts'

/** How much all pages of a feed may hold together. */
export interface FeedLimits {
  services: number
  characters: number
}

const usual: FeedLimits = { services: 1_000_000, characters: 2_000_000_000 }

/** What a feed has given so far. */
export interface Taken {
  add(characters: number): void
  /** Throws a Problem where it is more than any directory has. */
  refuseTooMuch(services?: number): void
}

export function takenFrom(host: string, limits = usual): Taken {
  let characters = 0
  return {
    add(more) {
      characters += more
    },
    refuseTooMuch(services = 0) {
      if (services > limits.services) throw tooMuch(host, `${count(limits.services)} services`)
      if (characters > limits.characters)
        throw tooMuch(host, `${count(limits.characters)} characters`)
    },
  }
}

function tooMuch(host: string, most: string): Problem {
  return new Problem(
    `${host} gives more than ${most}, which no directory has: tell whoever publishes it, or save what you need of it as a file and bring that in.`,
  )
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
