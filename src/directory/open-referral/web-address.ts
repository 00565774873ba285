/** Characters of a URI (RFC 3986), which the standard's validators insist on. */
const uri = /^https?:\/\/[\w.:-]+([/?#]([\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})*)?$/i

/** An address as it was said where it is one; else as browsers write it; or nothing. */
export function webAddress(said: string | undefined): string | undefined {
  if (said === undefined || uri.test(said)) return said
  const written = URL.parse(said)?.href.replaceAll(
    /[^\w\-.~!$&'()*+,;=:@/?#%]/g,
    encodeURIComponent,
  )
  return written && uri.test(written) ? written : undefined
}
