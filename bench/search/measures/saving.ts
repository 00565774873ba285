import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import { approveListing, saveListing } from '#directory'
import { inContext } from '../../../src/platform/db/context.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestDatabase } from '../../../test/support/database.ts'
import { inventedAreas } from '../../generator/areas.ts'
import { inventedProviders } from '../../generator/providers.ts'
import type { LoadedArea } from '../load/load.ts'
import { pathOf } from '../needs.ts'
import type { Pages } from '../../measures/pages.ts'
import { timingOf, type Timing } from '../../measures/timing.ts'

/** From the beginning of saving a listing until each has come about. */
export interface Saving {
  saved: Timing
  foundByWords: Timing
  foundByMeaning: Timing
}

/** Saves listings one by one, beside a running server, and searches for each until it is found. */
export async function timeSaving(
  database: TestDatabase,
  pages: Pages,
  area: LoadedArea,
  count: number,
): Promise<Saving> {
  const times: { saved: number; words: number; meaning: number }[] = []
  const began = performance.now()
  const [invented] = inventedAreas(count)
  for (const details of inventedProviders(invented!, 0)) {
    if (times.length === count) break
    const place = area.localities[0]!.name
    const services = details.services.map((one) => ({ ...one, serviceAreas: undefined }))
    const name = `Zqu${letters(times.length)} Hearth`
    times.push(
      await saveOne(database, pages, area, { ...details, name, locality: place, services }),
    )
  }
  const whole = performance.now() - began
  const timing = (of: keyof (typeof times)[number]) =>
    timingOf(
      times.map((one) => one[of]),
      whole,
    )
  return {
    saved: timing('saved'),
    foundByWords: timing('words'),
    foundByMeaning: timing('meaning'),
  }
}

type Details = Parameters<typeof saveListing>[1]['details']

async function saveOne(
  { db }: TestDatabase,
  pages: Pages,
  area: LoadedArea,
  details: Details,
): Promise<{ saved: number; words: number; meaning: number }> {
  const { areaId } = area.area
  const providerId = newId()
  const began = performance.now()
  const since = () => performance.now() - began
  await inContext(db, { areaId, actor: 'coordinator' }, async (transaction) => {
    await saveListing(transaction, { areaId, providerId, details, savedBy: 'coordinator' })
    await approveListing(transaction, { areaId, providerId, by: 'coordinator' })
  })
  const saved = since()
  const path = pathOf({ area, what: details.name, where: '' })
  const words = until(async () => (await pages.text(path)).includes(`${details.name}</a>`)).then(
    since,
  )
  const meaning = until(async () => {
    const { rows } = await sql<{ waits: boolean }>`
      select bool_or(meaning is null) as waits from directory.search_document
      where area_id = ${areaId} and provider_id = ${providerId}`.execute(db)
    return rows[0]!.waits === false
  }).then(since)
  return { saved, words: await words, meaning: await meaning }
}

/** Looks again and again. @throws after a minute. */
async function until(done: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(2))
    if (await done()) return
  throw new Error('A saved listing was not found within a minute')
}

/** 27 → `bb`: a word that nothing else says. */
function letters(number: number): string {
  const [high, low] = [Math.floor(number / 26), number % 26]
  return String.fromCharCode(97 + high) + String.fromCharCode(97 + low)
}
