import { sql } from 'kysely'
import { toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'

/** What somebody who works in enterprises said once, or was said of her there. As the owner. */
export async function saidOfWorker(
  db: Db<'evidence'>,
  areaId: string,
  workerIds: readonly string[],
): Promise<HeldPart[]> {
  const { rows } = await sql<{
    providerId: string
    place: string | null
    trainedUntil: string | null
    isFair: boolean | null
    saidAt: Date
  }>`
    select provider_id as "providerId", place, trained_until as "trainedUntil", is_fair as "isFair", said_at as "saidAt"
    from (
      select provider_id, locality.name as place, trained_until, null::boolean as is_fair, said_at
      from evidence.worker_said left join evidence.locality using (area_id, locality_id)
      where worker_said.area_id = ${areaId} and worker_id = any (${workerIds}::uuid[])
      union all
      select provider_id, null, null, is_fair, said_at from evidence.fair_opening
      where fair_opening.area_id = ${areaId} and worker_id = any (${workerIds}::uuid[])) said
    order by said_at`.execute(db)
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
