import { z } from 'zod'
import { urls } from '../../urls.ts'
import type { ParameterName } from './asked.ts'
import { lists, type ListName } from './lists.ts'
import type { ParameterExamples } from './parameter-examples.ts'
import { parameterWords } from './parameter-words.ts'
import type { Publishing } from './publishing.ts'
import { schemas } from './schemas.ts'

/** The feed described for programs: OpenAPI 3.1, from the very parameters and types that it has. */
export function openApi({ area, absolute }: Publishing, examples: ParameterExamples) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${area.name}: Open Referral UK`,
      version: 'HSDS-UK-3.0',
      description: `Support listed by ${area.scheme.name}. Fields described as Goldcrest’s are our own, beside those of the standard.`,
      contact: { name: area.scheme.name, email: area.scheme.email },
      license: {
        name: 'Open Government Licence v3.0',
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    externalDocs: { url: absolute(urls.api(area, {})), description: 'In plain words' },
    servers: [{ url: absolute(urls.openReferral(area, {})) }],
    paths: { '/': basePath, ...Object.assign({}, ...resources.map(paths)) } as Record<
      string,
      object
    >,
    components: {
      schemas: { ...zodSchemas(), ...envelopes(), ApiDetails: apiDetails, Error: error },
      parameters: Object.fromEntries(
        Object.entries(examples).map(([name, example]) => [
          name,
          parameter(name as ParameterName, example),
        ]),
      ),
      responses: {
        Refused: answer('A value can’t be read: the error says which and what to write', 'Error'),
        NoSuch: answer('There is nothing of this id here', 'Error'),
        TooMany: answer('Asked too often: Retry-After says when to come back', 'Error'),
      },
    },
  }
}

interface Resource {
  list: ListName
  one: string
  tag: 'required' | 'optional'
  inList: string
  whole: string
  extra?: ParameterName[]
}

const resources: Resource[] = [
  { list: 'services', one: 'service', tag: 'required', inList: 'ServiceInList', whole: 'Service' },
  {
    list: 'service_at_locations',
    one: 'service at its place',
    tag: 'optional',
    inList: 'ServiceAtLocationInList',
    whole: 'ServiceAtLocation',
  },
  {
    list: 'organizations',
    one: 'provider',
    tag: 'optional',
    inList: 'OrganizationInList',
    whole: 'Organization',
    extra: ['full_service'],
  },
  { list: 'taxonomies', one: 'taxonomy', tag: 'optional', inList: 'Taxonomy', whole: 'Taxonomy' },
  {
    list: 'taxonomy_terms',
    one: 'term',
    tag: 'optional',
    inList: 'TaxonomyTerm',
    whole: 'TaxonomyTerm',
  },
]

const troubles = { '400': response('Refused'), '429': response('TooMany') }

function paths({ list, one, tag, whole, extra = [] }: Resource) {
  const named = (names: readonly ParameterName[]) =>
    names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
  return {
    [`/${list}`]: {
      get: {
        operationId: `list_${list}`,
        summary: `A page of ${list}`,
        tags: [tag],
        parameters: named(lists[list]),
        responses: {
          '200': {
            description: 'A page, or with format=ndjson every one on a line of its own',
            content: {
              'application/json': { schema: schema(`${list}_page`) },
              'application/x-ndjson': { schema: { type: 'string' } },
            },
          },
          ...troubles,
        },
      },
    },
    [`/${list}/{id}`]: {
      get: {
        operationId: `get_${list}`,
        summary: `All that is known of a ${one}`,
        tags: [tag],
        parameters: [id, ...named(extra)],
        responses: { '200': answer(`The ${one}`, whole), '404': response('NoSuch'), ...troubles },
      },
    },
  }
}

const basePath = {
  get: {
    operationId: 'get_api_details',
    summary: 'Which standard this is',
    tags: ['required'],
    responses: { '200': answer('The version and where this is described', 'ApiDetails') },
  },
}

function parameter(name: ParameterName, written: string) {
  const { words, schema: values } = parameterWords[name]
  const example = asTyped(values.type, written)
  return {
    ...{ name, in: 'query', required: false, description: words, schema: values, example },
    ...(values.type === 'array' && { style: 'form', explode: false }),
  }
}

/** What an address says, as the type that it is read as. */
function asTyped(type: unknown, written: string) {
  if (type === 'array') return [written]
  if (type === 'boolean') return written === 'true'
  return type === 'string' ? written : Number(written)
}

const apiDetails = {
  type: 'object',
  properties: {
    version: { type: 'string' },
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
    docs_url: { type: 'string', format: 'uri' },
  },
  required: ['version', 'profile', 'openapi_url'],
}

const error = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        parameter: { type: 'string' },
        value: { type: 'string' },
        reason: { type: 'string', description: 'What is wrong and what to do' },
        docs: { type: 'string', format: 'uri' },
      },
      required: ['reason'],
    },
  },
  required: ['error'],
}

/** A page of each list: of short items, of whole ones with full=true, or of ids with minimal=true. */
function envelopes() {
  const count = { type: 'integer', minimum: 0 }
  const page = { type: 'integer', minimum: 1 }
  const flag = { type: 'boolean' }
  const counts = { total_items: count, total_pages: page, page_number: page, size: count }
  const flags = { first_page: flag, last_page: flag, empty: flag }
  return Object.fromEntries(
    resources.map(({ list, inList, whole }) => {
      const isMinimal = (lists[list] as readonly string[]).includes('minimal')
      const kinds = [...new Set([whole, inList, ...(isMinimal ? ['Minimal'] : [])])]
      const contents = { type: 'array', items: { anyOf: kinds.map(schema) } }
      const properties = { ...counts, ...flags, contents }
      return [`${list}_page`, { type: 'object', properties, required: Object.keys(properties) }]
    }),
  )
}

function zodSchemas(): Record<string, object> {
  const uri = (id: string) => `#/components/schemas/${id}`
  // As what is read: programs made from this must take a field that is added later.
  const made = z.toJSONSchema(schemas, { uri, io: 'input' })
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, one]) => [
      name,
      // Where it stands says both.
      Object.fromEntries(Object.entries(one).filter(([key]) => !['$schema', '$id'].includes(key))),
    ]),
  )
}

function answer(description: string, name: string) {
  return { description, content: { 'application/json': { schema: schema(name) } } }
}

function schema(name: string) {
  return { $ref: `#/components/schemas/${name}` }
}

function response(name: string) {
  return { $ref: `#/components/responses/${name}` }
}
