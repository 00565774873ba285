import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { providerSchema, serviceSchema } from '#providers'
import { servicesIn } from './as-read.ts'
import { readValue } from './testing.ts'

/** The names that are looked for, with anything in them. */
const fields = [
  ...[
    'id',
    'name',
    'description',
    'url',
    'email',
    'status',
    'fees',
    'assured_date',
    'last_modified',
  ],
  ...[
    'minimum_age',
    'maximum_age',
    'attending_type',
    'deliverable_type',
    'organization',
    'website',
  ],
  ...[
    'schedules',
    'regular_schedules',
    'byday',
    'freq',
    'opens_at',
    'closes_at',
    'interval',
    'valid_to',
  ],
  ...['cost_options', 'amount', 'amount_description', 'option', 'unit', 'currency', 'includes'],
  ...['service_at_locations', 'location', 'addresses', 'physical_addresses', 'address_1', 'city'],
  ...[
    'postal_code',
    'latitude',
    'longitude',
    'service_areas',
    'service_area',
    'miles',
    'languages',
  ],
  ...[
    'language',
    'code',
    'attributes',
    'taxonomy_term',
    'term',
    'taxonomy_id',
    'pc_targetAudience',
  ],
  ...[
    'audienceType',
    'contacts',
    'phones',
    'number',
    'phone',
    'eligibilitys',
    'eligibility',
    'uri',
  ],
  ...[
    'legal_status',
    'full_time_equivalent',
    'run_by_people_who_draw_on_support',
    'locality',
    'published_with',
  ],
  ...[
    'delivery',
    'minimum_visit_minutes',
    'alert',
    'services',
    'service',
    'address_line',
    '__proto__',
  ],
]
const values = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      '',
      ' ',
      'Choir',
      '<p>Tea</p>',
      '£12.50',
      'per hour',
      'MO,TU',
      '2MO',
      '09:00',
      '24:00',
      'WEEKLY',
    ],
    ...[
      'QM3 4AB',
      'www.larks.example',
      'ann@larks.example',
      '01632 960000',
      'Dementia',
      'Venue',
      'Goldcrest',
      'pl',
    ],
    ...['2026-01-01', '31/12/99', 'free', 'charity', 'both', 'hour', '\u0000\ud800', 'constructor'],
    ...[null, true, false, 0, -1, 1e21, 0.5, 51.5, 40, 500, 'word '.repeat(900), 'x'.repeat(5000)],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { depthSize: 'medium', maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: values },
    fc.array(tie('anything'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields), tie('anything'), { maxKeys: 12 }),
  ),
}))
const records = fc
  .dictionary(fc.constantFrom(...fields), anything, { minKeys: 8, maxKeys: 30 })
  .map((said) => ({ name: 'Choir', ...said }))

const provider = providerSchema.omit({ services: true, checks: true }).partial().strict()
const service = serviceSchema.omit({ serviceId: true }).partial().strict()

test('whatever a record holds, what is read fits a listing, and every note has its words', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: records }, anything), (value) => {
      for (const one of servicesIn(value)) {
        const read = readValue(one)
        const { notes } = 'record' in read ? read.record : read.leftOut
        for (const note of notes)
          assert.ok(note.field && note.reason && (note.value ?? '').length <= 120)
        if ('leftOut' in read) continue
        const { key: _k, near: _n, changedAt: _c, ...ofProvider } = read.record.provider
        const { key: _key, assuredOn: _a, stopped: _s, ...ofService } = read.record.service!
        provider.parse(ofProvider)
        service.parse(ofService)
      }
    }),
    { numRuns: 400 },
  )
})
