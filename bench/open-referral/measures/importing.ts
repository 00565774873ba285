import type { TestDatabase } from '../../../test/support/database.ts'
import { startChild } from '../../children/start.ts'
import { lookMeanwhile } from '../../measures/meanwhile.ts'
import { databaseMemory, type DatabaseMemory } from '../../measures/memory.ts'
import type { BroughtIn, ToBringIn } from '../children/import.ts'

export interface Imported extends BroughtIn {
  /** What PostgreSQL took at most. */
  postgres?: DatabaseMemory
}

/** Brings a file in by a process of its own. */
export async function timeImport(
  { pool, url }: TestDatabase,
  toBringIn: ToBringIn,
): Promise<Imported> {
  const child = startChild(new URL('../children/import.ts', import.meta.url), {
    DATABASE_URL: url,
    GOLDCREST_LOG: 'off',
  })
  let most: DatabaseMemory | undefined
  try {
    const broughtIn = await lookMeanwhile(
      child.ask<BroughtIn>('bringIn', toBringIn),
      1000,
      async () => {
        const now = await databaseMemory(pool)
        if (now && now.bytes > (most?.bytes ?? 0)) most = now
      },
    )
    return { ...broughtIn, postgres: most }
  } finally {
    await child.stop()
  }
}
