import { plural } from '../../../platform/i18n/words.ts'
import type { Counts } from '../looked-at.ts'

/** What may become of a record, in the order in which it is shown. */
export const outcomes = [
  'added',
  'changed',
  'mended',
  'left_out',
  'duplicate',
  'same',
] as const satisfies (keyof Counts)[]

export type What = (typeof outcomes)[number]

interface Words {
  /** Before "Import these", and after. */
  before: string
  after: string
  /** What that means. */
  about: string
}

export const outcomeWords: Record<What, Words> = {
  added: {
    before: 'Will be added',
    after: 'Added',
    about: 'These are not here yet.',
  },
  changed: {
    before: 'Will be changed',
    after: 'Changed',
    about: 'These are here, and the source says something new of them.',
  },
  mended: {
    before: 'Mended',
    after: 'Mended',
    about:
      'Something in these was put right, or couldn’t be and is left out. Each is counted under what becomes of it, too.',
  },
  left_out: {
    before: 'Will be left out',
    after: 'Left out',
    about: 'These can’t be brought in. Put them right where they come from, and bring it in again.',
  },
  duplicate: {
    before: 'Look like a duplicate',
    after: 'Looked like a duplicate',
    about: 'These are not added, unless you say that they are another.',
  },
  same: {
    before: 'The same as here',
    after: 'The same as here',
    about: 'The source says nothing new of these.',
  },
}

/** What an address asks to look at. */
export function whatAsked(asked: string | undefined): What | undefined {
  return outcomes.find((one) => one === asked)
}

/** A position among the records, which are fewer than that; undefined where it can't be one. */
export function positionIn(asked: string | undefined): number | undefined {
  return /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : undefined
}

/** `812 records were read`: all that were read, each once. */
export function recordsRead({ mended: _mended, ...counts }: Counts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return plural(total, 'record was read', 'records were read')
}
