import { perPage, type ParameterName } from './asked.ts'

interface Described {
  words: string
  /** JSON Schema. */
  schema: Record<string, unknown>
  example: string
}

const text = { type: 'string' }
const yesOrNo = { type: 'boolean', default: false }
const ids = { type: 'array', items: { type: 'string', format: 'uuid' } }
const age = { type: 'integer', minimum: 0, maximum: 120 }
const time = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }

/** What each parameter means: for the page for developers and for openapi.json. */
export const parameterWords: Record<ParameterName, Described> = {
  search: {
    words:
      'What somebody needs, in their own words, or the name of a provider: the same search as on our pages, with what suits best first. It leaves out those who are not taking on anyone new. For taxonomies and taxonomy_terms it only looks for the words in names and descriptions.',
    schema: { ...text, maxLength: 200 },
    example: 'help in the garden',
  },
  page: {
    words: 'Which page, from 1. One after the last is empty.',
    schema: { type: 'integer', minimum: 1, default: 1 },
    example: '2',
  },
  per_page: {
    words: `How many on a page, up to ${perPage.most}. Without it, ${perPage.usual}.`,
    schema: { type: 'integer', minimum: 1, maximum: perPage.most, default: perPage.usual },
    example: '100',
  },
  format: {
    words: 'json, or ndjson for all of them, each on a line of its own and without pages.',
    schema: { ...text, enum: ['json', 'ndjson'], default: 'json' },
    example: 'ndjson',
  },
  taxonomy_term_id: {
    words:
      'Said by the service or by its provider. Several with commas between them: one of those of the same taxonomy, and each taxonomy.',
    schema: ids,
    example: '3f7b145d-84af-42d7-8fae-eaca714b02b2',
  },
  taxonomy_id: {
    words: 'Any term of this taxonomy.',
    schema: ids,
    example: '5c4d79d7-cc55-470e-9f1f-8cad074e4892',
  },
  organization_id: {
    words: 'Of this provider.',
    schema: ids,
    example: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
  },
  parent_id: {
    words: 'Terms below this term. None of ours is below another, so there are none.',
    schema: ids,
    example: '0bc248fa-dc27-4650-9ba4-8f1a24ef16a2',
  },
  modified_after: {
    words:
      'Changed at this time or after it; without a time zone, UTC. What has gone since is not told: compare with the ids of all that is there.',
    schema: { ...text, format: 'date-time' },
    example: '2026-03-31T09:30:00Z',
  },
  minimal: {
    words:
      'All services in one answer, each with only its id and when it last changed. To see what has gone of the other lists, read them anew with format=ndjson.',
    schema: yesOrNo,
    example: 'true',
  },
  full: {
    words: 'All that is known of each, as when one is asked for by its id.',
    schema: yesOrNo,
    example: 'true',
  },
  full_service: {
    words: 'With all that is known of each of its services.',
    schema: yesOrNo,
    example: 'true',
  },
  top_only: {
    words: 'Only terms without a parent: all of ours.',
    schema: yesOrNo,
    example: 'true',
  },
  minimum_age: {
    words: 'For somebody of this age or older.',
    schema: age,
    example: '65',
  },
  maximum_age: {
    words: 'For somebody of this age or younger. The same as minimum_age: for exactly that age.',
    schema: age,
    example: '65',
  },
  day: {
    words: 'Runs on this day: MO, TU, WE, TH, FR, SA or SU.',
    schema: { ...text, enum: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
    example: 'SA',
  },
  start_time: {
    words: 'Runs at some time after this one.',
    schema: time,
    example: '18:00',
  },
  end_time: {
    words: 'Runs at some time before this one.',
    schema: time,
    example: '21:00',
  },
  postcode: {
    words:
      'Within 12 miles of this postcode, or of the first half of one, in a straight line; or as far as proximity says.',
    schema: text,
    example: 'QM3 4AB',
  },
  proximity: {
    words: 'Metres from the middle of the postcode.',
    schema: { type: 'number', exclusiveMinimum: 0, maximum: 1_000_000 },
    example: '5000',
  },
}
