import { z } from 'zod'

const count = z.int().nonnegative()
const counts = z.array(count.nullable())
const feature = z.object({ name: z.string().min(1), levels: z.array(z.string()).min(1) })
const table = z.object({
  of: z.string().min(1),
  rows: feature,
  columns: feature.optional(),
  counts: z.array(z.array(count)),
  changedFrom: z.array(z.string()).optional(),
})

/** What a study keeps of a release (`Released`), as a bundle from elsewhere has to have it. */
export const releasedSchema = z.object({
  tables: z.array(
    z.object({
      name: z.string(),
      table: table.nullable(),
      shown: z.object({
        rows: z.array(z.string()),
        columns: z.array(z.string()),
        counts: z.array(counts),
        rowTotals: counts,
        columnTotals: counts,
        total: count.nullable(),
        since: z.enum(['first', 'same', 'anew', 'withheld', 'stands']),
      }),
    }),
  ),
  records: z.array(z.object({ tables: z.array(table), hidden: z.array(z.string()) })),
})
