import { z } from 'zod'

/**
 * What Open Referral UK 3.0 answers are made of: its fields as we give them, and our own beside
 * them, which are marked "Goldcrest". The types of the answers and openapi.json are made of these.
 */

export const schemas = z.registry<{ id: string; description?: string }>()

// Older versions of UUIDs too: the ids of terms are hashes.
const id = z.guid()
const text = z.string().min(1)
const number = z.number()
const uri = z.url()
const day = z.iso.date()

export const taxonomyTerm = z
  .object({
    id,
    term: text.describe('Goldcrest’s own short name, which never changes: lifts'),
    name: text,
    description: text,
    taxonomy: text.describe('The name of its taxonomy'),
    taxonomy_id: id,
  })
  .register(schemas, { id: 'TaxonomyTerm' })

export const taxonomy = z
  .object({
    id,
    name: text,
    description: text,
    taxonomy_terms: z.array(taxonomyTerm).optional().describe('Given when one taxonomy is asked'),
  })
  .register(schemas, { id: 'Taxonomy' })

const attribute = z
  .object({
    id,
    link_id: id,
    link_entity: z.enum(['service', 'organization']),
    taxonomy_term_id: id,
    taxonomy_term: taxonomyTerm,
  })
  .register(schemas, { id: 'Attribute' })

const phone = z.object({ id, number: text }).register(schemas, { id: 'Phone' })

const contact = z
  .object({ id, name: text.describe('Whom to ask for') })
  .register(schemas, { id: 'Contact' })

const organizationFields = {
  id,
  name: text,
  description: text.describe('In her own words; the name where nothing is said'),
  website: uri.optional(),
  legal_status: text.optional().describe('Sole trader, Charity and so on'),
  full_time_equivalent: number.optional().describe('Goldcrest: staff, counted as full time'),
  run_by_people_who_draw_on_support: z
    .literal(true)
    .optional()
    .describe('Goldcrest: left out where it isn’t so or isn’t known'),
  locality: text.optional().describe('Goldcrest: the town or village that she works from'),
  published_with: z
    .literal('Goldcrest')
    .describe('Goldcrest: by which another Goldcrest knows how to read our own fields'),
}

const basicOrganization = z
  .object(organizationFields)
  .register(schemas, { id: 'OrganizationInList', description: 'The fields that have one value' })

const organizationParts = {
  phones: z.array(phone).optional(),
  contacts: z.array(contact).optional(),
  attributes: z
    .array(attribute)
    .optional()
    .describe('Languages, communities and ways of paying, as terms of our taxonomies'),
}

const wholeOrganization = z
  .object({ ...organizationFields, ...organizationParts })
  .register(schemas, { id: 'OrganizationOfService' })

const schedule = z
  .object({
    id,
    freq: z.enum(['WEEKLY']),
    interval: z.literal(1),
    byday: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    opens_at: text.describe('09:30, in local time'),
    closes_at: text.describe('Before opens_at: on the next day'),
  })
  .register(schemas, { id: 'Schedule' })

const costOption = z
  .object({
    id,
    amount: number.describe('Pounds'),
    currency: z.literal('GBP'),
    amount_description: text.describe('an hour, a visit and so on'),
    unit: text.describe('Goldcrest: hour, visit and so on'),
    option: text.optional().describe('When or for what it applies'),
    includes: text.optional().describe('Goldcrest: what the price includes'),
  })
  .register(schemas, { id: 'CostOption' })

const serviceArea = z
  .object({
    id,
    name: text,
    service_area: text.optional().describe('A locality that it comes to'),
    miles: number.optional().describe('Goldcrest: how far it comes, from the provider’s locality'),
  })
  .register(schemas, { id: 'ServiceArea' })

const language = z
  .object({ id, name: text, code: text.optional().describe('ISO 639') })
  .register(schemas, { id: 'Language' })

const address = z
  .object({
    id,
    address_1: text,
    city: text,
    state_province: text,
    postal_code: text,
    country: z.literal('GB'),
    address_type: z.literal('physical'),
  })
  .register(schemas, { id: 'Address' })

const locationFields = {
  id,
  name: text,
  location_type: z.literal('physical'),
  latitude: number.optional().describe('The middle of its postcode'),
  longitude: number.optional(),
}

const basicLocation = z.object(locationFields).register(schemas, { id: 'LocationInList' })

const wholeLocation = z
  .object({
    ...locationFields,
    address_line: text.describe('Goldcrest: the address as it was written'),
    postcode: text.describe('Goldcrest: the postcode as it was written'),
    addresses: z.array(address).optional().describe('None where the street isn’t known'),
  })
  .register(schemas, { id: 'Location' })

const placeFields = { id, service_id: id, location_id: id }

const placeOfService = z
  .object({ ...placeFields, location: wholeLocation })
  .register(schemas, { id: 'PlaceOfService' })

const serviceFields = {
  id,
  organization_id: id,
  name: text,
  description: text.optional(),
  url: uri.describe('Its public page'),
  status: z
    .enum(['active', 'temporarily closed'])
    .describe('Temporarily closed: not taking on anyone new, as alert says'),
  alert: text.optional(),
  fees: text.optional().describe('The prices in words; cost_options has them one by one'),
  eligibility_description: text.optional(),
  minimum_age: number.optional(),
  maximum_age: number.optional(),
  assured_date: day.optional().describe('The last day on which somebody said that it is right'),
  last_modified: z.iso.datetime(),
  delivery: z
    .enum(['comes_to_you', 'you_go_there', 'both'])
    .optional()
    .describe('Goldcrest: whether it comes to people, or they go there'),
  minimum_visit_minutes: number.optional().describe('Goldcrest: the shortest visit'),
}

export const basicService = z
  .object({ ...serviceFields, organization: basicOrganization })
  .register(schemas, { id: 'ServiceInList', description: 'The fields that have one value' })

const serviceParts = {
  phones: z.array(phone).optional(),
  contacts: z.array(contact).optional(),
  schedules: z.array(schedule).optional(),
  service_areas: z.array(serviceArea).optional(),
  languages: z.array(language).optional(),
  cost_options: z.array(costOption).optional(),
  attributes: z
    .array(attribute)
    .optional()
    .describe('Kinds of support and whom it is for, as terms of our taxonomies'),
}

const serviceOfPlace = z
  .object({ ...serviceFields, ...serviceParts, organization: wholeOrganization })
  .register(schemas, { id: 'ServiceOfPlace' })

const serviceOfOrganization = z
  .object({
    ...serviceFields,
    ...serviceParts,
    service_at_locations: z.array(placeOfService).optional(),
  })
  .register(schemas, { id: 'ServiceOfOrganization' })

export const service = z
  .object({
    ...serviceFields,
    ...serviceParts,
    service_at_locations: z.array(placeOfService).optional(),
    organization: wholeOrganization,
  })
  .register(schemas, { id: 'Service', description: 'All that is known of a service' })

export const basicPlace = z
  .object({ ...placeFields, location: basicLocation, service: basicService })
  .register(schemas, { id: 'ServiceAtLocationInList' })

export const place = z
  .object({ ...placeFields, location: wholeLocation, service: serviceOfPlace })
  .register(schemas, { id: 'ServiceAtLocation' })

const serviceNamed = z
  .object({ id, name: text, status: serviceFields.status })
  .register(schemas, { id: 'ServiceNamed' })

export const organization = z
  .object({
    ...organizationFields,
    ...organizationParts,
    services: z.array(z.union([serviceOfOrganization, serviceNamed])).optional(),
  })
  .register(schemas, { id: 'Organization' })

export const minimal = z
  .object({ id, last_modified: z.iso.datetime(), modified_date: z.iso.datetime() })
  .register(schemas, { id: 'Minimal', description: 'What minimal=true gives of each' })
