import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

interface Standing {
  closedAt: Date | null
  /** Who runs it now began then, and somebody else did before. */
  newOwnerAt: Date | null
}

/** How some enterprises stand: whether one is closed, and since when somebody new runs it. As the owner. */
export async function enterprisesStanding(
  db: Db<'providers'>,
  areaId: string,
  providerIds: string[],
): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing & { providerId: string }>`
    select provider.provider_id as "providerId", closure.closed_at as "closedAt", (
        select max(owner.began_at) from providers.worker as owner
        where owner.area_id = ${areaId} and owner.provider_id = provider.provider_id
          and owner.kind = 'owner' and owner.ended_at is null
          and exists (select from providers.worker as former where former.area_id = ${areaId}
            and former.provider_id = provider.provider_id and former.kind = 'owner'
            and former.account_id <> owner.account_id and former.ended_at <= owner.began_at)) as "newOwnerAt"
    from providers.provider
      left join providers.closure on closure.area_id = ${areaId}
        and closure.provider_id = provider.provider_id
    where provider.area_id = ${areaId} and provider.provider_id = any (${providerIds}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ providerId, ...standing }) => [providerId, standing]))
}
