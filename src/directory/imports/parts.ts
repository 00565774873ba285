import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { openBytes, type Source } from '../../platform/reading/index.ts'
import type { ImportOf } from './imports.ts'

/** The file that was sent, read piece by piece; undefined where none was. */
export async function openParts(
  db: WholeDb,
  of: ImportOf,
  name: string,
): Promise<Source | undefined> {
  const size = await inContext(db, { areaId: of.areaId, actor: 'job:read-import' }, (transaction) =>
    transaction
      .selectFrom('directory.import_part')
      .select((eb) => [
        eb.fn.countAll<number>().as('parts'),
        eb.fn.sum<number>(eb.fn<number>('length', ['bytes'])).as('bytes'),
      ])
      .where('area_id', '=', of.areaId)
      .where('import_id', '=', of.importId)
      .executeTakeFirstOrThrow(),
  )
  return size.parts ? openBytes(name, pieces(db, of), Number(size.bytes)) : undefined
}

async function* pieces(db: WholeDb, { areaId, importId }: ImportOf): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const row = await inContext(db, { areaId, actor: 'job:read-import' }, (transaction) =>
      transaction
        .selectFrom('directory.import_part')
        .select('bytes')
        .where('area_id', '=', areaId)
        .where('import_id', '=', importId)
        .where('part', '=', part)
        .executeTakeFirst(),
    )
    if (!row) return
    yield row.bytes
  }
}
