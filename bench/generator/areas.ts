import type { AreaDetails } from '#areas'
import { chance } from './chance.ts'
import { placeNames } from './names.ts'

/** The first area has exactly so many listings; the others share the rest. */
export const listingsOfFirst = 2000
const areaCount = 150
const localityCount = 12

export interface InventedArea {
  details: AreaDetails
  listings: number
}

/** 150 invented areas, all at the same place in the North Sea. */
export function inventedAreas(listings: number): InventedArea[] {
  const names = placeNames(chance(1), areaCount)
  const rest = Math.max(listings - listingsOfFirst, areaCount - 1)
  const each = Math.floor(rest / (areaCount - 1))
  const extra = rest % (areaCount - 1)
  return names.map((name, index) => ({
    details: areaDetails(name, index),
    listings: index === 0 ? listingsOfFirst : each + (index <= extra ? 1 : 0),
  }))
}

function areaDetails(name: string, index: number): AreaDetails {
  const { whole } = chance(1000 + index)
  const [latitude, longitude] = [54.7, 2.2]
  return {
    slug: `bench-${index + 1}`,
    name: `${name}shire ${index + 1}`,
    timeZone: 'Europe/London',
    invented: true,
    scheme: {
      name: `Small Support ${name}`,
      coordinatorName: 'Bettina Ashgrove',
      phone: '01632 960001',
      email: `hello@area-${index + 1}.example`,
      hours: 'Monday to Thursday, 9:30am to 3:30pm',
    },
    localities: placeNames(chance(2000 + index), localityCount).map((place, number) => ({
      name: place,
      outcode: `QM${number + 1}`,
      description: 'An invented place.',
      latitude: latitude + whole(-180, 180) / 1000,
      longitude: longitude + whole(-320, 320) / 1000,
    })),
    sizeBands: [
      {
        sizeClass: 'micro',
        aboveFullTimeEquivalent: 0,
        validFrom: '2026-01-01',
        source: 'Invented',
        checkedOn: '2026-11-22',
      },
      {
        sizeClass: 'small',
        aboveFullTimeEquivalent: 5,
        validFrom: '2026-01-01',
        source: 'Invented',
        checkedOn: '2026-11-22',
      },
    ],
  }
}
