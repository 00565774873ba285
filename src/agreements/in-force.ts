import type { Agreement, Ending, Version } from './agreement.ts'

/** Which version of an agreement counts on which day, from its versions, assents and endings alone. */

/** The day from which a version counts: its first day, or the later yes; none: not both have agreed. */
export function countsFrom({ beginsOn, assents }: Pick<Version, 'beginsOn' | 'assents'>) {
  const agreed = (['person', 'provider'] as const).map(
    (party) => assents.find((one) => one.party === party)?.agreedOn,
  )
  return agreed.every((day) => day !== undefined) ? latest([beginsOn, ...agreed]) : undefined
}

/** The version that counts on a day. A newer one replaces the former from its day, and for good. */
export function versionOn(agreement: Agreement, day: string): Version | undefined {
  const ending = endingOf(agreement)
  if (ending && day >= ending.overFrom) return undefined
  const begun = agreement.versions.filter((version) => {
    const from = countsFrom(version)
    return from !== undefined && from <= day
  })
  const newest = begun.at(-1)
  return newest && (newest.endsOn === undefined || day <= newest.endsOn) ? newest : undefined
}

/** How it was ended: of several endings, the earliest counts. */
export function endingOf({ endings }: Pick<Agreement, 'endings'>): Ending | undefined {
  return endings.toSorted((a, b) => a.overFrom.localeCompare(b.overFrom))[0]
}

/** The last day on which anything of it counts; null: it goes on; undefined: nothing was agreed. */
export function lastDayOf(agreement: Agreement): string | null | undefined {
  const newest = agreement.versions.findLast((version) => countsFrom(version) !== undefined)
  if (!newest) return undefined
  const ending = endingOf(agreement)
  const days = [newest.endsOn, ending && dayBefore(ending.overFrom)].filter(
    (day) => day !== undefined,
  )
  return days.toSorted()[0] ?? null
}

/** The first day on which anything of it counts. */
export function firstDayOf({ versions }: Pick<Agreement, 'versions'>): string | undefined {
  return versions.flatMap((version) => countsFrom(version) ?? []).toSorted()[0]
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The version that waits for one or both to say yes. Only the newest can. */
export function waitingVersion(agreement: Agreement): Version | undefined {
  const newest = agreement.versions.at(-1)
  return newest && !endingOf(agreement) && countsFrom(newest) === undefined ? newest : undefined
}

/** Nothing of it was ever agreed by both. */
export function isProposal({ versions }: Pick<Agreement, 'versions'>): boolean {
  return !versions.some((version) => countsFrom(version))
}

/** Agreed by both, and still to come. */
export function nextVersion(agreement: Agreement, today: string): Version | undefined {
  const newest = agreement.versions.findLast((version) => countsFrom(version) !== undefined)
  const from = newest && countsFrom(newest)
  const ending = endingOf(agreement)
  const comes = from !== undefined && from > today && !(ending && ending.overFrom <= from)
  return comes ? newest : undefined
}

/** How an agreement stands on a day. */
export type State = 'proposed' | 'to_come' | 'in_force' | 'ending' | 'ended' | 'ran_out'

export function stateOf(agreement: Agreement, today: string): State {
  const ending = endingOf(agreement)
  if (ending && ending.overFrom <= today) return 'ended'
  if (versionOn(agreement, today)) return ending ? 'ending' : 'in_force'
  if (ending) return nextVersion(agreement, today) ? 'ending' : 'ended'
  if (nextVersion(agreement, today)) return 'to_come'
  return isProposal(agreement) ? 'proposed' : 'ran_out'
}

function latest(days: (string | undefined)[]): string {
  return (
    days
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? ''
  )
}
