import type { ProviderDetails, ServiceDetails } from '#providers'

/** The parts of a day, by the hour at which each begins; the night ends at five the next day. */
const dayParts = [
  { part: 'morning', from: 5, until: 12 },
  { part: 'afternoon', from: 12, until: 17 },
  { part: 'evening', from: 17, until: 22 },
  { part: 'night', from: 22, until: 29 },
] as const

/** Prices of an hour, in pence, up to which each band goes. */
const priceBands = [
  { band: 'free', below: 1 },
  { band: 'under-15', below: 1500 },
  { band: '15-to-20', below: 2000 },
  { band: '20-to-25', below: 2500 },
  { band: 'over-25', below: Infinity },
] as const

/**
 * What a service can be narrowed by, as `group:choice`. What depends on today or on where somebody
 * lives (has space now; comes to you) is worked out by the search.
 */
export function facetsOf(details: ProviderDetails, service: ServiceDetails | undefined): string[] {
  const of = (group: string, choices: string[] = []) =>
    choices.map((choice) => `${group}:${choice}`)
  return [
    ...new Set([
      ...of('support', service?.support),
      ...of('who', service?.whoFor),
      ...of('language', details.languages),
      ...of('community', details.communities),
      ...of('pay', details.fundingRoutes),
      ...of('price', service?.prices.map(bandOf)),
      ...of('delivery', service && deliveryOf(service)),
      ...of('when', service && whenOf(details, service)),
    ]),
  ]
}

/** For needs that say it: "a club" is gone to. */
function deliveryOf({ delivery }: ServiceDetails): string[] {
  return [
    ...(delivery === 'comes_to_you' || delivery === 'both' ? ['comes-to-you'] : []),
    ...(delivery === 'you_go_there' || delivery === 'both' ? ['you-go-there'] : []),
  ]
}

/** Days and parts of days; one who has said only on which days she is free may come at any time. */
function whenOf({ availability }: ProviderDetails, service: ServiceDetails): string[] {
  if (service.times.length)
    return service.times.flatMap(({ weekday, from, until }) =>
      [-1, 0, 1].flatMap((days) =>
        partsOf(hours(from), hours(until), days).map(
          (part) => `${((weekday + 6 + days) % 7) + 1}-${part}`,
        ),
      ),
    )
  const days = availability?.free.filter((day) => day.minutes > 0) ?? []
  return days.flatMap(({ weekday }) =>
    ['morning', 'afternoon', 'evening'].map((part) => `${weekday}-${part}`),
  )
}

/**
 * The parts of a day of which half an hour or more lies between two times: of their own day, of the
 * day before (-1), whose night goes on until five, or of the next (1), which a night may end in.
 */
function partsOf(from: number, until: number, days: number): string[] {
  const start = from - days * 24
  const end = (until > from ? until : until + 24) - days * 24
  return dayParts.flatMap(({ part, ...span }) => {
    const shared = Math.min(end, span.until) - Math.max(start, span.from)
    return shared >= 0.5 ? part : []
  })
}

/** `09:30` → 9.5 */
function hours(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour + minute / 60
}

function bandOf({ pence, unit }: ServiceDetails['prices'][number]): string {
  if (pence === 0) return 'free'
  if (unit !== 'hour' && unit !== 'half_hour') return 'other'
  const hourly = unit === 'hour' ? pence : pence * 2
  return priceBands.find(({ below }) => hourly < below)!.band
}
