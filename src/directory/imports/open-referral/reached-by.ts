import { emailAddress } from '../mending/email-address.ts'
import { phoneNumber } from '../mending/phone-number.ts'
import { webAddress } from '../mending/web-address.ts'
import { tell, type Draft } from './reading.ts'
import { fieldsIn, objectsIn, textIn, type Fields } from './said.ts'
import { isFine, shortWords } from './words.ts'

export interface ReachedBy {
  phone?: string
  email?: string
  website?: string
  contactName?: string
}

/**
 * How the provider is reached: as the organisation says, else as the service does. What a service
 * says otherwise than its organisation goes into the description.
 */
export function reachedBy(draft: Draft): ReachedBy {
  return {
    phone: phoneOf(draft),
    email: emailOf(draft),
    website: websiteOf(draft),
    contactName: contactNameOf(draft),
  }
}

function emailOf(draft: Draft): string | undefined {
  const { service, organization, isOurs, notes } = draft
  const [own] = allIn(organization, 'contacts', 'email')
  const email = notes.mend(
    'organization.email',
    textIn(organization, 'email') || (own ?? ''),
    emailAddress,
  )
  const [contact] = allIn(service, 'contacts', 'email')
  const ofService = notes.mend('email', textIn(service, 'email') || (contact ?? ''), emailAddress)
  if (isOurs || !email || !ofService) return email ?? ofService
  if (email.toLowerCase() !== ofService.toLowerCase()) tell(draft, 'email', 'Email', ofService)
  return email
}

function websiteOf(draft: Draft): string | undefined {
  const { service, organization, isOurs, notes } = draft
  const said = textIn(organization, 'website', 'url')
  if (isOurs) return isAddress(said) ? said : undefined
  const field = textIn(organization, 'website') ? 'organization.website' : 'organization.url'
  const website = notes.mend(field, said, webAddress) ?? pageIn(textIn(organization, 'uri'))
  const ofService = notes.mend('url', textIn(service, 'url'), webAddress)
  if (!website || !ofService) return website ?? ofService
  if (plain(website) !== plain(ofService)) tell(draft, 'url', 'More', ofService)
  return website
}

/** Some feeds have the website in `uri`, others an example or a number there. */
function pageIn(uri: string): string | undefined {
  return isAddress(uri) && !/\bexample\.com\b/i.test(uri) ? webAddress(uri).value : undefined
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && isFine(text, 300) && URL.canParse(text)
}

function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '')
}

function phoneOf(draft: Draft): string | undefined {
  const { service, organization, isOurs, notes } = draft
  const said = [organization, service].flatMap((one) => [
    ...allIn(one, 'phones', 'number'),
    ...objectsIn(one?.contacts).flatMap((contact) => allIn(contact, 'phones', 'number')),
    ...allIn(one, 'contacts', 'phone'),
  ])
  if (isOurs && said[0] && isFine(said[0], 30)) return said[0]
  const places = objectsIn(service.service_at_locations).flatMap((one) => [
    ...allIn(one, 'phones', 'number'),
    ...allIn(fieldsIn(one.location), 'phones', 'number'),
  ])
  const numbers = new Map<string, string>()
  for (const written of new Set([...said, ...places])) {
    const number = notes.mend('phones', written, phoneNumber)
    if (number && !numbers.has(digits(number))) numbers.set(digits(number), number)
  }
  const [first, ...others] = numbers.values()
  for (const number of others) tell(draft, 'phones', 'Phone', number)
  return first
}

/** The same number with or without the country's. */
function digits(number: string): string {
  return number.replace(/^\+44 ?(?:\(0\))?/, '0').replaceAll(/\D/g, '')
}

function contactNameOf(draft: Draft): string | undefined {
  const { service, organization } = draft
  const names = [organization, service].flatMap((one) => allIn(one, 'contacts', 'name'))
  const taken = new Set([textIn(organization, 'name'), textIn(service, 'name')])
  // Addresses and numbers stand there too, and the enterprise's own name again.
  const name = names.find((one) => draft.isOurs || (!/[@\d]/.test(one) && !taken.has(one)))
  return shortWords(draft, 'contacts.name', name ?? '', 120)
}

/** A field of each object of a list, where it says something. */
function allIn(fields: Fields | undefined, list: string, name: string): string[] {
  return objectsIn(fields?.[list]).flatMap((one) => textIn(one, name) || [])
}
