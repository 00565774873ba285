// Everything that the demonstration gives out, page by page and one by one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import { withDemonstration } from '../support/database.ts'
import { judge } from './judge.ts'
import { missing, officialSchemas } from './official.ts'
import { readerOfMarl, type Item, type Reader } from './reader.ts'

const lists = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms']

test('every page and every id is as the standard says', { skip: missing }, () =>
  withDemonstration(async ({ db }) => {
    const reader = await readerOfMarl(db)
    const schema = officialSchemas()
    for (const everything of [false, true]) {
      const judgement = await judge((path) => reader.get(path), { schema, everything })
      assert.deepEqual(judgement.findings, [])
      assert.equal(judgement.verdict, 'pass')
      assert.ok(judgement.looked > (everything ? 250 : 40), `looked at ${judgement.looked}`)
    }
  }),
)

test('every service, place and provider in full is too', { skip: missing }, () =>
  withDemonstration(async ({ db }) => {
    const reader = await readerOfMarl(db)
    const schema = officialSchemas()
    const full = {
      service: '/services?full=true',
      service_at_location: '/service_at_locations?full=true',
      organization: '/organizations?full=true&full_service=true',
    }
    for (const [file, path] of Object.entries(full)) {
      const validate = schema(`${file}.json`)
      for (const one of await reader.lines(`${path}&format=ndjson`))
        assert.ok(validate(one), JSON.stringify(validate.errors))
    }
  }),
)

test('everything is as our own openapi.json describes it', () =>
  withDemonstration(async ({ db }) => {
    const reader = await readerOfMarl(db)
    const described = await describedBy(reader)
    for (const list of lists) {
      const paths = [`/${list}`, `/${list}?page=2&per_page=10`, `/${list}?full=true`]
      if (list === 'services') paths.push('/services?minimal=true')
      for (const path of paths) described(`/${list}`, 200, (await reader.get(path)).body)
      for (const { id } of (await reader.page(`/${list}`)).contents)
        described(`/${list}/{id}`, 200, (await reader.get(`/${list}/${id}`)).body)
      described(`/${list}/{id}`, 404, (await reader.get(`/${list}/0`)).body)
      described(`/${list}`, 400, (await reader.get(`/${list}?page=0`)).body)
    }
    described('/', 200, (await reader.get('/')).body)
  }))

/** Checks answers by the schemas of openapi.json, and that each says no more than is described. */
async function describedBy(reader: Reader) {
  const { body } = await reader.get('/openapi.json')
  const api = body as OpenApi
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajvFormats.default(ajv)
  ajv.addSchema({ $id: 'https://ours.example/', ...closed(api) })
  return (path: string, status: number, answer: unknown) => {
    const responses = api.paths[path]!.get.responses
    const named = responses[status]!.$ref?.split('/').at(-1)
    const response = named ? api.components.responses[named]! : responses[status]!
    const { $ref } = response.content!['application/json']!.schema
    const validate = ajv.getSchema(`https://ours.example/${$ref}`)!
    assert.ok(validate(answer), `${path}: ${JSON.stringify(validate.errors)}`)
  }
}

/** The same schemas, where nothing more is allowed: what is published allows it. */
function closed(schema: OpenApi): OpenApi {
  return JSON.parse(JSON.stringify(schema), (_key, value) =>
    value?.type === 'object' && value.properties
      ? { ...value, additionalProperties: false }
      : value,
  ) as OpenApi
}

test('openapi.json lets fields be added, and its examples can be asked as they are', () =>
  withDemonstration(async ({ db }) => {
    const reader = await readerOfMarl(db)
    const { body } = await reader.get('/openapi.json')
    assert.doesNotMatch(JSON.stringify(body), /additionalProperties/)
    const { parameters } = (body as OpenApi).components
    assert.ok(Object.keys(parameters).length > 15)
    const ajv = new Ajv2020({ strict: false })
    ajvFormats.default(ajv)
    for (const { name, schema, example } of Object.values(parameters)) {
      assert.ok(ajv.validate(schema, example), `${name}: ${JSON.stringify(example)}`)
      const list = Object.keys((body as OpenApi).paths).find((path) =>
        JSON.stringify((body as OpenApi).paths[path]).includes(`/${name}"`),
      )
      const asked = { [name]: String(example), ...(name === 'proximity' && { postcode: 'QM3' }) }
      const { status } = await reader.ask(`${list}?${new URLSearchParams(asked)}`)
      assert.equal(status, 200, name)
    }
  }))

interface Response {
  $ref?: string
  content?: Record<string, { schema: { $ref: string } }>
}

interface OpenApi {
  paths: Record<string, { get: { responses: Record<string, Response> } }>
  components: {
    responses: Record<string, Response>
    parameters: Record<string, { name: string; schema: object; example: unknown }>
  }
}

test('nothing is null or empty, every id is a UUID, and no thing is there twice', () =>
  withDemonstration(async ({ db }) => {
    const reader = await readerOfMarl(db)
    for (const list of lists) {
      const path = `/${list}?format=ndjson&full=true`
      const items = await reader.lines(path)
      const { total_items } = await reader.page(`/${list}`)
      assert.equal(items.length, total_items, list)
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length, list)
      for (const one of items) checkValues(one, list)
      const paged = await reader.all(`/${list}`, 7)
      assert.deepEqual(idsOf(paged), idsOf(items), `${list} has one order`)
    }
  }))

function idsOf(items: Item[]): string[] {
  return items.map(({ id }) => id)
}

function checkValues(value: unknown, where: string): void {
  assert.ok(value !== null && value !== '' && value !== undefined, where)
  if (Array.isArray(value)) assert.ok(value.length > 0, `${where} is an empty list`)
  if (typeof value !== 'object') return
  for (const [key, inside] of Object.entries(value as object)) {
    checkValues(inside, `${where}.${key}`)
    if (/^id$|_id$/.test(key))
      assert.match(String(inside), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, where)
  }
}

test('who works from home has no address, nor anything that tells where', () =>
  withDemonstration(async ({ db }) => {
    const reader = await readerOfMarl(db)
    const services = await reader.lines('/services?format=ndjson&full=true')
    const athome = services.filter((one) => one.delivery === 'comes_to_you')
    assert.ok(athome.length > 20)
    for (const one of athome) {
      assert.equal(one.service_at_locations, undefined)
      assert.doesNotMatch(JSON.stringify(one), /"(address|addresses|location|postal_code|latitude)/)
    }
    const places = await reader.all('/service_at_locations')
    assert.equal(places.length, services.filter((one) => one.service_at_locations).length)
  }))
