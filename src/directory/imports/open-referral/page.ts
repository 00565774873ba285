import { fieldsIn, numberIn, objectsIn, textIn, type Fields } from './said.ts'

/** A page of a feed, and what it claims of the whole, which may be wrong. */
export interface Page {
  contents: unknown[]
  number?: number
  pages?: number
  items?: number
  isLast?: boolean
}

/** The page in a document of version 3 or 1; none where it holds no list. */
export function pageOf(document: unknown): Page | undefined {
  if (Array.isArray(document)) return { contents: document }
  const fields = fieldsIn(document)
  const contents = ['contents', 'content', 'services', 'items', 'data', 'results']
    .map((name) => fields?.[name])
    .find(Array.isArray)
  // One service by its own address is a list of one.
  if (!contents)
    return fields && textIn(fields, 'id') && textIn(fields, 'name')
      ? { contents: [fields], isLast: true, pages: 1 }
      : undefined
  const isLast = fields?.last_page ?? fields?.last
  return {
    contents,
    number: numberIn(fields, 'page_number', 'number'),
    pages: numberIn(fields, 'total_pages', 'totalPages'),
    items: numberIn(fields, 'total_items', 'totalElements'),
    isLast: typeof isLast === 'boolean' ? isLast : undefined,
  }
}

/** Whether any of some services has more than single fields: places, times, attributes. */
export function hasParts(contents: unknown[]): boolean {
  return objectsIn(contents).some((service) => partsOf(service) > 0)
}

export function partsOf(service: Fields): number {
  return parts.filter((name) => objectsIn(service[name]).length > 0).length
}

const parts = [
  ...['service_at_locations', 'schedules', 'regular_schedules', 'attributes', 'service_taxonomys'],
  ...['cost_options', 'contacts', 'phones', 'service_areas', 'languages', 'eligibilitys'],
  ...['locations', 'taxonomies', 'funding', 'fundings'],
]
