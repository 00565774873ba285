import { z } from 'zod'

/**
 * A provider as she describes herself: what the admin form, the demonstration and imports all
 * produce, and what `saveProvider` stores. What isn't known is left out, never made up.
 */

export const legalForms = {
  sole_trader: 'Sole trader',
  partnership: 'Partnership',
  community_interest_company: 'Community interest company',
  co_operative: 'Co-operative',
  charity: 'Charity',
  limited_company: 'Limited company',
  council: 'Council service',
} as const

export const priceUnits = {
  hour: 'an hour',
  half_hour: 'for half an hour',
  visit: 'a visit',
  session: 'a session',
  half_day: 'for half a day',
  day: 'a day',
  night: 'a night',
  week: 'a week',
  month: 'a month',
  mile: 'a mile',
} as const

export const deliveries = {
  comes_to_you: 'Comes to you',
  you_go_there: 'You go there',
  both: 'Comes to you, or you go there',
} as const

/** Kinds of check. For a criminal-record check, `level` is `basic`, `enhanced` or `enhanced_barred`. */
export const checkKinds = {
  dbs: 'Criminal-record check (DBS)',
  public_liability: 'Public liability insurance',
  cqc: 'Registered with the Care Quality Commission',
  safeguarding: 'Safeguarding training',
  first_aid: 'First aid training',
  care_certificate: 'Care Certificate',
  food_hygiene: 'Food hygiene rating',
  moving_handling: 'Moving and handling training',
} as const

export const dbsLevels = {
  basic: 'Basic',
  enhanced: 'Enhanced',
  enhanced_barred: 'Enhanced with barred list',
} as const

const words = (most: number) => z.string().trim().min(1).max(most)
/** A listing that came from elsewhere may say nothing here. */
const saidOrNot = (most: number) => z.string().trim().max(most)
const age = z.number().int().min(0).max(120)
// PostgreSQL knows no year 0.
const date = z.iso.date().refine((day) => day >= '1900-01-01')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const term = z.string().regex(/^[a-z0-9-]+$/)
const keysOf = <T extends Record<string, string>>(map: T) =>
  z.enum(Object.keys(map) as [keyof T & string, ...(keyof T & string)[]])

/** Monday is 1, Sunday 7 (ISO 8601). */
const weekday = z.number().int().min(1).max(7)

const priceSchema = z.object({
  pence: z.number().int().min(0).max(10_000_000),
  unit: keysOf(priceUnits),
  /** When or for what it applies: "Weekdays", "For two people together". */
  appliesTo: words(120).optional(),
  /** What the price includes: "travel within 5 miles", "lunch and materials". */
  includes: words(300).optional(),
})

export const serviceSchema = z.object({
  /** Stays the same from one save to the next. */
  serviceId: z.guid().optional(),
  name: words(120),
  description: saidOrNot(6000),
  /** Left out where it isn't known. */
  delivery: keysOf(deliveries).optional(),
  /** Terms of the vocabulary `support`. */
  support: z.array(term).max(18),
  /** Terms of the vocabulary `who_for`. */
  whoFor: z.array(term).max(12),
  /** Whole years; none is any age. */
  minimumAge: age.optional(),
  maximumAge: age.optional(),
  /** How far she travels from her locality's centre; none when people go there only. */
  travelMiles: z.number().int().min(1).max(60).optional(),
  /** Names of the localities that it comes to, where these are named rather than a distance. */
  serviceAreas: z.array(words(80)).max(60).optional(),
  minimumVisitMinutes: z.number().int().min(15).max(1440).optional(),
  times: z.array(z.object({ weekday, from: time, until: time })).max(28),
  prices: z.array(priceSchema).max(12),
  /** Where people go. Never a provider's home unless she has chosen to publish it. */
  place: z.object({ name: words(120), address: words(200), postcode: words(10) }).optional(),
})

export const providerSchema = z.object({
  name: words(120),
  legalForm: keysOf(legalForms).optional(),
  /** Full-time equivalent staff, paid or not; the size class is worked out from it. */
  fullTimeEquivalent: z.number().min(0.1).max(100_000).optional(),
  runByPeopleWhoDrawOnSupport: z.boolean(),
  contactName: words(120).optional(),
  phone: words(30).optional(),
  email: z.email().max(254).optional(),
  website: z.url().max(300).optional(),
  /** Who she is and what she does, in her own words; blank lines separate paragraphs. */
  about: saidOrNot(4000),
  /** Name of a locality of the area; none: all of the area, or it isn't said. */
  locality: words(80).optional(),
  /** Terms of the vocabularies `language`, `community` and `funding_route`. */
  languages: z.array(term).max(28),
  communities: z.array(term).max(17),
  fundingRoutes: z.array(term).max(8),
  checks: z
    .array(
      z.object({
        kind: keysOf(checkKinds),
        level: words(60).optional(),
        issuedOn: date,
        expiresOn: date.optional(),
        seenOn: date,
      }),
    )
    .max(20),
  /** Minutes free on each weekday, as she said on one day. */
  availability: z
    .object({
      asOf: date,
      free: z.array(z.object({ weekday, minutes: z.number().int().min(0).max(1440) })),
    })
    .optional(),
  services: z.array(serviceSchema).max(500),
})

export type ProviderDetails = z.infer<typeof providerSchema>
export type ServiceDetails = z.infer<typeof serviceSchema>
