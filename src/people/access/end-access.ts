import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { noteDone } from '../trail.ts'
import type { Holder } from './access.ts'

interface Of {
  areaId: string
  personId: string
  /** Who acts: `account:<id>`. */
  by: string
}

/**
 * Stops what somebody may see, at once; pressed twice is once. As who may change the record. Nobody
 * stops the person herself.
 */
export async function endAccess(
  db: Db<'people' | 'audit'>,
  { areaId, personId, accessId, by }: Of & { accessId: string },
): Promise<void> {
  const ended = await open(db, { areaId, personId, by })
    .where('access_id', '=', accessId)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return
  await db
    .updateTable('people.consent')
    .set({ ended_at: sql`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('access_id', '=', accessId)
    .where('ended_at', 'is', null)
    .execute()
  await noteDone(db, { areaId, personId }, 'ended_access access')
}

/** Gives up what whoever asks may see, herself or by the enterprises that she runs. */
export async function giveUpAccess(
  db: Db<'people' | 'audit'>,
  { areaId, personId, by }: Of,
  { accountId, providerIds }: Holder,
): Promise<void> {
  const ended = await open(db, { areaId, personId, by })
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountId),
        ...(providerIds.length ? [eb('provider_id', 'in', providerIds)] : []),
      ]),
    )
    .returning('provider_id')
    .execute()
  const [first] = ended
  if (!first) return
  const actsFor = first.provider_id ?? undefined
  await noteDone(db, { areaId, personId, actsFor }, 'gave_up_access access')
}

function open(db: Db<'people'>, { areaId, personId, by }: Of) {
  return db
    .updateTable('people.access')
    .set({ ended_at: sql`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('relation', '<>', 'self')
    .where('ended_at', 'is', null)
}
