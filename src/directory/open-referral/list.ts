import type { Db } from '../../platform/db/db.ts'
import type { Asked } from './asked.ts'

export type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** Runs something in a transaction of its own. */
export type Within = <Result>(work: (db: OwnTables) => Promise<Result>) => Promise<Result>

/** What of a list somebody asks for, as it is given out. */
export interface List {
  total(db: OwnTables): Promise<number>
  page(db: OwnTables, range: { offset: number; limit: number }): Promise<object[]>
  /** All of it, some at a time, each in a short transaction: nobody waits for a slow reader. */
  batches(within: Within): AsyncGenerator<object[]>
}

/** The first are few, so that they are there at once. */
export const batchSizes = { first: 20, next: 200 }

/** A list that is in memory. */
export function listOf(items: object[]): List {
  return {
    total: async () => items.length,
    page: async (_db, { offset, limit }) => items.slice(offset, offset + limit),
    async *batches() {
      yield items
    },
  }
}

/**
 * A page in its envelope. There is always a first page, even of nothing: the official validator
 * looks for `last_page` where the number is that of `total_pages`. Whoever asks for a page after
 * the last learns that it is empty and that no other follows.
 */
export function envelope(total: number, { page, per_page }: Asked, contents: object[]) {
  const pages = Math.max(1, Math.ceil(total / per_page))
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
