import { noteDone, noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { backUps, mostBackUps, type BackUp } from './back-ups.ts'

interface Naming extends Pick<BackUp, 'backUpId' | 'providerId' | 'name' | 'workerId' | 'otherId'> {
  areaId: string
  personId: string
  by: string
}

/** The person names who can stand in, up to three. A form sent twice is one. */
export async function nameBackUp(
  db: WholeTransaction,
  naming: Naming,
): Promise<'named' | 'too many'> {
  const { areaId, personId, providerId, backUpId } = naming
  // Of two that come at once, the second waits and counts what the first named.
  await lockByName(db, 'back-ups', areaId, personId)
  const there = await db
    .selectFrom('practice.back_up')
    .select('back_up_id')
    .where('area_id', '=', areaId)
    .where('back_up_id', '=', backUpId)
    .executeTakeFirst()
  if (there) return 'named'
  const all = await backUps(db, areaId, personId)
  if (all.filter((one) => one.providerId === providerId).length >= mostBackUps) return 'too many'
  await db
    .insertInto('practice.back_up')
    .values({
      ...{ area_id: areaId, back_up_id: backUpId, person_id: personId, provider_id: providerId },
      ...{ name: naming.name, worker_id: naming.workerId, other_id: naming.otherId },
      named_by: naming.by,
    })
    .execute()
  await noteDone(db, { areaId, personId }, 'changed back_up')
  return 'named'
}

interface Met {
  areaId: string
  personId: string
  backUp: Pick<BackUp, 'backUpId' | 'providerId'>
  /** Made with the form. */
  metId: string
  metOn: string
  party: 'person' | 'provider'
  by: string
}

/** Writes down that they met: the person, or the provider with her yes. A form sent twice is one. */
export async function noteMet(db: WholeTransaction, met: Met): Promise<void> {
  const { areaId, personId, backUp, party } = met
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.back_up_met')
    .values({
      ...{ area_id: areaId, met_id: met.metId, back_up_id: backUp.backUpId, person_id: personId },
      ...{ provider_id: backUp.providerId, party, met_on: met.metOn, noted_by: met.by },
    })
    .onConflict((same) => same.columns(['area_id', 'met_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return
  const actsFor = party === 'provider' ? backUp.providerId : undefined
  await noteDoneIfThere(db, { areaId, personId, actsFor }, 'noted back_up_met')
}

/** The person takes one back. Twice is once. */
export async function endBackUp(
  db: WholeTransaction,
  {
    areaId,
    personId,
    backUp,
    by,
  }: {
    areaId: string
    personId: string
    backUp: Pick<BackUp, 'backUpId' | 'providerId'>
    by: string
  },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.back_up_ending')
    .values({
      ...{ area_id: areaId, back_up_id: backUp.backUpId, person_id: personId },
      ...{ provider_id: backUp.providerId, ended_by: by },
    })
    .onConflict((same) => same.columns(['area_id', 'back_up_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) await noteDone(db, { areaId, personId }, 'removed back_up')
}
