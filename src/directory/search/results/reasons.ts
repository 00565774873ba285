import { rule, type Area } from '#areas'
import { terms, type Terms } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import { daysBetween, duration, isoDate, weekdayName } from '../../../platform/i18n/words.ts'
import { availabilityAge, fromPrice, mostFree } from '../../listing/listing-words.ts'
import type { Listing } from '../../listing/listings.ts'
import type { Match } from '../search.ts'

/** What a reader of results knows beside a listing: what was asked for, and how old is too old. */
export interface ReasonsFrom {
  area: Area
  names: Terms
  today: string
  freshFor: number
  confirmedFor: number
  /** What was asked for, in words or by ticks: `language:punjabi`, `when:2-morning`. */
  wanted: Set<string>
}

/** For a list that nobody searched for. */
export async function plainReasons(
  db: Db<'areas' | 'providers'>,
  area: Area,
): Promise<ReasonsFrom> {
  return {
    area,
    names: await terms(db),
    today: isoDate(new Date(), area.timeZone),
    freshFor: await rule(db, area.areaId, 'availability_fresh_for'),
    confirmedFor: await rule(db, area.areaId, 'listing_unconfirmed_after'),
    wanted: new Set(),
  }
}

/** Why she may suit, in words: `comes to you · 2 hours free on Tuesdays, said 3 days ago · speaks Punjabi`. */
export function reasons(from: ReasonsFrom, listing: Listing, match?: Match): string[] {
  return [
    wayWords(listing, match),
    placeWords(listing, match),
    freeWords(from, listing),
    ...wantedWords(from, listing),
    fromPrice(listing),
    unconfirmedWords(from, listing),
  ].filter((reason) => typeof reason === 'string')
}

function wayWords({ services, locality }: Listing, match: Match | undefined): string | undefined {
  const comes = services.some(({ delivery: way }) => way === 'comes_to_you' || way === 'both')
  const goes = services.some(({ delivery: way }) => way === 'you_go_there' || way === 'both')
  // Of a list that was widened: she doesn't reach the place that was asked for.
  if (match && !match.comes && !match.goes)
    return comes && locality
      ? `Comes to people near ${locality}`
      : goes
        ? 'You go there'
        : undefined
  if ((match?.comes ?? comes) && (match?.goes ?? goes)) return 'Comes to you, or you go there'
  if (match?.comes ?? comes) return 'Comes to you'
  return (match?.goes ?? goes) ? 'You go there' : undefined
}

function placeWords({ locality }: Listing, match: Match | undefined): string {
  const miles = match?.miles
  if (locality === undefined) return 'where isn’t said'
  if (miles === undefined || miles === null) return locality
  const rounded = Math.round(miles)
  return rounded < 1
    ? `in ${locality}`
    : `${locality}, about ${rounded} mile${rounded === 1 ? '' : 's'} away`
}

/** Free time on a day that was asked for, or else on the day with most. */
function freeWords({ wanted, today, freshFor }: ReasonsFrom, listing: Listing): string | undefined {
  const { availability } = listing
  if (!availability) return undefined
  const day = availability.free.find(
    ({ weekday, minutes }) =>
      minutes > 0 && [...wanted].some((facet) => facet.startsWith(`when:${weekday}-`)),
  )
  const free = day
    ? `${duration(day.minutes)} free on ${weekdayName(day.weekday)}s`
    : mostFree(listing)
  return free && `${free}, ${availabilityAge(availability.asOf, today, freshFor)}`
}

/** The languages and communities that were asked for and that she has. */
function wantedWords({ names, wanted }: ReasonsFrom, listing: Listing): string[] {
  return [
    ...listing.languages
      .filter((term) => wanted.has(`language:${term}`))
      .map((term) => `speaks ${names.language.get(term)}`),
    ...listing.communities
      .filter((term) => wanted.has(`community:${term}`))
      .map((term) => names.community.get(term) ?? ''),
  ]
}

function unconfirmedWords(
  { today, confirmedFor }: ReasonsFrom,
  { confirmedOn }: Listing,
): string | undefined {
  const isFresh = confirmedOn && daysBetween(confirmedOn, today) <= confirmedFor
  return isFresh ? undefined : 'not confirmed lately'
}
