import { sql, type RawBuilder } from 'kysely'
import { clopperPearson, kaplanMeier, survivalAt } from '#stats'
import type { AreaFigure } from './indicator.ts'

/** How long one was watched, and whether it ended then. */
export interface Lasted {
  providerId: string
  days: number
  ended: boolean
  /** From which day of it on it was watched; none: from the first. */
  from?: number
}

/** The share that goes on beyond so many months, with Greenwood's interval. */
export function lastingTo(months: number, rows: readonly Lasted[]): AreaFigure {
  const inMonths = (days: number) => (days / 365.25) * 12
  const watched = rows
    .filter(({ days, from = -1 }) => from < days)
    .map(({ days, ended, from }) => ({
      ...{ time: inMonths(days), ended },
      ...(from !== undefined && from > 0 && { from: inMonths(from) }),
    }))
  const at = survivalAt(kaplanMeier(watched), months)
  const beyond = watched.filter(({ time, from = 0 }) => from < months && time >= months).length
  // Where none has ended Greenwood says nothing of how sure that is: how many went so far does.
  const [lower, upper] =
    at?.survival === 1 ? [clopperPearson(beyond, beyond)?.lower, 1] : (at?.plain ?? [])
  return {
    value: at?.survival,
    n: watched.length,
    interval:
      at && lower !== undefined && upper !== undefined
        ? { estimate: at.survival, lower, upper }
        : undefined,
  }
}

/**
 * Enterprises from the day they began, or were listed, until they closed or the period ends. One that merged,
 * was split or taken over, moved away or grew beyond a micro-enterprise is watched until that day, and hasn't
 * failed; what was begun anew to go on from it goes on with its years.
 */
export function enterprisesWatched({
  areaId,
  until,
}: {
  areaId: string
  until: string
}): RawBuilder<unknown> {
  return sql`
    with recursive ${begun(areaId)},
    going_on as (
      select provider_id, began from begun
      union
      select later.provider_id, going_on.began from going_on
        join evidence.went_on_as as went on went.area_id = ${areaId}
          and went.provider_id = going_on.provider_id and went.on_day < ${until}::date
        join begun as later on later.provider_id = went.into_provider_id and later.began >= went.on_day)
    select provider_id as "providerId", least(left_on, ${until}::date) - first as days,
      -- Nobody would have listed it, had it closed before: it is watched from then on.
      greatest(listed_on - first, began - first, 0) as "from",
      coalesce(closed_on = left_on and not went_on and closed_on < ${until}::date, false) as ended
    from (
      select *, (select min(going_on.began) from going_on where going_on.provider_id = begun.provider_id) as first,
        least(closed_on, (select min(on_day) from evidence.became where became.area_id = ${areaId}
          and became.provider_id = begun.provider_id and became.what = 'grew' and on_day >= began)) as left_on,
        exists (select from evidence.became where became.area_id = ${areaId}
          and became.provider_id = begun.provider_id and became.what = 'grew'
          and on_day >= began and on_day <= closed_on)
          or coalesce(became <> 'closed', false) as went_on
      from begun) there
    where began < ${until}::date`
}

/** Of every enterprise when it began, as it said once, or was listed. A name of SQL. */
export function begun(areaId: string): RawBuilder<unknown> {
  return sql`begun as materialized (
    select provider.provider_id, closed_on, became, listed_on,
      least(coalesce(said.began_on, listed_on), closed_on) as began
    from evidence.provider left join lateral (
      select began_on from evidence.enterprise_began as said
      where said.area_id = ${areaId} and said.provider_id = provider.provider_id
      order by said_at desc, said_id desc limit 1) said on true
    where provider.area_id = ${areaId})`
}
