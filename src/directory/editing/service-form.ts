import { z } from 'zod'
import { deliveries, priceUnits, type ServiceDetails, type Terms } from '#providers'
import {
  filled,
  optional,
  required,
  revisionField,
  unlessUnknown,
  type Form,
} from '../../platform/web/forms.ts'
import { ticked } from './provider-form.ts'

/** The admin form of one service: a line for each day, and lines of prices. */

const days = [1, 2, 3, 4, 5, 6, 7] as const
const priceLines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
type Day = (typeof days)[number]
type Line = (typeof priceLines)[number]

const clock = '([01]?\\d|2[0-3])[:.]([0-5]\\d)'
const span = new RegExp(`^${clock}\\s*(?:to|until|-|–)\\s*${clock}$`)

/** `9:30 to 17:00`, or several such with `and` or a comma between them. */
const dayTimes = z
  .string()
  .trim()
  .transform((typed, context) => {
    const parts = typed ? typed.split(/\s*(?:,|;|\band\b)\s*/) : []
    const mend = (message: string) => context.addIssue({ code: 'custom', message })
    const spans = parts.map((part) => {
      const found = span.exec(part)
      if (!found) mend('Put the times like 9:30 to 17:00')
      const [, hour = '', minute, endHour = '', endMinute] = found ?? []
      const from = `${hour.padStart(2, '0')}:${minute}`
      const until = `${endHour.padStart(2, '0')}:${endMinute}`
      if (found && from === until) mend('Put an end that differs from the beginning')
      return { from, until }
    })
    if (new Set(spans.map(({ from }) => from)).size < spans.length)
      mend('Put each beginning once: two of these times begin together')
    return spans
  })

const wholeNumber = (least: number, most: number, words: string) =>
  z
    .string()
    .trim()
    .transform((typed) => (typed === '' ? undefined : Number(typed)))
    .refine(
      (number) =>
        number === undefined || (Number.isInteger(number) && number >= least && number <= most),
      words,
    )

/** `18`, `18.50` or `£18.50`, in pence. */
const pounds = z
  .string()
  .trim()
  .refine(
    (typed) => typed === '' || /^£?\d{1,5}([.,]\d{1,2})?$/.test(typed),
    'Write the price in pounds, like 18 or 18.50',
  )
  .transform((typed) =>
    typed === '' ? undefined : Math.round(Number(typed.replace('£', '').replace(',', '.')) * 100),
  )

const units = Object.keys(priceUnits) as [keyof typeof priceUnits, ...(keyof typeof priceUnits)[]]

const dayFields = Object.fromEntries(days.map((day) => [`day${day}`, dayTimes])) as Record<
  `day${Day}`,
  typeof dayTimes
>

const unit = z.enum(units).catch('hour')
const appliesTo = optional(120)
const includes = optional(300)

const priceFields = Object.fromEntries(
  priceLines.flatMap((line) => [
    [`price${line}`, pounds],
    [`unit${line}`, unit],
    [`appliesTo${line}`, appliesTo],
    [`includes${line}`, includes],
  ]),
) as Record<`price${Line}`, typeof pounds> &
  Record<`unit${Line}`, typeof unit> &
  Record<`appliesTo${Line}`, typeof appliesTo> &
  Record<`includes${Line}`, typeof includes>

/** @param known what is stored: what isn't known of a listing from elsewhere may stay so. */
export function serviceFormSchema(
  names: Terms,
  places: Map<string, string>,
  known?: ServiceDetails,
) {
  return wordsSchema(names, places, known).extend(dayFields).extend(priceFields)
}

/** All but the days and the prices, whose fields are numbered. */
function wordsSchema(names: Terms, places: Map<string, string>, known: ServiceDetails | undefined) {
  const deliverySchema = z.enum(Object.keys(deliveries) as [keyof typeof deliveries], {
    error: 'Choose where the support happens',
  })
  return z.object({
    revision: revisionField,
    name: required('Write the name of the service', 120),
    description: unlessUnknown(
      required('Write what happens in it', 6000),
      known?.description === '',
    ).transform((text) => text ?? ''),
    support: ticked(
      names.support,
      known?.support.length === 0 ? 0 : 1,
      'Choose at least one kind of support',
    ),
    whoFor: ticked(
      names.who_for,
      known?.whoFor.length === 0 ? 0 : 1,
      'Choose at least one group of people',
    ),
    minimumAge: wholeNumber(0, 120, 'Write an age in whole years, or leave it empty'),
    maximumAge: wholeNumber(0, 120, 'Write an age in whole years, or leave it empty'),
    delivery: unlessUnknown(deliverySchema, known !== undefined && !known.delivery),
    travelMiles: wholeNumber(1, 60, 'Write whole miles from 1 to 60, or leave it empty'),
    serviceAreas: ticked(places, 0, ''),
    minimumVisitMinutes: wholeNumber(15, 1440, 'Write minutes from 15 to 1440, or leave it empty'),
    placeName: optional(120),
    placeAddress: optional(200),
    placePostcode: optional(10),
  })
}

type ServiceFormValue = z.infer<ReturnType<typeof serviceFormSchema>>

/** What the form says, as the details that are stored; or what is still to mend. */
export function serviceOf(
  value: ServiceFormValue,
  serviceId: string,
): { service: ServiceDetails; errors: Form['errors'] } {
  const errors: Form['errors'] = {}
  const prices = priceLines.flatMap((line) => {
    const pence = value[`price${line}`]
    if (pence === undefined) {
      if (value[`appliesTo${line}`] || value[`includes${line}`])
        errors[`price${line}`] = 'Write the price in pounds too, like 18 or 18.50'
      return []
    }
    return {
      pence,
      unit: value[`unit${line}`],
      appliesTo: value[`appliesTo${line}`],
      includes: value[`includes${line}`],
    }
  })
  const { placeName, placeAddress, placePostcode, minimumAge, maximumAge } = value
  if (minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge)
    errors.maximumAge = 'Write an age that is not below the lowest'
  const hasPlace = placeName || placeAddress || placePostcode
  if (hasPlace && !placeName) errors.placeName = 'Write the name of the place too'
  if (hasPlace && !placeAddress) errors.placeAddress = 'Write the address of the place too'
  if (hasPlace && !placePostcode) errors.placePostcode = 'Write the postcode of the place too'
  const place = hasPlace
    ? { name: placeName ?? '', address: placeAddress ?? '', postcode: placePostcode ?? '' }
    : undefined
  const { name, description, delivery, support, whoFor, travelMiles, minimumVisitMinutes } = value
  const serviceAreas = value.serviceAreas.length ? value.serviceAreas : undefined
  return {
    service: {
      serviceId,
      name,
      description,
      delivery,
      support,
      whoFor,
      minimumAge,
      maximumAge,
      travelMiles,
      serviceAreas,
      minimumVisitMinutes,
      times: days.flatMap((weekday) => value[`day${weekday}`].map((at) => ({ weekday, ...at }))),
      prices,
      place,
    },
    errors,
  }
}

/** The form filled with what is stored. */
export function serviceForm(service: ServiceDetails | undefined, revision: number): Form {
  if (!service) return filled({ revision: String(revision) })
  const times = days.map((day) => [`day${day}`, timesOf(service, day)])
  const prices = service.prices.flatMap((price, index) => [
    [`price${index + 1}`, String(price.pence / 100)],
    [`unit${index + 1}`, price.unit],
    [`appliesTo${index + 1}`, price.appliesTo],
    [`includes${index + 1}`, price.includes],
  ])
  return filled({
    revision: String(revision),
    name: service.name,
    description: service.description,
    delivery: service.delivery,
    support: service.support,
    whoFor: service.whoFor,
    minimumAge: service.minimumAge?.toString(),
    maximumAge: service.maximumAge?.toString(),
    travelMiles: service.travelMiles?.toString(),
    serviceAreas: service.serviceAreas ?? [],
    minimumVisitMinutes: service.minimumVisitMinutes?.toString(),
    placeName: service.place?.name,
    placeAddress: service.place?.address,
    placePostcode: service.place?.postcode,
    ...(Object.fromEntries([...times, ...prices]) as Record<string, string>),
  })
}

function timesOf({ times: all }: ServiceDetails, day: Day): string {
  return all
    .filter(({ weekday }) => weekday === day)
    .map(({ from, until }) => `${from} to ${until}`)
    .join(' and ')
}

/** The lines that the form shows: those that are filled in, and at least two more. */
export function shownPriceLines(form: Form): readonly Line[] {
  const last = priceLines.findLast((line) => form.typed[`price${line}`]?.[0]) ?? 0
  return priceLines.slice(0, Math.max(3, last + 2))
}
