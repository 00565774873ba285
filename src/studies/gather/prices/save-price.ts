import type { StudyDb } from '../../apart.ts'
import type { PriceSaid } from './price-form.ts'

/** Adds an organisation’s price; one with the same id is there once. */
export async function addPrice(db: StudyDb, studyId: string, said: PriceSaid): Promise<void> {
  await db
    .insertInto('studies.price')
    .values({
      ...{ study_id: studyId, price_id: said.priceId, organisation_id: said.organisationId },
      ...{ what: said.what, hourly_pence: said.hourly, minimum_minutes: said.minimum },
      as_of: said.asOf,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes a price out that is wrong. */
export async function removePrice(db: StudyDb, studyId: string, priceId: string): Promise<void> {
  await db
    .deleteFrom('studies.price')
    .where('study_id', '=', studyId)
    .where('price_id', '=', priceId)
    .execute()
}
