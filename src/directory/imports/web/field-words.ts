import { deliveries, legalForms, type Terms } from '#providers'

/** A field's name for the coordinator. What the source calls it itself stays as it is. */
export function fieldWords(field: string): string {
  return fields[field] ?? field
}

const fields: Record<string, string> = {
  id: 'Id',
  provider: 'Provider',
  organization: 'Provider',
  services: 'Services',
  status: 'Status',
  name: 'Name',
  legalForm: 'Kind of enterprise',
  fullTimeEquivalent: 'Staff counted as full time',
  runByPeopleWhoDrawOnSupport: 'Run by people who draw on support',
  contactName: 'Who to ask for',
  phone: 'Phone',
  email: 'Email',
  website: 'Website',
  about: 'About',
  locality: 'Town or village',
  languages: 'Languages',
  communities: 'Cultures, faiths and communities',
  fundingRoutes: 'Ways of paying',
  description: 'What happens in it',
  delivery: 'Where it happens',
  support: 'Kinds of support',
  whoFor: 'Who it is for',
  minimumAge: 'Youngest age',
  maximumAge: 'Oldest age',
  travelMiles: 'Miles that they travel',
  serviceAreas: 'Places it comes to',
  minimumVisitMinutes: 'Shortest visit, in minutes',
  times: 'Times',
  prices: 'Prices',
  place: 'Place',
}

/** What is said in a field, as it was noted, with names in place of keys. */
export function valueWords(field: string, said: string, names: Terms): string {
  const words = wordsOf(field, names)
  if (!words) return said
  const parts = said.split(', ')
  return parts.map((part) => words.get(part) ?? part).join(', ')
}

function wordsOf(field: string, names: Terms): Map<string, string> | undefined {
  if (field === 'languages') return names.language
  if (field === 'communities') return names.community
  if (field === 'fundingRoutes') return names.funding_route
  if (field === 'support') return names.support
  if (field === 'whoFor') return names.who_for
  if (field === 'legalForm') return new Map(Object.entries(legalForms))
  if (field === 'delivery') return new Map(Object.entries(deliveries))
  if (field === 'runByPeopleWhoDrawOnSupport') return yesAndNo
  return undefined
}

const yesAndNo = new Map([
  ['true', 'yes'],
  ['false', 'no'],
])
