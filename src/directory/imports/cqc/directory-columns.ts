import { Problem } from '../../../platform/problem.ts'

/** Where the columns of the directory stand; the Commission has put them in two orders so far. */
export type Columns = ReturnType<typeof columnsOf> & object

/** Undefined where a row isn't that of the headings: the file begins with lines about itself. */
export function columnsOf(cells: string[]) {
  const headings = cells.map((cell) => cell.toLowerCase().trim())
  const at = (...names: string[]) =>
    headings.findIndex((heading) => names.some((name) => heading.startsWith(name)))
  const columns = {
    count: cells.length,
    name: headings.indexOf('name'),
    address: headings.flatMap((heading, index) => (/^address( \d)?$/.test(heading) ? index : [])),
    town: at('town'),
    postcode: at('postcode'),
    phone: at('phone number'),
    website: at('website', 'service\u2019s website', "service's website"),
    providerId: at('cqc provider id'),
    locationId: at('cqc location id'),
    localAuthority: at('local authority'),
    specialisms: at('specialisms'),
    types: at('service types'),
    providerName: at('provider name'),
    url: at('url', 'location url'),
  }
  const needed = [
    columns.name,
    columns.postcode,
    columns.providerId,
    columns.locationId,
    columns.types,
  ]
  return needed.every((index) => index >= 0) ? columns : undefined
}

export function noColumns(): Problem {
  return new Problem(
    'This is no care directory of the Care Quality Commission: no row has the headings Name, Postcode, Service types, CQC Provider ID and CQC Location ID.',
  )
}
