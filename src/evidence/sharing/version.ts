import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asEnterprise } from '../apart.ts'
import type { Audience } from '../audiences.ts'
import type { Month } from '../what-we-add/records.ts'
import type { Counted, CountedPerson } from './counted.ts'

/** A version for others that somebody was shown: it stays as it was. */
export interface Version {
  versionId: string
  madeAt: Date
  counted: Counted
  /** Those in it whose record is still there. */
  people: CountedPerson[]
  /** Small counts that were shown by a yes, whoever has taken it back since. */
  shown: { audience: Audience; cell: string }[]
}

interface Of {
  areaId: string
  providerId: string
  /** The day after its last. */
  until: string
}

/** The version of a time, where there is one. As whoever runs it, or a coordinator with whom its owner shares. */
export function versionOf(
  db: WholeTransaction,
  { areaId, providerId, until }: Of,
): Promise<Version | undefined> {
  return asEnterprise(db, [providerId], async (own) => {
    const { rows } = await sql<Pick<Version, 'versionId' | 'madeAt' | 'counted'>>`
      select version_id as "versionId", made_at as "madeAt", content as counted
      from evidence.others_version
      where area_id = ${areaId} and provider_id = ${providerId} and until_on = ${until}`.execute(
      own,
    )
    if (!rows[0]) return undefined
    const { versionId } = rows[0]
    const people = await sql<CountedPerson>`
      select person_id as "personId", levels from evidence.others_person
      where area_id = ${areaId} and version_id = ${versionId}`.execute(own)
    const shown = await sql<Version['shown'][number]>`
      select audience, cell from evidence.others_shown
      where area_id = ${areaId} and version_id = ${versionId}`.execute(own)
    return { ...rows[0], people: people.rows, shown: shown.rows }
  })
}

/** The months of versions that were shown before, each as it was then. */
export async function monthsShown(
  db: WholeTransaction,
  { areaId, providerId, until }: Of,
): Promise<Map<string, Month>> {
  return asEnterprise(db, [providerId], async (own) => {
    const { rows } = await sql<{ months: Month[] }>`
      select content -> 'months' as months from evidence.others_version
      where area_id = ${areaId} and provider_id = ${providerId} and until_on < ${until}
      order by until_on`.execute(own)
    return new Map(rows.flatMap(({ months }) => months.map((one) => [one.month, one] as const)))
  })
}

interface ToKeep extends Of {
  from: string
  by: string
  counted: Counted
  people: CountedPerson[]
}

/** Keeps a version as it is now, for it is shown to somebody. Whoever calls has locked its name. */
export async function keepVersion(
  db: WholeTransaction,
  { areaId, providerId, from, until, by, counted, people }: ToKeep,
): Promise<void> {
  const versionId = newId()
  await asEnterprise(db, [providerId], async (own) => {
    await sql`insert into evidence.others_version
        (area_id, version_id, provider_id, from_on, until_on, content, made_by)
      values (${areaId}, ${versionId}, ${providerId}, ${from}, ${until},
        ${JSON.stringify(counted)}::jsonb, ${by})`.execute(own)
    for (const { personId, levels } of people)
      await sql`insert into evidence.others_person
          (area_id, version_id, provider_id, person_id, levels, from_on, until_on)
        values (${areaId}, ${versionId}, ${providerId}, ${personId}, ${JSON.stringify(levels)}::jsonb,
          ${from}, ${until})`.execute(own)
  })
}

/** Remembers which small counts are shown to an audience: it has them from now on. */
export async function noteShown(
  db: WholeTransaction,
  { areaId, providerId }: Pick<Of, 'areaId' | 'providerId'>,
  { versionId, audience, cells }: { versionId: string; audience: Audience; cells: string[] },
): Promise<void> {
  await asEnterprise(db, [providerId], async (own) => {
    for (const cell of cells)
      await sql`insert into evidence.others_shown (area_id, version_id, provider_id, audience, cell)
        values (${areaId}, ${versionId}, ${providerId}, ${audience}, ${cell}) on conflict do nothing`.execute(
        own,
      )
  })
}

/** Those of these people who are counted today: nobody who was taken out, or whose record is kept unused. */
export async function stillCounted(
  db: WholeTransaction,
  { areaId, providerId, from, until }: Of & { from: string },
  personIds: readonly string[],
): Promise<Set<string>> {
  return asEnterprise(db, [providerId], async (own) => {
    const { rows } = await sql<{ personId: string }>`
      select person_id as "personId" from unnest(${personIds}::uuid[]) as one (person_id)
      where exists (select from evidence.visit
        where area_id = ${areaId} and provider_id = ${providerId} and visit.person_id = one.person_id
          and day >= ${from} and day < ${until}
          and began_at >= ${from}::date - 1 and began_at < ${until}::date + 1)`.execute(own)
    return new Set(rows.map(({ personId }) => personId))
  })
}
