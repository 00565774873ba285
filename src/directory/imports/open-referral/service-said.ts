import type { SaidService } from '../record.ts'
import { agesSaid } from './ages.ts'
import { areasSaid } from './areas-said.ts'
import { assuredOn, hasStopped } from './dates.ts'
import { deliverySaid, saysRemote } from './delivery-said.ts'
import { tellOthers, type PlacesSaid } from './places-said.ts'
import { pricesSaid } from './prices-said.ts'
import { withoutUnsaid } from './provider-said.ts'
import type { Draft } from './reading.ts'
import { numberIn, textIn } from './said.ts'
import type { TermsSaid } from './terms-said.ts'
import { timesSaid } from './times-said.ts'
import { toldInWords } from './told-in-words.ts'
import { description } from './words.ts'

/** A service as it is said; what has no field here is told at the end of its description. */
export function serviceSaid(
  draft: Draft,
  said: { key: string; name: string; terms: TermsSaid; places: PlacesSaid },
): SaidService {
  const { service, isOurs } = draft
  const { place, ...others } = said.places
  const delivery = deliverySaid(draft, place !== undefined)
  // Whoever comes to people, or helps by phone, has an office at most where nobody needs to go; it
  // may be her home.
  const isOffice = !isOurs && (delivery === 'comes_to_you' || (!delivery && saysRemote(draft)))
  if (isOffice && (place || others.others.length > 0))
    draft.notes.add('service_at_locations', 'is no place to go to, so it is left out')
  else if (!isOurs) tellOthers(draft, { place, ...others })
  const fields = {
    delivery,
    ...(isOffice || !place ? {} : { place }),
    times: timesSaid(draft),
    prices: pricesSaid(draft),
    ...agesSaid(draft),
    ...areasSaid(draft),
    minimumVisitMinutes: visitOf(draft),
    support: said.terms.support.length > 0 ? said.terms.support : undefined,
    whoFor: said.terms.who_for.length > 0 ? said.terms.who_for : undefined,
    assuredOn: assuredOn(draft),
    stopped: hasStopped(draft) || undefined,
  }
  if (!isOurs) toldInWords(draft)
  const written = textIn(service, 'description')
  return withoutUnsaid({
    key: said.key,
    name: said.name,
    description: description(draft, written),
    ...fields,
  })
}

function visitOf({ service }: Draft): number | undefined {
  const minutes = numberIn(service, 'minimum_visit_minutes')
  return minutes !== undefined && Number.isInteger(minutes) && minutes >= 15 && minutes <= 1440
    ? minutes
    : undefined
}
