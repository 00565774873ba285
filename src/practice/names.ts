import { agreements } from '#agreements'
import { peopleNamed, peopleOfProvider } from '#people'
import type { WholeTransaction } from '../platform/db/db.ts'
import type { Desk } from './desk.ts'

/** Said where somebody may not know, or no longer knows, who it is. */
export const somebody = 'Somebody'

/**
 * What the people of an enterprise are called: as their records say where she may see those, or else as
 * it was agreed with them. A worker is told of those whom she visits in these days.
 */
export async function namesOfPeople(
  db: WholeTransaction,
  areaId: string,
  { providerId, runs }: Pick<Desk, 'providerId' | 'runs'>,
  personIds: string[],
): Promise<Map<string, string>> {
  const agreed = runs ? await agreements(db, areaId, { providerId }) : []
  return new Map([
    // The newest stands first, and its name counts.
    ...agreed.toReversed().map((one) => [one.personId, one.personName] as const),
    ...(await peopleNamed(db, areaId, personIds)),
  ])
}

/** Whom an enterprise supports: by an agreement that isn't over, or because they let it see something. */
export async function peopleSupported(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
): Promise<{ personId: string; name: string }[]> {
  const seen = await peopleOfProvider(db, areaId, providerId)
  const agreed = await agreements(db, areaId, { providerId })
  const names = new Map([
    ...agreed.toReversed().map((one) => [one.personId, one.personName] as const),
    ...seen.map((one) => [one.personId, one.name] as const),
  ])
  return [...names]
    .map(([personId, name]) => ({ personId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** `Edna Hartley-Voss` → `E. H.-V.`: for whoever else may come to see it. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .flatMap((one) => [...one].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? [])
        .map((letter) => `${letter.toUpperCase()}.`)
        .join('-'),
    )
    .filter((part) => part !== '')
    .join(' ')
}
