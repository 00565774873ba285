import {
  countPublishedServices,
  publishedServices,
  type PublishedService,
  type ServicesWanted,
} from '#providers'
import { batchSizes, type List, type OwnTables } from './list.ts'

/** Makes what is given out of some services. */
export type Render = (db: OwnTables, found: PublishedService[]) => Promise<object[]>

/** Services as they are wanted, in the order of their providers or as they are ranked. */
export function servicesList(wanted: ServicesWanted, render: Render): List {
  return {
    total: (db) => countPublishedServices(db, wanted),
    page: async (db, range) => render(db, await publishedServices(db, wanted, range)),
    async *batches(within) {
      for (const part of parts(wanted))
        for (let read = 0, after: PublishedService | undefined, more = true; more;) {
          const limit = read ? batchSizes.next : batchSizes.first
          const place = part.ranked ? { limit, offset: read } : { limit, after }
          const batch = await within(async (db) => {
            const found = await publishedServices(db, part, place)
            return { found, items: await render(db, found) }
          })
          read += batch.found.length
          after = batch.found.at(-1)
          more = batch.found.length === limit
          if (batch.items.length) yield batch.items
        }
    },
  }
}

/** What is ranked is read by some of its providers at a time, or each batch would rank them all. */
function parts(wanted: ServicesWanted): ServicesWanted[] {
  const { ranked } = wanted
  if (!ranked) return [wanted]
  const size = batchSizes.next
  return Array.from({ length: Math.ceil(ranked.length / size) }, (_part, at) => ({
    ...wanted,
    ranked: ranked.slice(at * size, (at + 1) * size),
  }))
}
