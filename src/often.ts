import type { Context, MiddlewareHandler } from 'hono'
import { answerTooManyForms, type SignedIn } from '#areas'
import { isAt } from './platform/web/is-at.ts'
import { limitBy, rateLimit } from './platform/web/rate-limit.ts'
import { urls } from './urls.ts'

/** In ten minutes. */
const mostSent = {
  /** Whoever is not signed in, of one network: a house, an office, or many phones. */
  network: 60,
  /**
   * Signed in. On a tablet that goes from hand to hand in a day centre each form is a press or a few
   * words: one every two seconds, all ten minutes, is more than any hands do, and far from a flood.
   */
  session: 300,
}

/** Says who is signed in, before a request has a context. */
export type Asks = (c: Context) => Promise<SignedIn | undefined>

/**
 * How often forms may be sent. Who is signed in is counted by her session, so that a day centre or a
 * shared house, which is one network, doesn't have to wait for each other.
 * @param asks who is signed in; asked where a form comes with a cookie.
 */
export function notTooOften(asks: Asks, proxies: number): MiddlewareHandler {
  const ten = 600
  const byNetwork = rateLimit(mostSent.network, ten, proxies, answerTooManyForms)
  const sessions = new WeakMap<Request, string>()
  const bySession = limitBy(
    mostSent.session,
    ten,
    (c) => sessions.get(c.req.raw) ?? '',
    answerTooManyForms,
  )
  return async (c, next) => {
    if (c.req.method !== 'POST' || hasOwnLimit(c)) return next()
    // Signing in, or adding an address, sends emails to whatever is typed, whoever asks.
    const mayBe = c.req.header('cookie') !== undefined && !isAt(signingIn, c.req.path)
    const account = mayBe ? await asks(c) : undefined
    if (!account) return byNetwork(c, next)
    sessions.set(c.req.raw, account.sessionId)
    return bySession(c, next)
  }
}

const signingIn = [urls.signIn, urls.signInCode, urls.signInWho, urls.accountEmails].map(
  ({ pattern }) => pattern,
)

/**
 * Coordinators may save as often as they like; signing in as one by a secret has a limit of its own.
 * So has saying a worry, where whoever has to wait keeps her words.
 */
function hasOwnLimit(c: Context): boolean {
  return /\/(admin(\/|$)|worried$)/.test(c.req.path)
}
