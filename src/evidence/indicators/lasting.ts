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
      -- Nobody would have listed it, had it closed before: it is watched from then on.
      greatest(listed_on - began, 0) as "from",
      coalesce(closed_on < ${until}::date, false) as ended
    from (select provider_id, closed_on, listed_on, least(coalesce(said.began_on, listed_on), closed_on) as began
      from evidence.provider left join lateral (
        select began_on from evidence.enterprise_began as said
        where said.area_id = ${areaId} and said.provider_id = provider.provider_id
        order by said_at desc, said_id desc limit 1) said on true
      where provider.area_id = ${areaId}) there
    where began < ${until}::date`
}
