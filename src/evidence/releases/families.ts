import type { Sums } from '../figures/sums.ts'
import type { OpenProgramme } from '../../platform/solver/programme.ts'
import { inThread } from '../../platform/threads/in-thread.ts'
import { ofArea } from '../indicators/indicator.ts'
import { amountCounts, amountsOf } from './amounts.ts'
import type { Group } from './groups.ts'
import { enoughFor } from './magnitudes.ts'
import { recordCounts, type Counts } from './people-counts.ts'
import { publishCounts, type KeptCounts, type ShownCounts } from './protect/publish-counts.ts'
import { protectionOf, published } from './protected-as.ts'
import { workerCounts } from './worker-counts.ts'

/** Counts that are protected together: those of one indicator, with all that was shown of it before. */
export interface Family {
  counts: Counts
  groups: readonly Group[]
  minimum: { providers: number; people: number }
  /** That there is none of something is shown: of enterprises, which are in the directory. */
  showsNone: true
}

interface Asked {
  groups: readonly Group[]
  sums: readonly Sums[]
  /** Counts of people, by indicator. */
  people: readonly Counts[]
  /** Of indicators of the grain `area`. */
  rows: ReadonlyMap<string, readonly { providerId: string }[]>
  /** What is counted of enterprises beside the indicators. */
  enterprises: readonly Family[]
  /** What earlier releases of the same quarter showed. */
  earlier: readonly KeptCounts[]
}

/** What may be shown of all that is published, in a thread of its own: it takes seconds. */
export function protectedFamilies(asked: Asked): Promise<Map<string, ShownCounts>> {
  return inThread(new URL('./protect/thread.ts', import.meta.url), asked)
}

/**
 * The same, here and now, a family after the other: people first, with the communities that enterprises say they
 * are for; of them those of whom more is known; who asked, and workers; then hours and means; then enterprises.
 */
export function publishFamilies(asked: Asked, open: OpenProgramme): Map<string, ShownCounts> {
  const { groups, sums, people, rows } = asked
  const shown = new Map<string, ShownCounts>()
  const earlier = (name: string) => asked.earlier.filter(({ counts }) => counts.indicator === name)
  const minimumOf = (name: string) => published.find((one) => one.name === name)?.minimum ?? ofArea
  const withCommunities = [...groups, ...communities(groups, sums)]

  const supported = people.find(({ indicator }) => indicator === 'people-supported')
  for (const counts of supported ? [supported, ...people.filter((one) => one !== supported)] : []) {
    const { indicator } = counts
    const within = counts === supported ? undefined : shown.get('people-supported')
    const only = within && new Set(groups.map(({ key }) => key))
    const family = { counts, groups: withCommunities, minimum: minimumOf(indicator), within, only }
    const before = {
      earlier: earlier(indicator),
      withinEarlier: within ? earlier(within.indicator) : [],
    }
    shown.set(indicator, publishCounts({ ...family, ...before }, open))
  }
  const records = recordCounts(published, sums)
  const workers = workerCounts(published, sums, rows)
  for (const counts of [...records, ...workers]) {
    const { indicator } = counts
    const protection = protectionOf({ name: indicator })
    const within = protection?.as === 'records' && protection.within
    const family = {
      ...{ counts, groups, minimum: minimumOf(indicator), earlier: earlier(indicator) },
      ...(within && { within: shown.get(within), withinEarlier: earlier(within) }),
    }
    shown.set(indicator, publishCounts(family, open))
  }
  const told = [...people, ...records, ...workers]
  for (const counts of amountCounts(published, sums, told)) {
    const indicator = published.find(({ name }) => amountsOf(name) === counts.indicator)!
    const only = enoughFor(indicator, { groups, sums, rows, shown })
    // Kinds of hours add up to hours, which are told already.
    const known = counts.alike ? [...(shown.get(amountsOf('hours'))?.all.keys() ?? [])] : []
    const family = { counts, groups, only, known, minimum: { providers: 1, people: 0 } }
    shown.set(
      counts.indicator,
      publishCounts({ ...family, earlier: earlier(counts.indicator) }, open),
    )
  }
  for (const family of asked.enterprises) {
    const { indicator } = family.counts
    shown.set(indicator, publishCounts({ ...family, earlier: earlier(indicator) }, open))
  }
  return shown
}

/** Of each community the enterprises that say they are for it, as a group of the area. */
function communities(groups: readonly Group[], sums: readonly Sums[]): Group[] {
  const area = groups.find(({ by }) => by === 'area')
  const own = sums.filter(
    ({ indicator, category }) => indicator === 'seldom-heard' && category !== '',
  )
  return [...Map.groupBy(own, ({ category }) => category)].map(([name, all]) => ({
    ...{ by: 'community' as const, name, key: communityKey(name) },
    providers: new Set(all.map(({ providerId }) => providerId)).intersection(
      area?.providers ?? new Set(),
    ),
  }))
}

export const communityKey = (community: string) => `community ${community}`
