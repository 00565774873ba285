import type { Form } from '../../platform/web/forms.ts'

/** Why a passkey wasn't taken, in the words of the page. The code by email is always left. */
export const refusals = {
  unreadable: 'We could not read what your phone or computer sent. Try again',
  elsewhere: 'This was asked for by another website. Check the address of this page, and try again',
  over: 'That took too long, or was sent already. Try again',
  unknown:
    'We do not know this passkey. It may have been removed, or belong to another website. Use a code instead',
  notShown: 'Your phone or computer could not show that it is you. Try again, or use a code',
  copied:
    'This passkey seems to have been copied, so it opens nothing any more. Use a code, then remove it from your account',
  taken: 'This passkey can’t be added to your account. Try again with another one',
  enough: 'You have 20 passkeys. Remove one that you no longer use first',
} as const

export type Refusal = keyof typeof refusals

/** The same in Easy Read: one idea in a sentence. */
export const easyRefusals: Record<Refusal, string> = {
  unreadable: 'That did not work. Please try again',
  elsewhere: 'Another website asked for this. Look at the address of this page. Then try again',
  over: 'That took too long. Please try again',
  unknown: 'We do not know this passkey. Use a code instead',
  notShown: 'We could not see that it is you. Try again or use a code',
  copied:
    'Someone may have copied this passkey. It works no more. Use a code instead. Then remove the passkey',
  taken: 'This passkey cannot be yours. Try again with another one',
  enough: 'You have 20 passkeys. Remove one first',
}

/** A form with why it was refused. */
export function refusedForm(words: string, typed: Form['typed'] = {}): Form {
  return { typed, errors: { passkey: words } }
}
