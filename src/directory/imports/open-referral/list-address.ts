import { Problem } from '../../../platform/problem.ts'

/**
 * Where the list of services may be, the likelier first: somebody gives the base of a feed, its
 * list, a page of it, or another of its lists.
 */
export function listAddresses(address: string): URL[] {
  const written = /^[a-z][a-z0-9+.-]*:/i.test(address.trim())
    ? address.trim()
    : `https://${address.trim()}`
  const url = URL.parse(written)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Problem(`${address} is no web address: give one that begins with https://.`)
  url.hash = ''
  const isPage = url.searchParams.has('page')
  url.searchParams.delete('page')
  const other = /\/(?:organizations|service_at_locations|taxonomies|taxonomy_terms)\/?$/
  url.pathname = url.pathname.replace(other, '/services')
  if (isPage || /\/services(?:\/[^/]*)?$/.test(url.pathname)) return [url]
  const services = new URL(url)
  services.pathname = `${url.pathname.replace(/\/+$/, '')}/services`
  return [services, url]
}

/** Whether an address leads to a file that holds everything. */
export function isFile({ pathname, searchParams }: URL): boolean {
  return /\.(?:json|jsonl|ndjson|gz)$/i.test(pathname) || searchParams.get('format') === 'ndjson'
}

/** The same address with a parameter in place of what it had. */
export function withParameter(url: URL, name: string, value: string): URL {
  const changed = new URL(url)
  changed.searchParams.set(name, value)
  return changed
}

/** The address of one service of a list. */
export function serviceAddress(list: URL, id: string): URL {
  const url = new URL(list)
  url.search = ''
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(id)}`
  return url
}
