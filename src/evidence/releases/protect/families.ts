import type { OpenProgramme } from '../../../platform/solver/programme.ts'
import { inThread } from '../../../platform/threads/in-thread.ts'
import type { Group } from '../groups.ts'
import type { Counts } from '../people-counts.ts'
import { publishCounts, type KeptCounts, type ShownCounts } from './publish-counts.ts'

/** Counts that are protected together: those of one indicator, with all that was shown of it before. */
export interface Family {
  counts: Counts
  groups: readonly Group[]
  minimum: { providers: number; people: number }
  /** The family of the people of whom these are some; it comes before. */
  within?: string | undefined
  earlier: readonly KeptCounts[]
}

/** What may be shown of each family, in a thread of its own: it takes seconds. */
export function protectedFamilies(families: readonly Family[]): Promise<Map<string, ShownCounts>> {
  return inThread(new URL('./thread.ts', import.meta.url), families)
}

/** The same, here and now. */
export function protectFamilies(
  families: readonly Family[],
  open: OpenProgramme,
): Map<string, ShownCounts> {
  const shown = new Map<string, ShownCounts>()
  for (const { within, ...family } of families)
    shown.set(
      family.counts.indicator,
      publishCounts({ ...family, within: within ? shown.get(within) : undefined }, open),
    )
  return shown
}
