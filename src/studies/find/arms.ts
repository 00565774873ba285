import type { RowOf, StudyData } from '../bundle/study-data.ts'

type Organisation = RowOf<'organisation'>

/** The groups that are compared: the first is the one that the study is about. */
export interface Arms {
  /** Their names, in order. */
  names: string[]
  /** The first, and all others as one; fewer where the study has fewer. */
  two: string[]
  /** Organisations of each, now; the last list of those in none. */
  organisations: Organisation[][]
  unsized: Organisation[]
  /** The place of an organisation's arm; nothing where it is in none. */
  of(organisationId: string | null): number | undefined
}

export function armsOf({ arm, organisation }: Pick<StudyData, 'arm' | 'organisation'>): Arms {
  const ordered = arm.toSorted((a, b) => a.position - b.position)
  const places = new Map(ordered.map(({ armId }, place) => [armId, place]))
  const own = new Map(
    organisation.map(({ organisationId, armId }) => [
      organisationId,
      armId === null ? undefined : places.get(armId),
    ]),
  )
  const names = ordered.map(({ name }) => name)
  return {
    names,
    two: names.length > 2 ? [names[0]!, 'Others'] : names,
    organisations: names.map((_, place) =>
      organisation.filter(({ organisationId }) => own.get(organisationId) === place),
    ),
    unsized: organisation.filter(({ organisationId }) => own.get(organisationId) === undefined),
    of: (organisationId) => (organisationId === null ? undefined : own.get(organisationId)),
  }
}

/** The place among two groups of what has a place among all: the first, or the others. */
export const inTwo = (place: number) => Math.min(place, 1)
