import { sql } from 'kysely'
import type { EvidenceDb } from '../apart.ts'
import type { Period } from '../figures/of-period.ts'
import { begun } from '../indicators/lasting.ts'

/** The area, a locality, a kind of support or a community, with its enterprises. An enterprise has several kinds. */
export interface Group {
  by: 'area' | 'locality' | 'kind' | 'community'
  name: string
  /** The same in every release. */
  key: string
  providers: ReadonlySet<string>
}

/** A group that figures are released of. */
export type OfPlaceOrKind = Group & { by: 'area' | 'locality' | 'kind' }

/** An enterprise that was at work in a period, or in a part of it. */
export interface AtWork {
  providerId: string
  localityId: string | null
  locality: string | null
  /** Terms of the vocabulary of support. */
  kinds: string[]
  /** As it said once, or when it was listed; of one that goes on from others, the first of theirs. */
  beganOn: string
  /** By the end of the period it went on as another, which is counted. */
  wentOn: boolean
  closedOn: string | null
}

/** Enterprises as they are said to be when this is asked: who moved since counts where it is now. */
export async function atWork(
  db: EvidenceDb,
  { areaId, from, until }: Period & { areaId: string },
): Promise<AtWork[]> {
  const { rows } = await sql<AtWork>`
    with recursive ${begun(areaId)},
    going_on as (
      select provider_id, began from begun
      union
      select went.into_provider_id, going_on.began from going_on
        join evidence.went_on_as as went on went.area_id = ${areaId}
          and went.provider_id = going_on.provider_id and went.on_day < ${until}::date)
    select provider.provider_id as "providerId", provider.locality_id as "localityId",
      locality.name as locality,
      (select min(began) from going_on where going_on.provider_id = provider.provider_id)::text as "beganOn",
      coalesce(provider.became in ('merged', 'split', 'taken_over'), false) and exists (
        select from evidence.went_on_as as went
          join begun as later on later.provider_id = went.into_provider_id and later.listed_on < ${until}::date
        where went.area_id = ${areaId} and went.provider_id = provider.provider_id
          and went.on_day < ${until}::date) as "wentOn",
      provider.closed_on::text as "closedOn",
      coalesce((select array_agg(distinct kind order by kind)
        from evidence.service cross join lateral unnest(service.support) as kind
        where service.area_id = ${areaId} and service.provider_id = provider.provider_id), '{}') as kinds
    from evidence.provider left join evidence.locality
      on locality.area_id = provider.area_id and locality.locality_id = provider.locality_id
    where provider.area_id = ${areaId}
      and (provider.listed_on < ${until} and coalesce(provider.closed_on >= ${from}, true)
        -- What was written down later of days before it was listed, or after it closed.
        or exists (select from evidence.provider_month as cell where cell.area_id = ${areaId}
          and cell.provider_id = provider.provider_id and cell.month >= ${from} and cell.month < ${until}))
    order by provider.provider_id`.execute(db)
  return rows
}

/** Jobs on the last day of a period: owners, and who is paid, that had not ended by then. */
export async function jobs(
  db: EvidenceDb,
  { areaId, until }: { areaId: string; until: string },
): Promise<number> {
  const { rows } = await sql<{ jobs: number }>`
    select count(distinct (provider_id, worker_id))::int as jobs from evidence.worker
    where area_id = ${areaId} and kind in ('owner', 'paid') and began_on < ${until}
      and coalesce(ended_on >= ${until}, true) and from_on < ${until} and until_on >= ${until}
      and exists (select from evidence.provider where provider.area_id = ${areaId}
        and provider.provider_id = worker.provider_id and coalesce(closed_on >= ${until}, true))`.execute(
    db,
  )
  return rows[0]!.jobs
}

/** The area first, localities by name, then kinds by theirs. */
export function groupsOf(
  all: readonly AtWork[],
  kindNames: ReadonlyMap<string, string>,
): OfPlaceOrKind[] {
  const of = (is: (one: AtWork) => boolean) =>
    new Set(all.filter(is).map(({ providerId }) => providerId))
  const places = new Map(
    all.flatMap((one) => (one.localityId ? [[one.localityId, one.locality!]] : [])),
  )
  const kinds = new Set(all.flatMap((one) => one.kinds))
  const byName = (a: Group, b: Group) => (a.name < b.name ? -1 : 1)
  return [
    { by: 'area', name: '', key: 'area', providers: of(() => true) },
    ...[...places]
      .map(([id, name]): OfPlaceOrKind => ({
        ...{ by: 'locality', name, key: `locality ${id}` },
        providers: of(({ localityId }) => localityId === id),
      }))
      .toSorted(byName),
    ...[...kinds]
      .map((kind): OfPlaceOrKind => ({
        ...{ by: 'kind', name: kindNames.get(kind) ?? kind, key: `kind ${kind}` },
        providers: of((one) => one.kinds.includes(kind)),
      }))
      .toSorted(byName),
  ]
}
