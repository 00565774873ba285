// npm run relevance: how well the search finds what people need, on both halves of the graded set.
import { read } from '../../src/directory/search/find.ts'
import { search, type Sought } from '../../src/directory/search/search.ts'
import { noMeaning } from '../../src/platform/meaning/index.ts'
import { gradedNeeds, type GradedNeed } from './graded-set.ts'
import type { GradedCounty } from './marl.ts'
import { figuresOf, type Figures } from './measures.ts'

export type Way = 'words only' | 'meaning only' | 'both'

/** The names of those found for a need, in order. */
export async function orderFor(
  { area, meaning, names, inArea }: GradedCounty,
  { what, where = '' }: GradedNeed,
  way: Way,
): Promise<string[]> {
  return inArea(async (db) => {
    const { sought } = await read(db, way === 'words only' ? noMeaning : meaning, area, {
      what,
      where,
      chosen: new Map(),
    })
    const found = await search(db, { ...by(sought, way), today: '2026-11-22' })
    return found.matches.map((one) => names.get(one.providerId)!)
  })
}

function by(sought: Sought, way: Way): Sought {
  const { need } = sought
  if (way === 'meaning only') return { ...sought, need: need && { ...need, parts: [] } }
  return sought
}

export async function relevance(
  county: GradedCounty,
  half: GradedNeed['half'],
  way: Way,
): Promise<Figures> {
  const results = []
  for (const need of gradedNeeds(half))
    results.push({ order: await orderFor(county, need, way), grades: need.grades })
  return figuresOf(results)
}
