import type { StudyData } from '../bundle/study-data.ts'
import { idOf } from './ids.ts'

/**
 * Pence an hour and the shortest visit, of each organisation: the micro-enterprises a little below the
 * others and with longer visits, the small and medium the dearest, the large at what the council pays.
 */
const asked: [pence: number, minimum: number][] = [
  ...([
    [1750, 30],
    [1800, 60],
    [1850, 30],
    [1900, 30],
    [1680, 60],
    [1780, 30],
  ] as const),
  ...([
    [2000, 60],
    [1820, 30],
    [1950, 30],
    [1725, 60],
    [1880, 30],
    [2100, 30],
  ] as const),
  ...([
    [1840, 60],
    [1700, 30],
    [1920, 30],
    [1860, 30],
    [1990, 60],
  ] as const),
  ...([
    [2240, 15],
    [2150, 30],
    [2310, 15],
    [2200, 15],
  ] as const),
  ...([
    [2180, 15],
    [2260, 15],
    [2140, 15],
    [2225, 15],
  ] as const),
  ...([
    [1960, 15],
    [1960, 15],
  ] as const),
].map(([pence, minimum]) => [pence, minimum])

export function prices(organisation: StudyData['organisation']): StudyData['price'] {
  return organisation.map(({ organisationId }, n) => ({
    ...{ priceId: idOf('price', n + 1), organisationId, what: 'an hour on a weekday' },
    ...{ hourlyPence: asked[n]![0], minimumMinutes: asked[n]![1], asOf: '2026-03-01' },
  }))
}
