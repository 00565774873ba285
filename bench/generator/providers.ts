import { legalForms, type ProviderDetails } from '#providers'
import type { InventedArea } from './areas.ts'
import { chance, type Chance } from './chance.ts'
import { abouts, openings } from './manners.ts'
import { enterpriseName, personName } from './names.ts'
import { inventedService } from './services.ts'

const forms = Object.keys(legalForms) as (keyof typeof legalForms)[]
const languages = 'polish punjabi urdu bsl somali welsh arabic gujarati spanish yoruba'.split(' ')
const communities = 'christian muslim women-only south-asian lgbt-welcoming farming deaf'.split(' ')
const routes = 'self-funder direct-payment managed-budget council health'.split(' ')

/** The listings of an invented area: the same at every run, but for days that count back from today. */
export function* inventedProviders(
  { details, listings }: InventedArea,
  areaNumber: number,
): Generator<ProviderDetails> {
  const luck = chance(100_000 + areaNumber)
  const localities = details.localities.map(({ name }) => name)
  for (let number = 1; number <= listings; number++) yield invented(luck, localities, number)
}

function invented(luck: Chance, localities: string[], number: number): ProviderDetails {
  const contactName = personName(luck)
  const locality = luck.one(localities)
  const services = Array.from({ length: luck.one([1, 1, 1, 1, 1, 1, 2, 2, 2, 3]) }, () =>
    inventedService(luck, locality, localities),
  )
  return {
    name: enterpriseName(luck, contactName),
    legalForm: luck.one(forms),
    fullTimeEquivalent: luck.whole(2, 60) / 10,
    runByPeopleWhoDrawOnSupport: luck.often(0.1),
    contactName,
    phone: `01632 960${String(number % 1000).padStart(3, '0')}`,
    email: luck.often(0.8) ? `hello@listing-${number}.example` : undefined,
    website: luck.often(0.4) ? `https://listing-${number}.example` : undefined,
    about: [luck.one(openings), ...luck.some(abouts, luck.whole(0, 3))].join(' '),
    locality,
    languages: ['english', ...(luck.often(0.3) ? luck.some(languages, 1) : [])].toSorted(),
    communities: luck.often(0.2) ? [luck.one(communities)] : [],
    fundingRoutes: luck.some(routes, luck.whole(1, 3)),
    checks: checks(luck),
    availability: luck.often(0.7) ? freeTime(luck) : undefined,
    services,
  }
}

function checks(luck: Chance): ProviderDetails['checks'] {
  const seenOn = daysAgo(luck.whole(30, 400))
  const dbs = { kind: 'dbs', level: 'enhanced', issuedOn: seenOn, seenOn } as const
  const liability = { kind: 'public_liability', issuedOn: seenOn, seenOn } as const
  return luck.often(0.7) ? [dbs, liability] : [liability]
}

function freeTime(luck: Chance): NonNullable<ProviderDetails['availability']> {
  return {
    asOf: daysAgo(luck.whole(0, 40)),
    free: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, minutes: luck.one([0, 0, 60, 120, 240]) })),
  }
}

/** `2026-03-03` */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
