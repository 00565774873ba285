import { isCareHome } from './kinds-of-care.ts'
import { tidyName } from './names.ts'
import type { Registration } from './registration.ts'

/**
 * The name of a place without the address that many have in it: where care is given at people's
 * homes it may be somebody's home. Undefined where nothing else is left. A care home and a housing
 * scheme are known by their address.
 */
export function publicName(
  entry: Pick<Registration, 'name' | 'types' | 'address' | 'postcode' | 'town'>,
) {
  const name = tidyName(entry.name)
  const isKnownByAddress =
    isCareHome(entry.types) || entry.types.some((type) => /^supported housing$/i.test(type))
  return isKnownByAddress ? name : withoutAddress(name, entry)
}

function withoutAddress(
  name: string,
  { address, town, postcode }: Pick<Registration, 'address' | 'town' | 'postcode'>,
): string | undefined {
  const lines = [...address, address.join(' ')].map(plain).filter((line) => line.length > 3)
  const isAddress = (part: string) => {
    const words = plain(part)
    return (
      looksLikeAddress.test(words) ||
      (postcode !== '' && words.includes(plain(postcode))) ||
      lines.some(
        (line) => line === words || (/\d/.test(line) && ` ${words} `.includes(` ${line} `)),
      )
    )
  }
  if (![name, ...parts(name)].some(isAddress)) return name
  const [first = ''] = parts(name)
  const isName = /\p{L}{2}/u.test(first) && !isAddress(first) && plain(first) !== plain(town ?? '')
  return isName && !partOfBuilding.test(first) ? first : undefined
}

const roads =
  'road|rd|street|st|lane|avenue|ave|close|drive|way|crescent|gardens|grove|walk|court|place|terrace|square|mews|house|lodge|cottage'
const looksLikeAddress = new RegExp(
  String.raw`(?:^| )\d+[a-z]?(?: (?:and )?\d+[a-z]?)*(?: \p{L}+){1,3}? (?:${roads})(?: |$)|(?:^| )(?:flat|apartment) \d`,
  'u',
)
const partOfBuilding = /^(?:(?:\S+ )?floor|(?:unit|suite|office|flat|room|studio)\b.*)$/i

function parts(name: string): string[] {
  return name.split(/\s+[-–]\s+|,\s*/).filter(Boolean)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
