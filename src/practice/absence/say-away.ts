import { noteDoneIfThere } from '#people'
import type { Db, WholeTransaction } from '../../platform/db/db.ts'
import type { PersonAway, TimeAway } from './absences.ts'

type Days = 'awayId' | 'fromOn' | 'untilOn'

/** Says that an enterprise, or one who works there, doesn't come. A form sent twice is one. */
export async function sayTimeAway(
  db: Db<'practice'>,
  away: Pick<TimeAway, Days | 'providerId' | 'workerId' | 'reason'> & {
    areaId: string
    by: string
  },
): Promise<void> {
  await db
    .insertInto('practice.time_away')
    .values({
      area_id: away.areaId,
      away_id: away.awayId,
      provider_id: away.providerId,
      worker_id: away.workerId,
      from_on: away.fromOn,
      until_on: away.untilOn,
      reason: away.reason,
      made_by: away.by,
    })
    .onConflict((same) => same.columns(['area_id', 'away_id']).doNothing())
    .execute()
}

/** It was a mistake, or is over sooner than was thought. */
export async function takeBackTimeAway(
  db: Db<'practice'>,
  { areaId, awayId, by }: { areaId: string; awayId: string; by: string },
): Promise<void> {
  await db
    .updateTable('practice.time_away')
    .set({ taken_back_at: new Date(), taken_back_by: by })
    .where('area_id', '=', areaId)
    .where('away_id', '=', awayId)
    .where('taken_back_at', 'is', null)
    .execute()
}

type PersonSaid = Pick<PersonAway, Days | 'personId' | 'party' | 'reason'> & {
  areaId: string
  /** Each has to know. */
  providerIds: string[]
  isBack?: boolean
  by: string
}

/**
 * Says to enterprises that a person isn't there, or that this no longer holds.
 * @returns whether it is news: a form sent twice is one.
 */
export async function sayPersonAway(db: WholeTransaction, said: PersonSaid): Promise<boolean> {
  const { areaId, personId, providerIds, party, isBack = false } = said
  if (providerIds.length === 0) return false
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.person_away')
    .values(
      // In one order, so that of the same sent twice at once neither waits for the other.
      providerIds.toSorted().map((providerId) => ({
        area_id: areaId,
        away_id: said.awayId,
        provider_id: providerId,
        person_id: personId,
        party,
        from_on: said.fromOn,
        until_on: said.untilOn,
        reason: said.reason,
        taken_back: isBack,
        made_by: said.by,
      })),
    )
    .onConflict((same) =>
      same.columns(['area_id', 'away_id', 'provider_id', 'taken_back']).doNothing(),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  const actsFor = party === 'provider' ? providerIds[0] : undefined
  await noteDoneIfThere(db, { areaId, personId, actsFor }, 'changed away')
  return true
}
