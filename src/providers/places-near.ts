import { sql, type Expression } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/** Metres of the earth's mean radius. */
const radius = 6_371_008.8

/**
 * A query for the service_id of services whose place is within some metres of a point, in a
 * straight line. A place is where its postcode is: the whole one where it is loaded, else its
 * first half, else the localities that have it. One that is none of these is nowhere.
 */
export function placesNear(
  db: Db<'providers' | 'areas'>,
  areaId: string,
  { latitude, longitude, metres }: { latitude: number; longitude: number; metres: number },
): Expression<unknown> {
  const postcode = sql`upper(regexp_replace(service.place_postcode, '[^A-Za-z0-9]', '', 'g'))`
  const outcode = sql`left(${postcode}, -3)`
  const at = (axis: 'latitude' | 'longitude') =>
    sql`coalesce(whole.${sql.raw(axis)}, half.${sql.raw(axis)}, local.${sql.raw(axis)})`
  const away = sql<number>`2 * ${radius}::float8 * asin(least(1, sqrt(
    sin(radians(${at('latitude')} - ${latitude}::float8) / 2) ^ 2
    + cos(radians(${latitude}::float8)) * cos(radians(${at('latitude')}))
      * sin(radians(${at('longitude')} - ${longitude}::float8) / 2) ^ 2)))`
  return db
    .selectFrom('providers.service as service')
    .leftJoin('areas.postcode as whole', (join) => join.on(sql`whole.postcode`, '=', postcode))
    .leftJoin('areas.postcode as half', (join) => join.on(sql`half.postcode`, '=', outcode))
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('areas.locality as one')
          .where('one.area_id', '=', areaId)
          .where('one.outcode', 'is not', null)
          .groupBy('one.outcode')
          .select((has) => [
            'one.outcode',
            has.fn.avg<number>('one.latitude').as('latitude'),
            has.fn.avg<number>('one.longitude').as('longitude'),
          ])
          .as('local'),
      (join) => join.on(sql`local.outcode`, '=', outcode),
    )
    .select('service.service_id')
    .where('service.area_id', '=', areaId)
    .where('service.place_postcode', 'is not', null)
    .where(away, '<=', metres)
}
