import type { Db } from '../../platform/db/db.ts'

/** Lets one change of a listing end before the next: two presses of a button may come at once. */
export async function lockListing(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
): Promise<void> {
  await db
    .selectFrom('directory.listing')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .forNoKeyUpdate()
    .execute()
}
