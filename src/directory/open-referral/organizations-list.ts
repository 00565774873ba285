import { countPublishedProviders, publishedProviders, type ProvidersWanted } from '#providers'
import { batchSizes, type List, type OwnTables } from './list.ts'

/** Providers as they are wanted, in the order of their ids or as they are ranked. */
export function organizationsList(
  wanted: ProvidersWanted,
  render: (db: OwnTables, providerIds: string[]) => Promise<object[]>,
): List {
  return {
    total: (db) => countPublishedProviders(db, wanted),
    page: async (db, range) => render(db, await publishedProviders(db, wanted, range)),
    async *batches(within) {
      for (let read = 0, after: string | undefined, more = true; more;) {
        const limit = read ? batchSizes.next : batchSizes.first
        const place = wanted.ranked ? { limit, offset: read } : { limit, after }
        const batch = await within(async (db) => {
          const ids = await publishedProviders(db, wanted, place)
          return { ids, items: await render(db, ids) }
        })
        read += batch.ids.length
        after = batch.ids.at(-1)
        more = batch.ids.length === limit
        if (batch.items.length) yield batch.items
      }
    },
  }
}
