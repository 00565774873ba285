// What the tests of imports share: a source that says what the story needs, brought in.
import assert from 'node:assert/strict'
import type { TestSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { listing, type Listing } from '../listing/listings.ts'
import { applyImport } from './apply/apply-import.ts'
import { beginImport, type Import, type ImportOf } from './imports.ts'
import { importCounts, lookAt, type Counts, type LookedAt } from './looked-at.ts'
import { planImport } from './plan/plan-import.ts'
import type { Outcome } from './plan/plan-provider.ts'
import { readImport } from './read-import.ts'
import type { Read, SaidProvider, SaidService, SourceRecord } from './record.ts'

export interface Brought {
  of: ImportOf
  counts: Counts
  look(what: Outcome | 'mended'): Promise<LookedAt[]>
}

const actor = 'the test'

/** An import of which nothing is read yet. */
export async function begin(
  site: TestSite,
  said: Partial<Pick<Import, 'kind' | 'source'>> = {},
): Promise<ImportOf> {
  const of = { areaId: site.area.areaId, importId: newId() }
  const begun = { kind: 'csv', source: 'the test', by: actor, ...said } as const
  await site.inArea((db) => beginImport(db, of, begun))
  return of
}

/** Reads and plans what a source says; nothing is taken over yet. */
export async function prepare(site: TestSite, reads: Read[]): Promise<Brought> {
  const of = await begin(site)
  await readImport(site.db, of, each(reads), { actor })
  await planImport(site.db, of, { actor })
  return {
    of,
    counts: await site.inArea((db) => importCounts(db, of)),
    look: (what) => site.inArea((db) => lookAt(db, of, { what, most: 100 })),
  }
}

/** Brings it in as well, and makes it found. */
export async function bringIn(site: TestSite, reads: Read[]): Promise<Brought> {
  const brought = await prepare(site, reads)
  await applyImport(site.db, brought.of, { actor })
  await site.post()
  return brought
}

/** A record of a choir, or of what the story says of it. */
export function record(
  provider: Partial<SaidProvider> = {},
  service: Partial<SaidService> = {},
  more: Partial<SourceRecord> = {},
): Read {
  return {
    record: {
      place: 'row 2',
      provider: { key: 'csv:larks', name: 'The Larks', locality: 'Ashford', ...provider },
      service: {
        key: 'csv:larks/choir',
        name: 'Singing for Everyone',
        description: 'A choir that needs no notes.',
        ...service,
      },
      notes: [],
      ...more,
    },
  }
}

/** What becomes of nothing. */
export const none = { added: 0, changed: 0, same: 0, left_out: 0, duplicate: 0, mended: 0 }

/** The listing at an address, which there is. */
export async function listed(site: TestSite, slug: string): Promise<Listing> {
  const found = await site.inArea((db) => listing(db, site.area.areaId, slug))
  assert.ok(found, `there is a listing at ${slug}`)
  return found
}

async function* each(reads: Read[]): AsyncIterable<Read> {
  yield* reads
}
