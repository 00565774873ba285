import type { ProviderDetails, ServiceDetails, Terms } from '#providers'

/** The words by which a service is found, by where they stand, and the passage of its meaning. */
export interface SearchTexts {
  name: string
  /** What it is and who it is for, in the vocabularies' words. */
  kind: string
  description: string
  /** What the provider says of herself, and what else she offers. */
  about: string
  /** What it is in a few sentences, for its meaning. */
  passage: string
}

export function searchTexts(
  details: ProviderDetails,
  service: ServiceDetails | undefined,
  names: Terms,
): SearchTexts {
  const named = (vocabulary: keyof Terms, terms: string[] = []) =>
    terms.map((term) => names[vocabulary].get(term) ?? '')
  const support = named('support', service?.support)
  const others = details.services.filter((one) => one !== service).map((one) => one.name)
  return {
    name: [service?.name, details.name].join('. '),
    kind: [...support, ...named('who_for', service?.whoFor)].join('. '),
    description: [
      service?.description,
      // A place that nobody goes to isn't shown, so it isn't found either.
      service?.delivery === 'comes_to_you' ? undefined : service?.place?.name,
      ...named('language', details.languages),
      ...named('community', details.communities),
    ].join('. '),
    about: [details.contactName, details.about, ...others].join('. '),
    passage: [
      service && `${service.name}. ${service.description} ${support.join(', ')}.`,
      ...firstSentences(details.about),
    ].join(' '),
  }
}

function firstSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).slice(0, 3)
}
