import { sql, type RawBuilder } from 'kysely'
import { kaplanMeier, survivalAt } from '#stats'
import type { AreaFigure } from './indicator.ts'

/** How long one was watched, and whether it ended then. */
export interface Lasted {
  providerId: string
  days: number
  ended: boolean
}

/** The share that goes on beyond so many months, with Greenwood's interval. */
export function lastingTo(months: number, rows: readonly Lasted[]): AreaFigure {
  const watched = rows.map(({ days, ended }) => ({ time: (days / 365.25) * 12, ended }))
  const at = survivalAt(kaplanMeier(watched), months)
  const [lower, upper] = at?.plain ?? []
  return {
    value: at?.survival,
    n: rows.length,
    interval:
      at && lower !== undefined && upper !== undefined
        ? { estimate: at.survival, lower, upper }
        : undefined,
  }
}

/** Enterprises from the day they began, or were listed, until they closed or the period ends. */
export function enterprisesWatched({
  areaId,
  until,
}: {
  areaId: string
  until: string
}): RawBuilder<unknown> {
  return sql`
    select provider_id as "providerId", least(closed_on, ${until}::date) - began as days,
      coalesce(closed_on < ${until}::date, false) as ended
    from (select provider_id, closed_on, least(coalesce(said.began_on, listed_on), closed_on) as began
      from evidence.provider left join lateral (
        select began_on from evidence.enterprise_began as said
        where said.area_id = ${areaId} and said.provider_id = provider.provider_id
        order by said_at desc, said_id desc limit 1) said on true
      where provider.area_id = ${areaId}) there
    where began < ${until}::date`
}
