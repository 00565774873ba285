import type { ServiceDetails } from '#providers'
import { chance, type Chance } from './chance.ts'
import type { Kind } from './kind.ts'
import { companyKinds } from './kinds/company.ts'
import { groupKinds } from './kinds/groups.ts'
import { homeKinds } from './kinds/home.ts'
import { livesKinds } from './kinds/lives.ts'
import { personalKinds } from './kinds/personal.ts'
import { manners } from './manners.ts'

const kinds = [homeKinds, personalKinds, companyKinds, groupKinds, livesKinds].flat()

/**
 * Ways in which each kind is described. With the openings of providers there are some 2,000
 * passages in all, each of whose meaning is worked out once.
 */
const variants = 5

/** A service of a kind that chance chooses, in one of that kind's descriptions. */
export function inventedService(
  luck: Chance,
  locality: string,
  localities: string[],
): ServiceDetails {
  const kindNumber = luck.whole(0, kinds.length - 1)
  const kind = kinds[kindNumber]!
  const comes = kind.delivery !== 'you_go_there'
  const namesPlaces = comes && luck.often(0.2)
  return {
    ...described(kind, kindNumber, luck.whole(1, variants)),
    delivery: kind.delivery,
    support: kind.support.toSorted(),
    whoFor: luck.some(kind.whoFor.toSorted(), luck.whole(1, 3)),
    travelMiles: comes && !namesPlaces && luck.often(0.9) ? luck.whole(3, 25) : undefined,
    serviceAreas: namesPlaces ? luck.some(localities, luck.whole(1, 4)) : undefined,
    minimumVisitMinutes: comes && luck.often(0.5) ? luck.one([30, 60, 120]) : undefined,
    times: times(luck),
    prices: prices(luck, kind),
    place:
      kind.delivery === 'comes_to_you'
        ? undefined
        : {
            name: `${locality} hall`,
            address: `${luck.whole(1, 90)} Invented Lane, ${locality}`,
            postcode: `QM${luck.whole(1, 12)} 9ZZ`,
          },
  }
}

/** The name and description of one variant, which stay the same whoever offers it. */
function described(kind: Kind, kindNumber: number, variant: number) {
  const luck = chance(kindNumber * 1000 + variant)
  const sentences = luck.some(kind.sentences, luck.whole(2, 3))
  return {
    name: luck.one(kind.names),
    description: [...sentences, ...luck.some(manners, luck.whole(1, 2))].join(' '),
  }
}

function times(luck: Chance): ServiceDetails['times'] {
  if (luck.often(0.15)) return []
  const from = luck.one(['08:00', '09:00', '10:00', '13:00', '18:00', '21:00'])
  const until = { '18:00': '22:00', '21:00': '07:00' }[from] ?? luck.one(['16:00', '17:00'])
  return luck
    .some([1, 2, 3, 4, 5, 6, 7], luck.whole(2, 6))
    .map((weekday) => ({ weekday, from, until }))
}

function prices(luck: Chance, { pence, unit }: Kind): ServiceDetails['prices'] {
  const usual = Math.round((pence * luck.whole(85, 125)) / 100 / 50) * 50
  const weekdays = { pence: usual, unit, includes: luck.often(0.3) ? 'travel' : undefined }
  if (luck.often(0.6)) return [weekdays]
  return [
    { ...weekdays, appliesTo: 'Weekdays' },
    { pence: Math.round(usual * 1.2), unit, appliesTo: 'Weekends' },
  ]
}
