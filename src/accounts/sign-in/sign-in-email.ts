import type { Area } from '#areas'
import type { Email } from '../../platform/messages/index.ts'

/**
 * The code, and what to do when it wasn't she who asked for it. It is the same for those who have an
 * account and those who have none, and holds nothing that somebody else typed.
 */
export function codeEmail(area: Area, email: string, code: string, minutes: number): Email {
  return {
    to: email,
    subject: `${code} is your code for ${area.name}`,
    body: `Your code to sign in to ${area.name} is

${code}

It works for ${minutes} minutes, on the phone or computer that asked for it.

If you did not ask for it, do nothing: nobody can sign in without it. Never tell it to anybody, whoever asks.`,
  }
}

/** To an address that somebody adds to her account: it signs nobody in. */
export function addressCodeEmail(area: Area, email: string, code: string, minutes: number): Email {
  return {
    to: email,
    subject: `${code} is your code to add this address in ${area.name}`,
    body: `Your code to add this address to an account in ${area.name} is

${code}

It works for ${minutes} minutes, on the phone or computer that asked for it. It signs nobody in.

If you did not ask for it, do nothing: this address is added to no account without it. Never tell it to anybody, whoever asks.`,
  }
}
