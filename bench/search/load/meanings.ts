import type pg from 'pg'
import type { Terms } from '#providers'
import { searchTexts } from '../../../src/directory/search/documents/search-texts.ts'
import { openMeaning, type Meaning } from '../../../src/platform/meaning/index.ts'
import type { InventedArea } from '../../generator/areas.ts'
import { inventedProviders } from '../../generator/providers.ts'

/** The code of each passage's meaning, and whose codes they are. */
export interface Meanings {
  model: string | undefined
  codes: Map<string, string>
}

/** Opens the model for a while, in so many threads that take turns with passages. */
export async function withMeaning<T>(
  threads: number,
  use: (meaning: Meaning) => Promise<T>,
): Promise<T> {
  const all = Array.from({ length: threads }, () => openMeaning(() => {}))
  let turn = 0
  try {
    return await use({ ...all[0]!, ofPassage: (words) => all[turn++ % threads]!.ofPassage(words) })
  } finally {
    for (const one of all) await one.stop()
  }
}

/** The meaning of every passage there is, worked out once however many listings say it. */
export async function meaningsOf(
  meaning: Meaning,
  areas: InventedArea[],
  names: Terms,
): Promise<Meanings> {
  const passages = new Set<string>()
  for (const [number, area] of areas.entries())
    for (const details of inventedProviders(area, number))
      for (const service of details.services)
        passages.add(searchTexts(details, service, names).passage)
  const codes = await Promise.all(
    [...passages].map(async (one) => [one, await meaning.ofPassage(one)] as const),
  )
  return { model: meaning.model, codes: new Map(codes) }
}

/** The meanings of the thesaurus, which every area shares. */
export async function saveThesaurusMeanings(pool: pg.Pool, meaning: Meaning): Promise<void> {
  const { rows } = await pool.query<{ phrase: string }>(
    `select phrase from directory.thesaurus_entry where meaning is null and means <> '{}'`,
  )
  await Promise.all(
    rows.map(async ({ phrase }) =>
      pool.query(
        'update directory.thesaurus_entry set meaning = $1::varbit, model = $2 where phrase = $3',
        [await meaning.ofPassage(phrase), meaning.model, phrase],
      ),
    ),
  )
}
