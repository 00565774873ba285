// Ashdale and its providers: invented, small, and only as much of them as a story needs.
import { areaSchema } from '#areas'
import { providerSchema, type ProviderDetails, type ServiceDetails } from '#providers'

/** Three places in a row: Ashford in the middle, Birchley 5 miles north, Farwell 40 miles south. */
export const ashdale = areaSchema.parse({
  slug: 'ashdale',
  name: 'Ashdale',
  invented: true,
  scheme: {
    name: 'Small Support Ashdale',
    coordinatorName: 'Nell Barrow',
    phone: '01632 960123',
    email: 'nell@ashdale.example',
    hours: 'weekday mornings',
  },
  localities: [
    { name: 'Ashford', outcode: 'QA1', latitude: 54.0, longitude: -2.0 },
    { name: 'Birchley', outcode: 'QA2', latitude: 54.072, longitude: -2.0 },
    { name: 'Farwell', outcode: 'QA11', latitude: 53.42, longitude: -2.0 },
  ],
  sizeBands: ['micro', 'small', 'medium', 'large'].map((sizeClass, index) => ({
    sizeClass,
    aboveFullTimeEquivalent: [0, 5, 50, 250][index],
    validFrom: '2026-01-01',
    source: 'The test',
    checkedOn: '2026-01-01',
  })),
})

/** A service that Maya might offer; what is said replaces what isn't. */
export function service(said: Partial<ServiceDetails> = {}): ServiceDetails {
  return {
    name: 'An hour of company',
    description: 'We talk, walk or bake, whatever you like that day.',
    delivery: 'comes_to_you',
    support: ['companionship'],
    whoFor: ['older-people'],
    travelMiles: 8,
    minimumVisitMinutes: 60,
    times: [{ weekday: 1, from: '09:00', until: '12:00' }],
    prices: [{ pence: 1850, unit: 'hour', includes: 'Travel' }],
    ...said,
  }
}

/** A provider such as Maya Holt; what is said replaces what isn't. */
export function provider(said: Partial<ProviderDetails> = {}): ProviderDetails {
  return providerSchema.parse({
    name: 'Maya Holt',
    legalForm: 'sole_trader',
    fullTimeEquivalent: 0.8,
    runByPeopleWhoDrawOnSupport: false,
    contactName: 'Maya',
    phone: '01632 960456',
    email: 'maya@holt.example',
    website: 'https://holt.example',
    about: 'I grew up here and I like a good laugh.\n\nI have helped neighbours for years.',
    locality: 'Ashford',
    languages: ['english'],
    communities: [],
    fundingRoutes: ['self-funder'],
    checks: [{ kind: 'dbs', level: 'enhanced', issuedOn: '2026-02-01', seenOn: '2026-02-10' }],
    availability: { asOf: today(), free: [{ weekday: 2, minutes: 120 }] },
    services: [service()],
    ...said,
  })
}

/** `2026-03-03`, so many days from now. */
export function today(daysFromNow = 0): string {
  return new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10)
}
