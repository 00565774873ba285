import type { Occurrence } from './occurrences.ts'

/**
 * Of visits that count, those that are at the same time as another by the same person: two who come
 * together are no overlap. What has no time of the clock overlaps with nothing.
 */
export function overlapsIn(occurrences: Occurrence[]): Map<Occurrence, Occurrence[]> {
  const timed = occurrences.filter(
    (one) => one.beginsAt !== null && (one.state === 'planned' || one.state === 'moved'),
  )
  const found = new Map<Occurrence, Occurrence[]>()
  for (const one of timed)
    for (const other of timed)
      if (one !== other && isBySame(one, other) && meet(one, other))
        found.set(one, [...(found.get(one) ?? []), other])
  return found
}

/** By the same worker; of one of whom nobody has said who comes, nothing is known. */
function isBySame(one: Occurrence, other: Occurrence): boolean {
  return one.workerId !== null && one.workerId === other.workerId
}

function meet(one: Occurrence, other: Occurrence): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one)
}

const startOf = ({ beginsAt }: Occurrence) => beginsAt!.getTime()
const endOf = ({ beginsAt, minutes }: Occurrence) => beginsAt!.getTime() + minutes * 60_000
