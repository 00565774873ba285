import { absolute, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { Email } from '../../platform/messages/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

type Of = Pick<Listing, 'providerId' | 'name' | 'slug'>

/** To who said that a listing is hers: so it is. */
export function acceptedEmail(
  installation: Installation,
  area: Area,
  { name, providerId }: Of,
): Omit<Email, 'to'> {
  return {
    replyTo: area.scheme.email,
    subject: `You look after ${name} now`,
    body: [
      `${area.scheme.coordinatorName} has checked it: the page of ${name} is yours to look after.`,
      `Here you change it, see who asks, and say when you have time:\n${absolute(installation, area, urls.enterprise(area, { providerId }))}`,
      area.scheme.name,
    ].join('\n\n'),
  }
}

/** To who said that a listing is hers: that could not be checked. */
export function refusedEmail(area: Area, { name }: Of): Omit<Email, 'to'> {
  return {
    replyTo: area.scheme.email,
    subject: `About the page of ${name}`,
    body: [
      `You asked to look after the page of ${name}. ${area.scheme.coordinatorName} could not check that it is yours, so it stays as it is.`,
      `Is it yours all the same? Answer this email, or call ${area.scheme.phone}.`,
      area.scheme.name,
    ].join('\n\n'),
  }
}

/** To the listing's own address, so that nobody takes it over unseen. */
export function lookedAfterEmail(area: Area, { name }: Of): Omit<Email, 'to'> {
  return {
    replyTo: area.scheme.email,
    subject: `Somebody looks after the page of ${name} now`,
    body: [
      `${area.scheme.coordinatorName} has checked that somebody speaks for ${name}, who now looks after its page in the directory of ${area.name}. Links that we sent you before no longer work.`,
      `Is that not right? Answer this email, or call ${area.scheme.phone}.`,
      area.scheme.name,
    ].join('\n\n'),
  }
}

/** To who looked after a listing until now. */
export function noLongerEmail(area: Area, { name }: Of): Omit<Email, 'to'> {
  return {
    replyTo: area.scheme.email,
    subject: `You no longer look after ${name}`,
    body: [
      `${area.scheme.coordinatorName} has noted that you no longer look after the page of ${name}.`,
      `Is that not right? Answer this email, or call ${area.scheme.phone}.`,
      area.scheme.name,
    ].join('\n\n'),
  }
}
