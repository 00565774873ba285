import { allListings, isPublic } from '../../listing/listings.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { ImportOf } from '../imports.ts'
import type { Note, Read, SaidProvider, SaidService } from '../record.ts'
import { noteOnRegister, registeredNames } from './register.ts'

/** What the register tells about a listing that is here. */
export interface Checked {
  name: string
  slug: string
  note: Note
}

/**
 * Holds the listings of an area against the register that was read: who is on it, who no longer
 * is, and who offers personal care and isn't found. For the coordinator to ask about; nothing is
 * changed by it.
 */
export async function checkListings(
  db: Db<'directory' | 'providers' | 'areas'>,
  of: ImportOf,
): Promise<Checked[]> {
  const register = await registeredNames(readsOf(db, of))
  const cameFromThere = new Set(await providersFromRegister(db, of.areaId))
  const listings = (await allListings(db, of.areaId)).filter(isPublic)
  return listings
    .filter((one) => !cameFromThere.has(one.providerId))
    .flatMap(({ name, slug, phone, website, services }) => {
      const support = services.flatMap((service) => service.support)
      const note = noteOnRegister({ name, phone, website, support }, register)
      return note ? [{ name, slug, note }] : []
    })
}

async function* readsOf(db: Db<'directory'>, { areaId, importId }: ImportOf): AsyncGenerator<Read> {
  const rows = await db
    .selectFrom('directory.import_record')
    .select(['place', 'provider', 'service'])
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .where('provider_key', 'is not', null)
    .orderBy('position')
    .execute()
  for (const { place, provider, service } of rows)
    yield {
      record: {
        place,
        provider: provider as unknown as SaidProvider,
        service: (service as SaidService | null) ?? undefined,
        notes: [],
      },
    }
}

async function providersFromRegister(db: Db<'directory'>, areaId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('directory.imported')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where('key', 'like', 'cqc:%')
    .execute()
  return rows.map((row) => row.provider_id)
}
