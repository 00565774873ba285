import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * What a browser keeps of the choice of Easy Read: `chosen` by whoever held it while nobody was
 * signed in, or as the `account` has it that was signed in last. Nothing: the usual pages.
 */
export type KeptChoice = 'chosen' | 'account'

const cookie = 'easy-read'

export function keptChoice(c: Context): KeptChoice | undefined {
  const kept = getCookie(c, cookie)
  return kept === 'chosen' || kept === 'account' ? kept : undefined
}

export function keepChoice(c: Context, choice: KeptChoice | undefined, https: boolean): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https } as const
  if (choice) setCookie(c, cookie, choice, { ...options, maxAge: 365 * 86_400 })
  else deleteCookie(c, cookie, options)
}

/** Whether who asks reads Easy Read: as her account has it, or else as her browser does. */
export function readsEasy(c: Context): boolean {
  const known: unknown = c.get('easyRead')
  return typeof known === 'boolean' ? known : keptChoice(c) !== undefined
}
