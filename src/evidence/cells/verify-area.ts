import type { Area } from '#areas'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { asCounting } from '../apart.ts'
import { allProviders } from './providers.ts'
import { countArea } from './round.ts'
import { verify, type Verified } from './verify.ts'

/**
 * Counts all that is kept of an area from its records again, an enterprise at a time.
 * @param tell how far it has come: enterprises, of how many.
 */
export async function verifyArea(
  db: WholeDb,
  { areaId, timeZone }: Pick<Area, 'areaId' | 'timeZone'>,
  tell: (done: number, of: number) => void = () => {},
): Promise<Verified & { providers: number }> {
  await countArea(db, { areaId, timeZone })
  const context = { areaId, actor: 'job:verify-evidence', timeZone, patience: '5min' }
  const all = await inContext(db, context, (transaction) =>
    asCounting(transaction, (counting) => allProviders(counting, areaId)),
  )
  const found: Verified = { cells: 0, wrong: [] }
  for (const [done, providerId] of all.entries()) {
    tell(done, all.length)
    const one = await inContext(db, context, (transaction) =>
      verify(transaction, areaId, providerId),
    )
    found.cells += one.cells
    found.wrong.push(...one.wrong)
  }
  return { ...found, providers: all.length }
}
