import { sql, type RawBuilder } from 'kysely'

/** Miles between the middles of two localities, as the crow flies: names of two tables of localities. */
export function milesBetween(one: string, other: string): RawBuilder<unknown> {
  const at = (table: string, of: string) => sql`radians(${sql.ref(`${table}.${of}`)}::float8)`
  return sql`(7917.5 * asin(sqrt(least(1,
    sin((${at(one, 'latitude')} - ${at(other, 'latitude')}) / 2) ^ 2
    + cos(${at(one, 'latitude')}) * cos(${at(other, 'latitude')})
      * sin((${at(one, 'longitude')} - ${at(other, 'longitude')}) / 2) ^ 2))))`
}
