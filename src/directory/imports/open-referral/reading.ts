import type { Terms } from '#providers'
import type { Fields, Notes } from './said.ts'

/** The origin of every file: a feed that is saved under another name is the same feed. */
export const savedFile = 'file'

/** What a record is read with. */
export interface Reading {
  names: Terms
  /** Which days are past or to come. */
  today: Date
  /** The host that it is from, or `file`: ids that are no UUIDs are only known together with it. */
  origin: string
}

/** A record while it is read. */
export interface Draft extends Reading {
  service: Fields
  organization: Fields | undefined
  /**
   * It was published by Goldcrest: each field says what it says, and what is there only as words
   * (prices, for whom, the page) is there as parts too.
   */
  isOurs: boolean
  notes: Notes
  /** What has no field here is told at the end of the description. */
  more: { field: string; label: string; words: string }[]
}

/** Tells something at the end of the description, as `When: …`. */
export function tell(draft: Draft, field: string, label: string, words: string): void {
  if (words) draft.more.push({ field, label, words })
}
