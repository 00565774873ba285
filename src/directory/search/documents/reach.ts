import type { Locality } from '#areas'
import type { ServiceDetails } from '#providers'

/**
 * Radiuses in miles. A provider's own is rounded up to one of them, and counts from the middle of
 * her locality: however many searches are made, no more can be learnt of where she lives.
 */
const steps = [2, 5, 10, 15, 20, 30, 45, 60]

/** Farther than any area is wide: she who names neither distance nor places comes to all of it. */
const everywhere = 1000

/** How a service reaches people, or they it. */
export function reachOf(service: ServiceDetails | undefined, places: Map<string, Locality>) {
  const { delivery, serviceAreas = [] } = service ?? {}
  const comes = delivery === 'comes_to_you' || delivery === 'both'
  // Who names the places comes to them, even where the source says no more of it.
  const named = comes || delivery === undefined ? serviceAreas : []
  const comesTo = named.flatMap((name) => places.get(name)?.localityId ?? [])
  return {
    comes_within_miles: comes ? radius(service?.travelMiles, comesTo.length > 0) : null,
    comes_to: comesTo,
    is_gone_to: delivery === 'you_go_there' || delivery === 'both',
  }
}

function radius(miles: number | undefined, namesPlaces: boolean): number | null {
  if (miles === undefined) return namesPlaces ? null : everywhere
  return steps.find((step) => step >= miles) ?? everywhere
}
