import { sql } from 'kysely'
import { toConfirm, type HeldPart } from '#areas'
import { everyWorkOf } from '#providers'
import type { Db } from '../../platform/db/db.ts'

/** What somebody who works in enterprises said once, or was said of her there. As the owner. */
export async function saidOfWorker(
  db: Db<'evidence' | 'providers' | 'areas'>,
  areaId: string,
  accountId: string,
): Promise<HeldPart[]> {
  const work = await everyWorkOf(db, areaId, accountId)
  const { rows } = await sql<{
    providerId: string
    place: string | null
    trainedUntil: string | null
    isFair: boolean | null
    saidAt: Date
  }>`
    select work.provider_id as "providerId", said.place, said.trained_until as "trainedUntil",
      said.is_fair as "isFair", said.said_at as "saidAt"
    from unnest(${work.map((one) => one.providerId)}::uuid[], ${work.map((one) => one.workerId)}::uuid[])
      as work (provider_id, worker_id)
    cross join lateral (
      select (select name from evidence.locality where locality.area_id = ${areaId}
          and locality.locality_id = worker_said.locality_id) as place, trained_until, null::boolean as is_fair, said_at
      from evidence.worker_said
      where worker_said.area_id = ${areaId} and worker_said.worker_id = work.worker_id
      union all
      select null, null, is_fair, said_at from evidence.fair_opening
      where fair_opening.area_id = ${areaId} and fair_opening.worker_id = work.worker_id) said
    order by said.said_at`.execute(db)
  return [...Map.groupBy(rows, ({ providerId }) => providerId)].map(([providerId, own]) => ({
    part: 'asked_once',
    title: 'Asked once about your work',
    why: `So that work that stays local, training and fair openings can be counted without a form for it (legitimate interest) ${toConfirm}.`,
    controller: { providerId },
    kept: 'For as long as the enterprise keeps that you work or worked there.',
    items: own.map(({ place, trainedUntil, isFair, saidAt }) => ({
      'Where you live': place,
      'Core training in date until': trainedUntil,
      'A fair opening': isFair,
      Said: saidAt,
    })),
    from: ['evidence.worker_said', 'evidence.fair_opening'],
  }))
}
