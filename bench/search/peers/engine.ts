import type { PeerDocument } from './documents.ts'

/** A search engine in process, filled with documents. */
export interface Engine {
  add(documents: PeerDocument[]): Promise<void>
  /** Ids of documents, the best first, perhaps of one area only. */
  search(words: string, area?: string): Promise<string[]>
}

/** How many of its results are looked through for those that reach a place. */
export const depth = 500
