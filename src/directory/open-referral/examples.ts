import { publishedServices, type PublishedService } from '#providers'
import { urls } from '../../urls.ts'
import type { OwnTables } from './list.ts'
import { approvedProviders } from './published-listings.ts'
import type { Publishing } from './publishing.ts'

/** Addresses that open real answers of an area. */
export type Examples = { words: string; address: string }[]

export async function examplesOf(db: OwnTables, { area, terms }: Publishing): Promise<Examples> {
  const first = await firstService(db, area.areaId)
  const [lifts] = terms.among('support', ['lifts'])
  const of = (query: Record<string, string>) => urls.openReferralServices(area, {}, query)
  return [
    { words: 'Which standard this is', address: urls.openReferral(area, {}) },
    { words: 'The first page of services', address: of({}) },
    {
      words: 'The second page of ten, with all that is known',
      address: of({ page: '2', per_page: '10', full: 'true' }),
    },
    {
      words: 'Who helps in the garden, what suits best first',
      address: of({ search: 'help in the garden' }),
    },
    ...(lifts
      ? [{ words: 'Lifts and transport, by its term', address: of({ taxonomy_term_id: lifts.id }) }]
      : []),
    { words: 'What runs on Saturdays after 10', address: of({ day: 'SA', start_time: '10:00' }) },
    ...(first
      ? [{ words: 'One service', address: urls.openReferralService(area, { id: first.serviceId }) }]
      : []),
    { words: 'The providers', address: urls.openReferralOrganizations(area, {}) },
    { words: 'The words by which support is described', address: urls.openReferralTerms(area, {}) },
    { words: 'Every service on a line of its own', address: of({ format: 'ndjson' }) },
    {
      words: 'All of this for programs: openapi.json',
      address: urls.openReferralDescription(area, {}),
    },
  ]
}

/** Some service that the public may see, if there is one. */
export async function firstService(
  db: OwnTables,
  areaId: string,
): Promise<PublishedService | undefined> {
  const wanted = { areaId, among: approvedProviders(areaId) }
  return (await publishedServices(db, wanted, { limit: 1 }))[0]
}
