const orNull = (type: string) => ({ type: [type, 'null'] })
const share = {
  type: ['object', 'null'],
  required: ['lower', 'upper'],
  properties: { lower: { type: 'number' }, upper: { type: 'number' } },
}

const figure = {
  type: 'object',
  required: [
    'indicator',
    'title',
    'part',
    'group',
    'unit',
    'value',
    'withheld',
    'n',
    'nOf',
    'interval',
    'spread',
    'coverage',
    'benchmark',
    'records',
    'hash',
  ],
  additionalProperties: false,
  properties: {
    indicator: { type: 'string', description: 'Never changed once it is published' },
    title: { type: 'string' },
    part: {
      enum: ['sustainable-businesses', 'social-participation', 'diverse-markets', 'local-work'],
    },
    group: {
      type: 'object',
      required: ['by', 'name'],
      properties: { by: { enum: ['area', 'locality', 'kind'] }, name: { type: 'string' } },
      description: 'Kinds of support overlap: never add them up',
    },
    unit: { enum: ['hours', 'people', 'things', 'share', 'index', 'pence', 'miles'] },
    value: {
      ...orNull('number'),
      description: 'Hours in minutes, money in pence, shares of 1; null where it is not shown',
    },
    withheld: { enum: [null, 'few', 'small', 'nothing'] },
    n: { ...orNull('integer'), description: 'To the nearest 5' },
    nOf: { enum: ['people', 'people supported', 'workers', 'records'] },
    interval: { ...share, description: '95%' },
    spread: {
      type: ['array', 'null'],
      description:
        'Categories that are shown: of one that is missing there may be none, few or more',
      items: {
        type: 'object',
        required: ['category', 'count', 'share'],
        properties: {
          category: { type: 'string' },
          count: orNull('integer'),
          share: orNull('number'),
        },
      },
    },
    coverage: {
      type: 'object',
      description:
        'Of the whole area only. nearlyAll: all enterprises but for 4 at most; hours of 1: all but those of 4 people at most',
      required: ['providers', 'ofProviders', 'nearlyAll', 'hours'],
      properties: {
        ...{ providers: orNull('integer'), ofProviders: orNull('integer') },
        ...{ nearlyAll: { type: 'boolean' }, hours: orNull('number') },
      },
    },
    benchmark: {
      type: ['object', 'null'],
      properties: {
        value: { type: 'number' },
        of: { type: 'string' },
        year: { type: 'string' },
        source: { type: 'string' },
      },
    },
    records: {
      type: 'array',
      items: {
        type: 'object',
        properties: { record: { type: 'string' }, count: orNull('integer') },
      },
    },
    hash: { type: 'string' },
  },
}

/** The shape of a release, as JSON Schema. */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A release of evidence',
  type: 'object',
  required: [
    'schema',
    'releaseId',
    'area',
    'quarter',
    'from',
    'until',
    'soFar',
    'number',
    'madeOn',
    'eight',
    'figures',
    'headlines',
    'hash',
  ],
  additionalProperties: false,
  properties: {
    schema: { const: 1 },
    releaseId: { type: 'string', format: 'uuid' },
    area: {
      type: 'object',
      required: ['slug', 'name', 'invented'],
      properties: {
        slug: { type: 'string' },
        name: { type: 'string' },
        invented: { type: 'boolean', description: 'A demonstration: nobody in it is real' },
      },
    },
    quarter: { type: 'string', pattern: '^[0-9]{4}-Q[1-4]$' },
    from: { type: 'string', format: 'date' },
    until: {
      type: 'string',
      format: 'date',
      description: 'The day after the last one that is in it',
    },
    soFar: { type: 'boolean' },
    number: { type: 'integer', minimum: 1 },
    madeOn: { type: 'string', format: 'date' },
    eight: { type: 'array', items: figure },
    figures: { type: 'array', items: figure },
    headlines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['words', 'indicator', 'group'],
        properties: {
          words: { type: 'string' },
          indicator: { type: 'string' },
          group: { type: 'string' },
        },
      },
    },
    hash: { type: 'string' },
  },
}
