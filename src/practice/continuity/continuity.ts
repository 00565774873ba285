import { continuityOfCare, distinctCarers, sequentialContinuity, usualProvider } from '#stats'
import { addDays } from '../plan/occurrences.ts'

/** A visit that counts: who came, and when. Of a visit that was corrected twice at once, one. */
export interface CountedVisit {
  visitId: string
  workerId: string
  beganAt: Date
  /** None: she is still there, so its length isn't known. */
  endedAt: Date | null
}

/** A visit that was planned for one of the days. */
export interface CountedOccurrence {
  state: 'planned' | 'moved' | 'called_off' | 'missed'
  /** Who said so last; none: nobody changed it. */
  party: 'person' | 'provider' | null
}

/** Of so many it holds for some: a share that knows what it is of. */
export interface Share {
  some: number
  of: number
}

/** Who came to somebody in a number of days. `undefined`: not defined yet, never 0. */
export interface Continuity {
  from: string
  until: string
  visits: number
  /** How many different people came: M. */
  carers: number
  /** UPC: the share of who came most. */
  usual?: Share
  /** Bice and Boxerman's COC. */
  care?: number
  /** SECON: how often the same came as the time before. */
  sequence?: number
  /** Visits of half an hour or more; those that have not ended are left out. */
  halfHour?: Share
  /** Missed, of those planned; what the person called off counts as neither. */
  missed?: Share
}

interface Counted {
  from: string
  until: string
  visits: CountedVisit[]
  /** Those that should have begun by now. */
  planned: CountedOccurrence[]
}

/** Continuity by what is counted alone: visits in the order in which they began, then by their ids. */
export function continuity({ from, until, visits, planned }: Counted): Continuity {
  const inOrder = onceEach(visits).toSorted(
    (a, b) => a.beganAt.getTime() - b.beganAt.getTime() || a.visitId.localeCompare(b.visitId),
  )
  const whoCame = inOrder.map(({ workerId }) => workerId)
  const most = Math.max(
    0,
    ...Map.groupBy(whoCame, (one) => one)
      .values()
      .map((all) => all.length),
  )
  const ended = inOrder.filter((visit) => visit.endedAt !== null)
  const long = ended.filter((one) => one.endedAt!.getTime() - one.beganAt.getTime() >= halfHour)
  const meant = planned.filter(({ state, party }) => state !== 'called_off' || party !== 'person')
  const missed = meant.filter(({ state }) => state === 'missed').length
  return {
    ...{ from, until, visits: inOrder.length, carers: distinctCarers(whoCame) },
    usual: usualProvider(whoCame) === undefined ? undefined : { some: most, of: whoCame.length },
    care: continuityOfCare(whoCame),
    sequence: sequentialContinuity(whoCame),
    halfHour: ended.length ? { some: long.length, of: ended.length } : undefined,
    missed: meant.length ? { some: missed, of: meant.length } : undefined,
  }
}

const halfHour = 30 * 60_000

/** Of a visit that was written in two places at once the one that began first counts. */
function onceEach(visits: CountedVisit[]): CountedVisit[] {
  const byVisit = Map.groupBy(visits, ({ visitId }) => visitId)
  return [...byVisit.values()].map((heads) =>
    heads.reduce((first, one) =>
      one.beganAt < first.beganAt ||
      (one.beganAt.getTime() === first.beganAt.getTime() && one.workerId < first.workerId)
        ? one
        : first,
    ),
  )
}

/** The first day of so many that end with one. */
export function firstDay(until: string, days: number): string {
  return addDays(until, 1 - days)
}
