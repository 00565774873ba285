import { milesBetween, type Locality } from '#areas'
import type { ProviderDetails, Terms } from '#providers'
import { reachOf } from '../../../src/directory/search/documents/reach.ts'
import { searchTexts } from '../../../src/directory/search/documents/search-texts.ts'
import { milesPeopleGo } from '../../../src/directory/search/matching.ts'

/** What a peer is given of one service: the same words as our own search has. */
export interface PeerDocument {
  id: string
  area: string
  name: string
  kind: string
  description: string
  about: string
}

/** Whom a service reaches, which no peer knows of itself. */
export interface PeerReach extends ReturnType<typeof reachOf> {
  provider: string
  at: Locality
}

export function peerDocuments(
  details: ProviderDetails,
  names: Terms,
  { area, places, number }: { area: string; places: Map<string, Locality>; number: number },
): { document: PeerDocument; reach: PeerReach }[] {
  const services = details.services.length ? details.services : [undefined]
  return services.map((service, position) => {
    const { name, kind, description, about } = searchTexts(details, service, names)
    return {
      document: { id: `${area} ${number} ${position}`, area, name, kind, description, about },
      reach: {
        ...reachOf(service, places),
        provider: `${area} ${number}`,
        at: places.get(details.locality!)!,
      },
    }
  })
}

/** The rule of our own search. */
export function reaches(reach: PeerReach, near: Locality | undefined): boolean {
  if (!near) return true
  const miles = milesBetween(reach.at, near)
  const { comes_within_miles, comes_to, is_gone_to } = reach
  const comes = comes_within_miles !== null && miles <= comes_within_miles
  return comes || comes_to.includes(near.localityId) || (is_gone_to && miles <= milesPeopleGo)
}
