import type { z } from 'zod'

/**
 * What a schema makes of something from a file; nothing where it doesn’t fit. One that is nested so deeply that
 * it can’t be walked through fits no schema.
 */
export function parseAnyDepth<Schema extends z.ZodType>(
  schema: Schema,
  said: unknown,
): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(said).data
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
