import { z } from 'zod'
import { deliveries, priceUnits, type ServiceDetails, type Terms } from '#providers'
import { filled, optional, required, revision, type Form } from '../../platform/web/forms.ts'
import { ticked } from './provider-form.ts'

/** The admin form of one service: seven days, and a few lines of prices. */

const days = [1, 2, 3, 4, 5, 6, 7] as const
export const priceLines = [1, 2, 3, 4, 5, 6] as const
type Day = (typeof days)[number]
type Line = (typeof priceLines)[number]

const time = z
  .string()
  .trim()
  .transform((typed) => typed.replace('.', ':'))
  .refine(
    (typed) => typed === '' || /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed),
    'Put the time as hours and minutes, like 9:30',
  )
  .transform((typed) => (typed === '' ? undefined : typed.padStart(5, '0')))

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

const dayFields = Object.fromEntries(
  days.flatMap((day) => [
    [`from${day}`, time],
    [`until${day}`, time],
  ]),
) as Record<`from${Day}` | `until${Day}`, typeof time>

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

export function serviceFormSchema(names: Terms) {
  return wordsSchema(names).extend(dayFields).extend(priceFields)
}

/** All but the days and the prices, whose fields are numbered. */
function wordsSchema(names: Terms) {
  return z.object({
    revision,
    name: required('Write the name of the service', 120),
    description: required('Write what happens in it', 2000),
    support: ticked(names.support, 1, 'Choose at least one kind of support'),
    whoFor: ticked(names.who_for, 1, 'Choose at least one group of people'),
    delivery: z.enum(Object.keys(deliveries) as [keyof typeof deliveries], {
      error: 'Choose where the support happens',
    }),
    travelMiles: wholeNumber(1, 60, 'Write whole miles from 1 to 60, or leave it empty'),
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
  const times = days.flatMap((weekday) => {
    const [from, until] = [value[`from${weekday}`], value[`until${weekday}`]]
    if (from === undefined && until === undefined) return []
    if (from === undefined) errors[`from${weekday}`] = 'Write when it begins too, like 9:30'
    else if (until === undefined) errors[`until${weekday}`] = 'Write when it ends too, like 17:00'
    else if (until === from)
      errors[`until${weekday}`] = 'Write an end that differs from the beginning'
    return [{ weekday, from: from ?? '', until: until ?? '' }]
  })
  const prices = priceLines.flatMap((line) => {
    const pence = value[`price${line}`]
    if (pence === undefined) return []
    return {
      pence,
      unit: value[`unit${line}`],
      appliesTo: value[`appliesTo${line}`],
      includes: value[`includes${line}`],
    }
  })
  const { placeName, placeAddress, placePostcode } = value
  const hasPlace = placeName || placeAddress || placePostcode
  if (hasPlace && !placeName) errors.placeName = 'Write the name of the place too'
  if (hasPlace && !placeAddress) errors.placeAddress = 'Write the address of the place too'
  if (hasPlace && !placePostcode) errors.placePostcode = 'Write the postcode of the place too'
  const place = hasPlace
    ? { name: placeName ?? '', address: placeAddress ?? '', postcode: placePostcode ?? '' }
    : undefined
  const { name, description, delivery, support, whoFor, travelMiles, minimumVisitMinutes } = value
  return {
    service: {
      serviceId,
      name,
      description,
      delivery,
      support,
      whoFor,
      travelMiles,
      minimumVisitMinutes,
      times,
      prices,
      place,
    },
    errors,
  }
}

/** The form filled with what is stored. */
export function serviceForm(service: ServiceDetails | undefined, revision: number): Form {
  if (!service) return filled({ revision: String(revision) })
  const times = service.times.flatMap(({ weekday, from, until }) => [
    [`from${weekday}`, from],
    [`until${weekday}`, until],
  ])
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
    travelMiles: service.travelMiles === undefined ? '' : String(service.travelMiles),
    minimumVisitMinutes:
      service.minimumVisitMinutes === undefined ? '' : String(service.minimumVisitMinutes),
    placeName: service.place?.name,
    placeAddress: service.place?.address,
    placePostcode: service.place?.postcode,
    ...(Object.fromEntries([...times, ...prices]) as Record<string, string>),
  })
}
