import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { OfflineAddresses } from './addresses.ts'

/** What a phone keeps for an area beside its pages: the kit, and what waits to be sent. */

export interface Kit {
  account: string
  ticketId: string
  ticketSecret: string
  keyId: string
  publicKey: string
  pages: string[]
  assets: string[]
  keptHours: number
  /** Those of the pages that are offered by their titles. */
  list: string[]
  /** Of the pages, that with which an installed app opens. */
  start: string
  /** What is larger can't wait: it would never be taken. */
  mostBytes: number
  apart: number
  asOf: string
}

/** A sealed form. None of its words can be read here. */
export interface Waiting {
  key: string
  /** What it is, in a word or two that tell of nobody: `A goal`. */
  name: string
  writtenAt: number
  /** The ticket inside it, by which as much may be sent at once. */
  ticketId: string
  envelope: Uint8Array<ArrayBuffer>
  /** `asked`: the page was asked and refused it, and is shown; `unreadable`: nobody can open it. */
  state: 'waiting' | 'asked' | 'unreadable'
  /** Until then only the page that wrote it sends it. */
  heldUntil: number
}

interface Schema extends DBSchema {
  facts: { key: string; value: unknown }
  waiting: { key: string; value: Waiting }
}

interface Facts {
  addresses: OfflineAddresses
  kit: Kit
  /** When the server last answered, by this clock. */
  contactAt: number
  /** How often sending has failed since, and when it is tried again. */
  trying: { tries: number; nextAt: number }
  /** The browser may take all of it away when it is short of space. */
  mayBeTaken: boolean
}

const opened = new Map<string, Promise<IDBPDatabase<Schema>>>()

/** @throws where the browser keeps nothing, as in some private windows. */
function database(scope: string): Promise<IDBPDatabase<Schema>> {
  const before = opened.get(scope)
  if (before) return before
  const opening = openDB<Schema>(`goldcrest ${scope}`, 1, {
    upgrade(db) {
      db.createObjectStore('facts')
      db.createObjectStore('waiting', { keyPath: 'key' })
    },
    // Another tab has a newer one.
    blocking: () => void opening.then((db) => db.close()),
    terminated: () => void opened.delete(scope),
  })
  opened.set(scope, opening)
  opening.catch(() => opened.delete(scope))
  return opening
}

export async function fact<Name extends keyof Facts>(
  scope: string,
  name: Name,
): Promise<Facts[Name] | undefined> {
  return (await (await database(scope)).get('facts', name)) as Facts[Name] | undefined
}

export async function keepFact<Name extends keyof Facts>(
  scope: string,
  name: Name,
  value: Facts[Name],
): Promise<void> {
  await (await database(scope)).put('facts', value, name)
}

export async function dropFact(scope: string, name: keyof Facts): Promise<void> {
  await (await database(scope)).delete('facts', name)
}

/** All that is on the phone, the oldest first. */
export async function allWaiting(scope: string): Promise<Waiting[]> {
  return (await database(scope)).getAll('waiting')
}

/** @throws QuotaExceededError where the phone is full. */
export async function keepWaiting(scope: string, item: Waiting): Promise<void> {
  const transaction = (await database(scope)).transaction('waiting', 'readwrite', {
    durability: 'strict',
  })
  await Promise.all([transaction.store.put(item), transaction.done])
}

export async function dropWaiting(scope: string, key: string): Promise<void> {
  await (await database(scope)).delete('waiting', key)
}

/** Says to other tabs, and to this one, that something has changed. */
export function tell(scope: string): void {
  const channel = new BroadcastChannel(`goldcrest ${scope}`)
  channel.postMessage('changed')
  channel.close()
}

export function whenTold(scope: string, look: () => void): void {
  new BroadcastChannel(`goldcrest ${scope}`).addEventListener('message', look)
}
