import { randomBytes } from 'node:crypto'
import {
  saveAvailability,
  saveProvider,
  type ProviderDetails,
  type ProviderToSave,
  type Saved,
} from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { lockListing } from './lock-listing.ts'
import { slugOf } from './slug.ts'
import { enqueueRefresh, findByWords, makeFound } from '../search/documents/make-found.ts'
import { markConfirmed } from '../search/documents/search-document.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** Stores what a provider says, and makes it found: her listing and its search words, at once. */
export async function saveListing(db: OwnTables, save: ProviderToSave): Promise<Saved> {
  const saved = await saveFoundByWords(db, save)
  if (saved === 'saved') await enqueueRefresh(db, save.areaId)
  return saved
}

/** The same for one of many: whoever saves them asks for the job that makes their meanings. */
export async function saveFoundByWords(db: OwnTables, save: ProviderToSave): Promise<Saved> {
  await lockListing(db, save.areaId, save.providerId)
  const saved = await saveProvider(db, save)
  if (saved !== 'saved') return saved
  if (save.revision === undefined) await addListing(db, save)
  await findByWords(db, save.areaId, [save.providerId])
  return 'saved'
}

/** A public page at an address made from her name; a second one of that name gets a number. */
async function addListing(db: OwnTables, { areaId, providerId, details }: ProviderToSave) {
  const stem = slugOf(details.name)
  for (let number = 1; ; number++) {
    const added = await db
      .insertInto('directory.listing')
      .values({
        area_id: areaId,
        provider_id: providerId,
        slug: number === 1 ? stem : `${stem}-${number}`,
        recommend_code: randomBytes(9).toString('base64url'),
      })
      .onConflict((conflict) => conflict.columns(['area_id', 'slug']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return
  }
}

/** "This is still right", said by her or by the coordinator. */
export async function confirmListing(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
  by: 'provider' | 'coordinator',
): Promise<void> {
  await lockListing(db, areaId, providerId)
  await db
    .insertInto('directory.confirmation')
    .values({
      area_id: areaId,
      confirmation_id: newId(),
      provider_id: providerId,
      confirmed_by: by,
    })
    .execute()
  await markConfirmed(db, areaId, [providerId])
}

/** What she says today about her free time. */
export async function sayFreeTime(
  db: OwnTables,
  areaId: string,
  providerId: string,
  availability: ProviderDetails['availability'],
): Promise<void> {
  await lockListing(db, areaId, providerId)
  await saveAvailability(db, areaId, providerId, availability)
  await makeFound(db, areaId, providerId)
}
