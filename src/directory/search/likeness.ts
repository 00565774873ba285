import { sql, type RawBuilder } from 'kysely'

/**
 * How alike two meanings are, from the bits in which their codes differ: 1 is the same. It comes
 * near the cosine of the two points, which grows with the square of their distance.
 */
export function likeness(meaning: RawBuilder<unknown>, code: string): RawBuilder<number> {
  return sql<number>`(1 - 5.65::float8 * (bit_count(${meaning} # ${code}::varbit)::float8 / ${code.length}) ^ 2)`
}
