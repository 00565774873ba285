import type { ParameterName } from './asked.ts'

/** The lists of the feed, and what can be asked of each. */

const paged = ['page', 'per_page', 'format'] as const

export const lists = {
  services: [
    'search',
    ...paged,
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'minimal',
    'full',
    'minimum_age',
    'maximum_age',
    'day',
    'start_time',
    'end_time',
  ],
  service_at_locations: [
    'search',
    ...paged,
    'taxonomy_term_id',
    'taxonomy_id',
    'organization_id',
    'modified_after',
    'full',
    'postcode',
    'proximity',
  ],
  organizations: ['search', ...paged, 'modified_after', 'full', 'full_service'],
  taxonomies: ['search', ...paged],
  taxonomy_terms: ['search', ...paged, 'taxonomy_id', 'top_only', 'parent_id'],
} as const satisfies Record<string, readonly ParameterName[]>

export type ListName = keyof typeof lists
