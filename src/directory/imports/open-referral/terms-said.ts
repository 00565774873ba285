import { stableId } from '../../../platform/db/new-id.ts'
import type { Terms } from '#providers'
import { audienceTerms, plainWords } from './audience-words.ts'
import { once } from './once.ts'
import type { Draft } from './reading.ts'
import { fieldsIn, objectsIn, textIn, type Fields } from './said.ts'
import { eligibilitiesIn } from './told-in-words.ts'

type Vocabulary = keyof Terms
const vocabularies: Vocabulary[] = ['support', 'who_for', 'language', 'community', 'funding_route']

export type TermsSaid = Record<Vocabulary, string[]>

interface Label {
  /** Where it stands: `attributes`, `pc_targetAudience`. */
  field: string
  words: string
  /** As Goldcrest publishes them. */
  term?: string
  taxonomyId?: string
}

/** The terms of ours that a record goes by. What isn't known here is noted once. */
export function termsSaid(draft: Draft): TermsSaid {
  const all = [toTerms(labelsOf(draft), draft), once(draft, ownTerms)]
  const found = new Set(all.flatMap((one) => [...one.found]))
  const unknown = Map.groupBy(
    all.flatMap((one) => one.unknown),
    ({ field }) => field,
  )
  for (const [field, labels] of unknown) {
    const words = [...new Set(labels.map((label) => label.words))].join('; ')
    draft.notes.add(field, 'is not known here, so it is left out', words)
  }
  const of = (vocabulary: Vocabulary) =>
    [...draft.names[vocabulary].keys()].filter((term) => found.has(`${vocabulary}:${term}`))
  return Object.fromEntries(vocabularies.map((one) => [one, of(one)])) as TermsSaid
}

/** Those by which the organisation goes, and so all that it offers. */
function ownTerms(draft: Draft) {
  const labels = objectsIn(draft.organization?.attributes).flatMap((one) =>
    termLabel('attributes', one.taxonomy_term),
  )
  return toTerms(labels, draft)
}

function toTerms(labels: Label[], { names }: Draft) {
  const found = new Set<string>()
  // What a note shows of them is far less.
  const unknown: Label[] = []
  for (const label of labels.filter(({ words }) => words !== '')) {
    const terms = termsFor(label, names)
    for (const term of terms) found.add(term)
    if (terms.length === 0 && unknown.length < mostUnknown) unknown.push(label)
  }
  return { found, unknown }
}

const mostUnknown = 50
/** No term is longer. */
const mostCharacters = 500

/** `who_for:dementia`, by our id, by our name, or by what directories call it. */
function termsFor({ words: whole, term, taxonomyId }: Label, names: Terms): string[] {
  const vocabulary = taxonomyId && vocabularyOf.get(taxonomyId.toLowerCase())
  if (vocabulary && term && names[vocabulary].has(term)) return [`${vocabulary}:${term}`]
  // `Sensory Impaired>Visually Impaired`: the last says most.
  const words = whole.slice(0, mostCharacters)
  const parts = [words, ...words.split(/[>»|]/).toReversed()]
  for (const part of parts.map(plainWords)) {
    const same = namedAlike(names).get(part) ?? []
    const known = [...new Set([...same, ...audienceTerms(part)])].filter((one) => {
      const [where, key] = one.split(':') as [Vocabulary, string]
      return names[where].has(key)
    })
    if (known.length > 0) return known
  }
  return []
}

const vocabularyOf = new Map(vocabularies.map((one) => [stableId('taxonomy', one), one]))

const alike = new WeakMap<Terms, Map<string, string[]>>()

/** Our terms by their plain names. */
function namedAlike(names: Terms): Map<string, string[]> {
  const known = alike.get(names)
  if (known) return known
  const byName = new Map<string, string[]>()
  for (const vocabulary of vocabularies)
    for (const [term, name] of names[vocabulary])
      for (const words of new Set([plainWords(name), plainWords(name.split(':')[0]!)]))
        byName.set(words, [...(byName.get(words) ?? []), `${vocabulary}:${term}`])
  alike.set(names, byName)
  return byName
}

function labelsOf({ service, isOurs }: Draft): Label[] {
  const attributes = objectsIn(service.attributes)
  const ofLocations = objectsIn(service.service_at_locations).flatMap((one) =>
    objectsIn(one.attributes),
  )
  const eligibilities = isOurs ? [] : eligibilitiesIn(service)
  return [
    ...eligibilities
      .filter((words) => audienceTerms(words).length > 0)
      .map((words) => ({ field: 'eligibility', words })),
    ...[...attributes, ...(isOurs ? [] : ofLocations)].flatMap((one) =>
      termLabel('attributes', one.taxonomy_term),
    ),
    ...objectsIn(service.service_taxonomys).flatMap((one) =>
      termLabel('service_taxonomys', one.taxonomy),
    ),
    ...objectsIn(service.taxonomies).flatMap((one) => termLabel('taxonomies', one)),
    ...objectsIn(service.suitabilities).flatMap((one) => termLabel('suitabilities', one)),
    ...objectsIn(service.pc_targetAudience).map((one) => ({
      field: 'pc_targetAudience',
      words: textIn(one, 'audienceType', 'name'),
    })),
    ...objectsIn(service.eligibilitys).flatMap((one) =>
      objectsIn(one.taxonomys).flatMap((term) => termLabel('eligibilitys', term.taxonomy ?? term)),
    ),
  ]
}

function termLabel(field: string, value: unknown): Label[] {
  const term: Fields | undefined = fieldsIn(value)
  const taxonomy = fieldsIn(term?.taxonomy_detail)
  return [
    {
      field,
      words: textIn(term, 'name', 'term'),
      term: textIn(term, 'term'),
      taxonomyId: textIn(term, 'taxonomy_id') || textIn(taxonomy, 'id'),
    },
  ]
}
