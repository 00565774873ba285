import type { Db } from '../platform/db/db.ts'

/** A licence that whoever runs this installation has for an instrument. */
export interface Licence {
  pack: string
  holder: string
  /** The holder’s number of it, or the letter. */
  reference: string
  recordedBy: string
  /** ISO. */
  recordedOn: string
  validTo: string | undefined
}

export async function licences(db: Db<'surveys'>): Promise<Licence[]> {
  const rows = await db
    .selectFrom('surveys.licence')
    .selectAll()
    .orderBy('pack')
    .orderBy('reference')
    .execute()
  return rows.map((row) => ({
    pack: row.pack,
    holder: row.holder,
    reference: row.reference,
    recordedBy: row.recorded_by,
    recordedOn: row.recorded_on,
    validTo: row.valid_to ?? undefined,
  }))
}

/** Whether a pack may be opened on a day, ISO. */
export function isLicensed(all: readonly Licence[], pack: string, on: string): boolean {
  return all.some((one) => one.pack === pack && (one.validTo === undefined || one.validTo >= on))
}

/** Records a licence, as the owner of the installation; the same reference again is put right. */
export async function recordLicence(db: Db<'surveys'>, licence: Licence): Promise<void> {
  const said = {
    holder: licence.holder,
    recorded_by: licence.recordedBy,
    recorded_on: licence.recordedOn,
    valid_to: licence.validTo ?? null,
  }
  await db
    .insertInto('surveys.licence')
    .values({ pack: licence.pack, reference: licence.reference, ...said })
    .onConflict((conflict) => conflict.columns(['pack', 'reference']).doUpdateSet(said))
    .execute()
}

/** @returns whether there was one. What was locked under it before stays as it is. */
export async function endLicence(
  db: Db<'surveys'>,
  of: Pick<Licence, 'pack' | 'reference'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('surveys.licence')
    .where('pack', '=', of.pack)
    .where('reference', '=', of.reference)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
