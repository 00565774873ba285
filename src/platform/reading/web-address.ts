import { Problem } from '../problem.ts'

/**
 * An address as somebody gave it, or as a redirect from `base` did. A `Problem` where it isn't
 * http or https, or holds a password.
 */
export function webAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Problem(`${address} is no web address: give one that begins with https://.`)
  if (url.username || url.password)
    throw new Problem(`The address on ${url.host} has a name or password in it: leave them out.`)
  url.hash = ''
  return url
}

/** Where a redirect leads. A `Problem` also where it leaves https. */
export function redirected(from: URL, location: string): URL {
  const to = webAddress(location, from)
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new Problem(
      `${shown(from)} redirects from https to http, where anybody could change the data: ask for an https address.`,
    )
  return to
}

/** An address for messages: without its query, which may hold a key. */
export const shown = (url: URL) => `${url.origin}${url.pathname}`
