import { localities, type Area } from '#areas'
import { terms } from '#providers'
import { categoryNames } from '../figures/category-words.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { besides } from '../releases/benchmarks/case-mix.ts'
import { benchmarkFor } from '../releases/benchmarks/benchmarks.ts'
import type { Release } from '../releases/release.ts'
import type { Pack } from './pack-body.tsx'
import { publishedStories } from '../stories/index.ts'

/** A release with all that stands beside it now: benchmarks that came later, stories, where places lie. */
export async function packOf(
  db: WholeTransaction,
  { areaId }: Area,
  release: Release,
): Promise<Pack> {
  const { caseMix, ...numbers } = await besides(db, areaId)
  const beside = <T extends Release['figures'][number]>(one: T) => ({
    ...one,
    benchmark: one.benchmark ?? benchmarkFor(numbers, one),
  })
  const known = await terms(db)
  return {
    release: { ...release, figures: release.figures.map(beside), eight: release.eight.map(beside) },
    places: await localities(db, areaId),
    names: categoryNames(known),
    stories: await publishedStories(db, areaId, 'council'),
    caseMix,
  }
}
