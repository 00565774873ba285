import { sql } from 'kysely'
import { agreements } from '#agreements'
import type { Db } from '../../platform/db/db.ts'

/**
 * Erases what was written and planned between an enterprise and a person of whose agreement nothing is
 * left, for it ended so many years ago, and who have not met since. As the owner.
 */
export async function forgetOldVisits(
  db: Db<'practice' | 'agreements'>,
  areaId: string,
  { on, years }: { on: string; years: number },
): Promise<void> {
  const { rows } = await sql<{ providerId: string; personId: string }>`
    select provider_id as "providerId", person_id as "personId"
    from practice.plan where area_id = ${areaId} group by 1, 2
    having max(made_at) < ${on}::date - make_interval(years => ${years})
    union
    select provider_id, person_id from practice.visit where area_id = ${areaId} group by 1, 2
    having max(began_at) < ${on}::date - make_interval(years => ${years})`.execute(db)
  for (const [providerId, pairs] of Map.groupBy(rows, (row) => row.providerId)) {
    const left = await agreements(db, areaId, { providerId })
    for (const { personId } of pairs)
      if (!left.some((one) => one.personId === personId))
        await forgetBetween(db, { areaId, providerId, personId, on, years })
  }
}

interface Between {
  areaId: string
  providerId: string
  personId: string
  on: string
  years: number
}

async function forgetBetween(db: Db<'practice'>, between: Between): Promise<void> {
  const { areaId, providerId, personId, on, years } = between
  const met = await db
    .selectFrom('practice.visit')
    .select('version_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('person_id', '=', personId)
    .where('began_at', '>=', sql<Date>`${on}::date - make_interval(years => ${years})`)
    .limit(1)
    .executeTakeFirst()
  if (met) return
  for (const table of tablesOfPair)
    await db
      .deleteFrom(`practice.${table}`)
      .where('area_id', '=', areaId)
      .where('provider_id', '=', providerId)
      .where('person_id', '=', personId)
      .execute()
}

/** Those that point to others before those others. */
const tablesOfPair = [
  ...(['piece', 'family_update', 'progress', 'visit'] as const),
  ...(['plan_change', 'plan_ending', 'plan'] as const),
]

/** Erases pictures and voices of visits that are so many years old. As the owner. */
export async function forgetOldPieces(
  db: Db<'practice'>,
  areaId: string,
  { on, years }: { on: string; years: number },
): Promise<void> {
  await db
    .deleteFrom('practice.piece')
    .where('area_id', '=', areaId)
    .where('added_at', '<', sql<Date>`${on}::date - make_interval(years => ${years})`)
    .execute()
}
