/** A link's words, and its address in brackets where they don't say the same. */
export function withAddress(words: string, href: string): string {
  const said = words.trim()
  const address = withoutTracking(href.trim())
  if (!said || !address || address.length > 300) return words
  if (bare(said) === bare(address) || bare(said) === bare(address.replace(/[?#].*/, '')))
    return words
  return `${words.trimEnd()} (${address})${/\s$/.test(words) ? ' ' : ''}`
}

/** The address without what only counts who followed it; none where it is no web address. */
function withoutTracking(address: string): string | undefined {
  const url = /^https?:\/\/[^\s<>()]+$/i.test(address) ? URL.parse(address) : null
  if (!url) return undefined
  const counted = [...url.searchParams.keys()].filter((name) => /^(?:fbclid|gclid|utm_)/.test(name))
  for (const name of counted) url.searchParams.delete(name)
  return counted.length > 0 ? url.href : address
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')
}
