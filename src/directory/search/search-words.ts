import { terms, type ProviderDetails } from '#providers'
import type { Db } from '../../platform/db/db.ts'

/** The words by which a listing is found, weightiest first. */
export interface SearchWords {
  name: string
  /** What she offers and for whom. */
  offers: string
  rest: string
}

export async function searchWords(
  db: Db<'providers'>,
  details: ProviderDetails,
): Promise<SearchWords> {
  const names = await terms(db)
  const { services } = details
  return {
    name: details.name,
    offers: [
      ...services.flatMap((service) => [
        service.name,
        ...service.support.map((term) => names.support.get(term)),
        ...service.whoFor.map((term) => names.who_for.get(term)),
      ]),
    ].join('. '),
    rest: [
      details.about,
      details.contactName,
      ...services.map((service) => service.description),
      ...services.map((service) => service.place?.name ?? ''),
      ...details.languages.map((term) => names.language.get(term)),
      ...details.communities.map((term) => names.community.get(term)),
    ].join('. '),
  }
}
