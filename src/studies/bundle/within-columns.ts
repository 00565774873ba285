import { z } from 'zod'
import { definitionSchema } from '#surveys'
import { releasedSchema } from '../report/public/released-schema.ts'

const row = z.record(z.string(), z.json())

/**
 * What stands within the columns of JSON. The tables can’t tell whether it is what pages and reports read there,
 * so a bundle that comes from elsewhere is asked before anything of it is kept.
 */
export const withinColumns = z.object({
  instrument: z.array(z.object({ definition: definitionSchema })),
  frozenPlan: z.array(z.object({ content: z.record(z.string(), z.array(row)) })),
  import: z.array(z.object({ leftOut: z.array(z.union([z.string(), row])) })),
  report: z.array(z.object({ released: releasedSchema.nullable() })),
})
