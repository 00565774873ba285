import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { BecameKind } from './became.ts'

interface Saying {
  areaId: string
  providerId: string
  /** Made with the form, so that one sent twice is one. */
  becameId: string
  /** `mistake`: nothing of what is corrected was so. */
  what: BecameKind | 'mistake'
  onDay: string
  note: string
  into: readonly string[]
  /** In whose place it stands. */
  corrects?: string
  by: string
}

/**
 * Keeps what became of an enterprise, or the correction of it.
 * @returns false when somebody else has corrected it meanwhile: then nothing is kept.
 */
export async function sayBecame(db: Db<'providers'>, saying: Saying): Promise<boolean> {
  const { areaId, providerId, becameId } = saying
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('providers.became')
    .values({
      ...{ area_id: areaId, provider_id: providerId, became_id: becameId, what: saying.what },
      ...{ on_day: saying.onDay, note: saying.note, corrects: saying.corrects ?? null },
      said_by: saying.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows) === 0) {
    const { rows } = await sql`select from providers.became where area_id = ${areaId}
      and provider_id = ${providerId} and became_id = ${becameId}`.execute(db)
    return rows.length > 0
  }
  const into = saying.into.map((one) => ({
    ...{ area_id: areaId, provider_id: providerId, became_id: becameId, into_provider_id: one },
  }))
  if (into.length > 0) await db.insertInto('providers.became_into').values(into).execute()
  return true
}
