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
 * Stops all that whoever has this access may see, at once, and what was still to come; pressed twice
 * is once. As who may change the record. Nobody stops the person herself.
 */
export async function endAccess(
  db: Db<'people' | 'audit'>,
  { areaId, personId, accessId, by }: Of & { accessId: string },
): Promise<void> {
  const holder = await db
    .selectFrom('people.access')
    .select(['account_id', 'provider_id'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('access_id', '=', accessId)
    .executeTakeFirst()
  if (!holder) return
  const ended = await open(db, { areaId, personId, by })
    .where('account_id', 'is not distinct from', holder.account_id)
    .where('provider_id', 'is not distinct from', holder.provider_id)
    .returning('access_id')
    .execute()
  if (ended.length === 0) return
  const accessIds = ended.map((row) => row.access_id)
  await db
    .updateTable('people.consent')
    .set({ ended_at: sql`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('access_id', 'in', accessIds)
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
