// The graded set's county in a database of its own, with the meaning of every listing.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { areaAt, saveArea, type Area } from '#areas'
import { approveListing, confirmListing, saveListing } from '#directory'
import { refreshSearch } from '../../src/directory/search/documents/refresh.ts'
import { inContext } from '../../src/platform/db/context.ts'
import type { WholeTransaction } from '../../src/platform/db/db.ts'
import { openMeaning, type Meaning } from '../../src/platform/meaning/index.ts'
import { withFreshDatabase } from '../support/database.ts'
import { listings, marl } from './graded-set.ts'

export interface GradedCounty {
  area: Area
  meaning: Meaning
  /** The names of providers by their ids. */
  names: Map<string, string>
  inArea<T>(work: (db: WholeTransaction) => Promise<T>): Promise<T>
}

export function withGradedCounty<T>(use: (county: GradedCounty) => Promise<T>): Promise<T> {
  return withFreshDatabase(async ({ db }) => {
    await saveArea(db, marl)
    const area = (await areaAt(db, { slug: marl.slug }))!
    const { areaId } = area
    const inArea: GradedCounty['inArea'] = (work) =>
      inContext(db, { areaId, actor: 'coordinator' }, work)
    const names = new Map<string, string>()
    for (const details of listings)
      await inArea(async (transaction) => {
        const providerId = idOf(details.name)
        names.set(providerId, details.name)
        await saveListing(transaction, { areaId, providerId, details, savedBy: 'coordinator' })
        await approveListing(transaction, { areaId, providerId, by: 'coordinator' })
        await confirmListing(transaction, areaId, providerId, 'coordinator')
      })
    const meaning = openMeaning(() => {})
    try {
      while (await inArea((transaction) => hasNoMeaning(transaction)))
        await inArea((transaction) => refreshSearch(transaction, areaId, meaning))
      return await use({ area, meaning, names, inArea })
    } finally {
      await meaning.stop()
    }
  })
}

/** The same at each run, so that near-equals take the same turns. */
function idOf(name: string): string {
  return createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function hasNoMeaning(db: WholeTransaction): Promise<boolean> {
  const { rows } = await sql`select from directory.search_document where meaning is null
    union all select from directory.thesaurus_entry where meaning is null
    limit 1`.execute(db)
  return rows.length > 0
}
