import type { Asked } from './asked.ts'
import { listOf, type List } from './list.ts'
import type { Publishing } from './publishing.ts'
import type { Found } from './records.ts'
import type { TaxonomyTerm } from './taxonomies.ts'

/** Our taxonomies and terms, in their order. They are few, and the same in every area. */

export function taxonomiesFeed({ terms }: Publishing, { search }: Asked): List {
  return listOf(terms.taxonomies.filter((one) => says(one, search)))
}

export function termsFeed({ terms }: Publishing, { search, taxonomy_id, parent_id }: Asked): List {
  const isMeant = (one: TaxonomyTerm) =>
    says(one, search) && (taxonomy_id?.includes(one.taxonomy_id) ?? true)
  // None has a parent, so that all are on top.
  return listOf(parent_id ? [] : terms.terms.filter(isMeant))
}

/** A taxonomy with its terms. */
export function readTaxonomy({ terms }: Publishing, id: string): Found {
  const found = terms.taxonomies.find((one) => one.id === id)
  const ofIt = terms.terms.filter((one) => one.taxonomy_id === id)
  return found && { body: { ...found, taxonomy_terms: ofIt } }
}

export function readTerm({ terms }: Publishing, id: string): Found {
  const found = terms.terms.find((one) => one.id === id)
  return found && { body: found }
}

function says(one: { name: string; description: string }, search: string | undefined): boolean {
  const words = `${one.name} ${one.description}`.toLowerCase()
  return (search ?? '')
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word))
}
