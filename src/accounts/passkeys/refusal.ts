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
