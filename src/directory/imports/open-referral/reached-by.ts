import { emailAddress } from '../mending/email-address.ts'
import { phoneNumber } from '../mending/phone-number.ts'
import { webAddress } from '../mending/web-address.ts'
import { once } from './once.ts'
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
  const { service, isOurs, notes } = draft
  const email = once(draft, ownEmail)
  const [contact] = allIn(service, 'contacts', 'email')
  const ofService = notes.mend('email', textIn(service, 'email') || (contact ?? ''), emailAddress)
  if (isOurs || !email || !ofService) return email ?? ofService
  if (email.toLowerCase() !== ofService.toLowerCase()) tell(draft, 'email', 'Email', ofService)
  return email
}

function ownEmail({ organization, notes }: Draft): string | undefined {
  const [contact] = allIn(organization, 'contacts', 'email')
  const said = textIn(organization, 'email') || (contact ?? '')
  return notes.mend('organization.email', said, emailAddress)
}

function websiteOf(draft: Draft): string | undefined {
  const { service, isOurs, notes } = draft
  const website = once(draft, ownWebsite)
  if (isOurs) return website
  const ofService = notes.mend('url', textIn(service, 'url'), webAddress)
  if (!website || !ofService) return website ?? ofService
  if (plain(website) !== plain(ofService)) tell(draft, 'url', 'More', ofService)
  return website
}

function ownWebsite({ organization, isOurs, notes }: Draft): string | undefined {
  const said = textIn(organization, 'website', 'url')
  if (isOurs) return isAddress(said) ? said : undefined
  const field = textIn(organization, 'website') ? 'organization.website' : 'organization.url'
  return notes.mend(field, said, webAddress) ?? pageIn(textIn(organization, 'uri'))
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
  const { service, isOurs } = draft
  const [exact] = isOurs ? [...once(draft, ownPhones), ...phonesIn(service)] : []
  if (exact && isFine(exact, 30)) return exact
  const places = objectsIn(service.service_at_locations).flatMap((one) => [
    ...allIn(one, 'phones', 'number'),
    ...allIn(fieldsIn(one.location), 'phones', 'number'),
  ])
  const own = once(draft, ownPhones)
  const numbers = new Map(once(draft, ownNumbers))
  const others = [...phonesIn(service), ...places].filter((one) => !own.includes(one))
  addNumbers(draft, numbers, others)
  const [first, ...rest] = numbers.values()
  for (const number of rest) tell(draft, 'phones', 'Phone', number)
  return first
}

function ownPhones({ organization }: Draft): string[] {
  return phonesIn(organization)
}

function ownNumbers(draft: Draft): Map<string, string> {
  const numbers = new Map<string, string>()
  addNumbers(draft, numbers, once(draft, ownPhones))
  return numbers
}

function phonesIn(one: Fields | undefined): string[] {
  const said = [
    ...allIn(one, 'phones', 'number'),
    ...objectsIn(one?.contacts).flatMap((contact) => allIn(contact, 'phones', 'number')),
    ...allIn(one, 'contacts', 'phone'),
  ]
  return [...new Set(said)].slice(0, mostNumbers)
}

/** Nobody is reached by more. */
const mostNumbers = 20

function addNumbers({ notes }: Draft, numbers: Map<string, string>, said: string[]): void {
  for (const written of new Set(said)) {
    const number = notes.mend('phones', written, phoneNumber)
    if (number && !numbers.has(digits(number))) numbers.set(digits(number), number)
  }
}

/** The same number with or without the country's. */
function digits(number: string): string {
  return number.replace(/^\+44 ?(?:\(0\))?/, '0').replaceAll(/\D/g, '')
}

function contactNameOf(draft: Draft): string | undefined {
  const { service, organization } = draft
  const names = [...once(draft, ownContacts), ...allIn(service, 'contacts', 'name')]
  const taken = new Set([textIn(organization, 'name'), textIn(service, 'name')])
  // Addresses and numbers stand there too, and the enterprise's own name again.
  const name = names.find((one) => draft.isOurs || (!/[@\d]/.test(one) && !taken.has(one)))
  return shortWords(draft, 'contacts.name', name ?? '', 120)
}

function ownContacts({ organization }: Draft): string[] {
  return allIn(organization, 'contacts', 'name').slice(0, mostNumbers)
}

/** A field of each object of a list, where it says something. */
function allIn(fields: Fields | undefined, list: string, name: string): string[] {
  return objectsIn(fields?.[list]).flatMap((one) => textIn(one, name) || [])
}
