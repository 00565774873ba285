import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asReader, type EvidenceDb } from '../apart.ts'
import type { Release } from './release.ts'

/** All releases of an area, the latest quarter first, of a quarter the latest number. */
export async function releases(db: WholeTransaction, areaId: string): Promise<Release[]> {
  return asReader(db, async (reader) => {
    const rows = await contents(reader, areaId)
      .orderBy('quarter', 'desc')
      .orderBy('number', 'desc')
      .execute()
    return rows.map(asRelease)
  })
}

/** What a release says of itself, without its figures. */
export type ReleaseHead = Omit<Release, 'figures' | 'eight' | 'headlines'>

/** The same in their order, without what is large in them. */
export async function releaseHeads(db: WholeTransaction, areaId: string): Promise<ReleaseHead[]> {
  return asReader(db, async (reader) => {
    const { rows } = await sql<{ head: ReleaseHead }>`
      select content - array['figures', 'eight', 'headlines'] as head from evidence.release
      where area_id = ${areaId} order by quarter, number`.execute(reader)
    return rows.map(({ head }) => head)
  })
}

/** The latest release of a quarter. */
export async function latestOf(
  db: WholeTransaction,
  areaId: string,
  quarter: string,
): Promise<Release | undefined> {
  return asReader(db, async (reader) => {
    const row = await contents(reader, areaId)
      .where('quarter', '=', quarter)
      .orderBy('number', 'desc')
      .executeTakeFirst()
    return row && asRelease(row)
  })
}

export async function releaseAt(
  db: WholeTransaction,
  areaId: string,
  releaseId: string,
): Promise<Release | undefined> {
  return asReader(db, async (reader) => {
    const row = await contents(reader, areaId)
      .where('release_id', '=', releaseId)
      .executeTakeFirst()
    return row && asRelease(row)
  })
}

/** The latest release of each quarter, the latest first. */
export function latestOfEach(all: readonly Release[]): Release[] {
  return [...Map.groupBy(all, ({ quarter }) => quarter).values()].map(
    (own) => own.toSorted((a, b) => b.number - a.number)[0]!,
  )
}

const contents = (db: EvidenceDb, areaId: string) =>
  db.selectFrom('evidence.release').select('content').where('area_id', '=', areaId)

const asRelease = ({ content }: { content: unknown }) => content as Release
