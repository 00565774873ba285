import type { Db } from '../../../platform/db/db.ts'
import type { ImportOf } from '../imports.ts'

/** In bytes: what is read at once is no more than this. */
const piece = 256 * 1024

/** Keeps a file that was sent, piece by piece, until it is read. */
export async function saveParts(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  file: Blob,
): Promise<void> {
  for (let part = 0; part * piece < file.size; part++) {
    const bytes = Buffer.from(await file.slice(part * piece, (part + 1) * piece).arrayBuffer())
    await db
      .insertInto('directory.import_part')
      .values({ area_id: areaId, import_id: importId, part, bytes })
      .execute()
  }
}
