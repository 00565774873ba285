import type { WholeTransaction } from '../../platform/db/db.ts'

/** What a slice says that it holds about a person or an account: for the page, and for the file. */
export interface HeldPart {
  /** A short code, for the file: `about_me`. */
  part: string
  /** In plain words. */
  title: string
  /** Why it is kept, with the lawful basis. */
  why: string
  /** Who answers for it: the area's scheme, an enterprise for its own records, or whom a study names. */
  controller: 'scheme' | { providerId: string } | { named: string }
  /** How long, from rules with dates. */
  kept: string
  items: HeldItem[]
  /** The tables that it is read from: a test holds every table about somebody to this. */
  from: string[]
}

/** One thing that is held, in words that its person understands: `{ Words: 'My cat', Changed: … }`. */
export type HeldItem = Record<string, HeldValue>

export type HeldValue = string | number | boolean | Date | null | string[] | HeldFile

/** A picture or a sound: read only where the file is written. */
export interface HeldFile {
  type: string
  /** In bytes. */
  size: number
  read(): Promise<Uint8Array>
}

/** All that is held, as the slices say it together, with the names of the enterprises among them. */
export interface Held {
  parts: HeldPart[]
  providerNames: Map<string, string>
}

/** What the composition root puts together of the slices. */
export interface HeldTogether {
  /** About a person, for who may see all of it. */
  ofPerson(db: WholeTransaction, areaId: string, personId: string): Promise<Held>
  /** What an account itself holds. As the account. */
  ofAccount(db: WholeTransaction, areaId: string, accountId: string): Promise<Held>
}

/** Said where a reason or a time is a default that nobody has confirmed yet. */
export const toConfirm = '[to be confirmed]'

export function isFile(value: HeldValue): value is HeldFile {
  return typeof value === 'object' && value !== null && 'read' in value
}
