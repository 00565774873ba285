// What a backup says of itself, and by that of each of its entries. A backup is a gzipped tar of
//   tables/areas.area/000001.copy …  rows, as PostgreSQL's COPY writes them
//   jobs/000001.copy …               jobs that wait
//   uploads/…                        files
//   manifest.json                    this, and its checksum in manifest.sha256
import { z } from 'zod'

/** Raised when an older Goldcrest couldn't read what this one writes. */
export const formatVersion = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.int().nonnegative()
const parts = z.array(z.object({ bytes, sha256 }))
const rows = z.int().nonnegative()

export const manifestSchema = z.object({
  format: z.literal('goldcrest-backup'),
  formatVersion: z.literal(formatVersion),
  goldcrest: z.string(),
  takenAt: z.iso.datetime(),
  /** Whether it holds all areas, with all that belongs to none, or one. */
  holds: z.enum(['everything', 'one area']),
  areas: z.array(z.object({ areaId: z.guid(), slug: z.string(), name: z.string() })),
  /** The migrations of the database that it was taken from. */
  ledger: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(
    z.object({
      name: z.string().regex(/^\w+\.\w+$/),
      columns: z.array(z.string()),
      rows,
      parts,
    }),
  ),
  jobs: z.object({ rows, parts }),
  uploads: z.array(
    z.object({ path: z.string().refine(staysInside, 'leads outside'), bytes, sha256 }),
  ),
})

export type Manifest = z.infer<typeof manifestSchema>
export type RowsInParts = Manifest['jobs']

/** An entry as the manifest promises it, or as it was found. */
export interface Entry {
  name: string
  bytes: number
  sha256: string
}

export const manifestName = 'manifest.json'
export const checksumName = 'manifest.sha256'
export const partName = (of: string, index: number): string =>
  `${of}/${String(index + 1).padStart(6, '0')}.copy`
export const tableFolder = (name: string): string => `tables/${name}`
export const jobsFolder = 'jobs'
export const uploadName = (path: string): string => `uploads/${path}`

/** Every entry but the manifest's own two, in their order. */
export function entriesIn(manifest: Manifest): Entry[] {
  const ofParts = (folder: string, found: RowsInParts) =>
    found.parts.map((part, index) => ({ name: partName(folder, index), ...part }))
  return [
    ...manifest.tables.flatMap((table) => ofParts(tableFolder(table.name), table)),
    ...ofParts(jobsFolder, manifest.jobs),
    ...manifest.uploads.map(({ path, ...rest }) => ({ name: uploadName(path), ...rest })),
  ]
}

/** What the manifest's checksum file says: what `sha256sum -c` reads. */
export const checksumLine = (hash: string): string => `${hash}  ${manifestName}\n`

/** Whether a path, written with slashes, names a file below the folder that it is joined to. */
function staysInside(path: string): boolean {
  return (
    !/[\\\0:]/.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  )
}
