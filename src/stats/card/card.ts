import type { CaseMix } from './case-mix.ts'
import type { Comparison } from './comparison.ts'
import type { FamilyTest } from './family.ts'
import type { Providers } from './providers.ts'
import type { GroupShares } from './shares.ts'
import type { SmallestSeen } from './smallest-seen.ts'

/** What the table shows, and how sure that is; a figure that isn't defined is `undefined`. */
export interface Card extends Comparison, Providers {
  groups: readonly string[]
  answers: readonly string[]
  counts: readonly (readonly number[])[]
  isOrdered: boolean
  people: number
  wilson: GroupShares[]
  holm: FamilyTest[]
  caseMix: CaseMix[] | undefined
  smallestDetectable: SmallestSeen | undefined
  /** The finding, in words that claim no more than the figures. */
  sentence: string
  /** How many counts are under 5, so that the card isn't to be published as it is. */
  smallCounts: number
  seed: number | string
}
