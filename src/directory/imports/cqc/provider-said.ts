import { keyPart } from '../mending/key-part.ts'
import type { Mended } from '../mending/mended.ts'
import { phoneNumber } from '../mending/phone-number.ts'
import { postcodeOf } from '../mending/postcode.ts'
import { webAddress } from '../mending/web-address.ts'
import type { Note, SaidProvider } from '../record.ts'
import type { Named } from './providers.ts'
import type { Registration } from './registration.ts'

/** What an entry says of its provider. Nobody's name is taken as the one to ask for. */
export function providerOf(entry: Registration, said: Named, notes: Note[]): SaidProvider {
  const postcode = mended('postcode', entry.postcode, postcodeOf, notes)
  const { latitude, longitude } = entry
  const point = latitude !== undefined && longitude !== undefined && { latitude, longitude }
  const phone = mended('phone', entry.phone, phoneNumber, notes)
  const website = mended('website', entry.website, websiteOf, notes)
  return {
    key: `cqc:${keyPart(entry.providerId)}`,
    ...said,
    ...(phone && { phone }),
    ...(website && { website }),
    ...((postcode || point) && { near: { ...(postcode && { postcode }), ...point } }),
  }
}

/** Two addresses that ran together, `https://a.example/www.b.example`, are the first of them. */
function websiteOf(written: string): Mended<string> {
  const second = written.slice(beginning).search(/https?:\/\/|www\./i)
  if (second === -1) return webAddress(written)
  const { value } = webAddress(written.slice(0, beginning + second).replace(/\/+$/, ''))
  return { value, note: 'had several addresses run together, of which the first is kept' }
}
const beginning = 'https://www.'.length

function mended(
  field: string,
  written: string,
  mend: (written: string) => Mended<string>,
  notes: Note[],
) {
  const { value, note: reason } = mend(written)
  if (reason) notes.push({ field, value: written.slice(0, 120), reason })
  return value
}
