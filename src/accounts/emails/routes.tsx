import type { Hono, Next } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { clientNetwork } from '../../platform/web/client-address.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, emptyForm, filled, statusOf, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { emailsOf } from '../account.ts'
import { dropToken, keepToken, tokenIn } from '../cookies.ts'
import { EasySignInAgainPage } from '../easy-sign-in-again-page.tsx'
import { placeOf } from '../passkeys/place.ts'
import { signedInLately } from '../sessions/session.ts'
import { signedInOnly } from '../signed-in.tsx'
import { SignInAgainPage } from '../sign-in-again-page.tsx'
import { CodePage } from '../sign-in/code-page.tsx'
import { codeMinutes, shutWords, wrongWords } from '../sign-in/code-words.ts'
import { EasyCodePage } from '../sign-in/easy-code-page.tsx'
import { addressCodeEmail } from '../sign-in/sign-in-email.ts'
import { codeSchema, emailSchema } from '../sign-in/sign-in-form.ts'
import { beginSignIn, endSignIn, provedEmail, tryCode, type Bearer } from '../sign-in/sign-in.ts'
import { addEmail, mostEmails, removeEmail } from './change-emails.ts'
import { EasyEmailsPage } from './easy-emails-page.tsx'
import { EmailsPage } from './emails-page.tsx'
import { emailNews } from './news-emails.ts'

/**
 * The addresses of an account: a second one, proved by a code, is a second way in. As for a
 * passkey, it takes somebody who has signed in lately, and is told to all of them.
 */
export function mountEmails(app: Hono<AreaEnv>, installation: Installation): void {
  const { https } = installation
  for (const { pattern } of [urls.accountEmails, urls.accountEmailCode, urls.accountEmailRemoval])
    app.use(pattern, signedInOnly)
  // The code itself counts for some minutes, whenever she signed in: she had lately when she asked.
  app.use(urls.accountEmails.pattern, (c, next) =>
    lately(
      c,
      next,
      'The address is not added yet.',
      c.var.typed.email?.[0] ?? c.req.query('email'),
    ),
  )
  app.use(urls.accountEmailRemoval.pattern, (c, next) =>
    lately(c, next, 'The address is not taken away yet.'),
  )

  app.get(urls.accountEmails.pattern, (c) => emailsPage(c, filled({ email: c.req.query('email') })))

  app.post(urls.accountEmails.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const checked = check(emailSchema, typed)
    if (!checked.ok) return emailsPage(c, checked.form)
    const { email } = checked.value
    const refused = (words: string) => emailsPage(c, { typed, errors: { email: words } })
    const own = await emailsOf(db, account!.accountId)
    if (own.includes(email)) return refused('This address is yours already')
    if (own.length >= mostEmails) return refused(fullWords)
    const network = clientNetwork(c, installation.proxies)
    const begun = await asOwner(db, (owner) => beginSignIn(owner, email, network, adding(c)))
    if (!begun) return refused(shutWords)
    const minutes = await codeMinutes(c)
    if (begun.code) await sendEmail(db, addressCodeEmail(area, email, begun.code, minutes))
    keepToken(c, 'email', begun.token, { https, seconds: 2 * minutes * 60 })
    return c.redirect(urls.accountEmailCode(area, {}), 303)
  })

  app.get(urls.accountEmailCode.pattern, (c) => codePage(c, emptyForm))

  app.post(urls.accountEmailCode.pattern, async (c) => {
    const { area, typed, account, db } = c.var
    const checked = check(codeSchema, typed)
    if (!checked.ok) return codePage(c, checked.form)
    const bearer: Bearer = [adding(c), tokenIn(c, 'email', https) ?? '']
    const minutes = await codeMinutes(c)
    const { code } = checked.value
    const tried = await asOwner(db, (owner) => tryCode(owner, bearer, code, minutes))
    if (tried.is !== 'right') return codePage(c, { typed, errors: { code: wrongWords(tried) } })
    const { email, added } = await asOwner(db, async (owner) => {
      const proved = await provedEmail(owner, bearer, minutes)
      const isFirst = proved !== undefined && (await endSignIn(owner, bearer))
      return { email: proved, added: isFirst && (await addEmail(owner, account!, proved)) }
    })
    dropToken(c, 'email', https)
    if (added === 'full')
      return emailsPage(c, { ...filled({ email }), errors: { email: fullWords } })
    if (email && added) await tell(c, { what: 'added', email })
    return c.redirect(urls.accountEmails(area, {}), 303)
  })

  app.post(urls.accountEmailRemoval.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const email = typed.email?.[0] ?? ''
    const emails = await emailsOf(db, account!.accountId)
    if (await removeEmail(db, account!.accountId, email))
      await tell(c, { what: 'removed', email }, emails)
    return c.redirect(urls.accountEmails(area, {}), 303)
  })

  /** Also to the address that was removed. */
  async function tell(
    c: AreaRequest,
    news: { what: 'added' | 'removed'; email: string },
    told?: string[],
  ) {
    const { area, db, account } = c.var
    const emails = told ?? (await emailsOf(db, account!.accountId))
    const address = placeOf(installation, area).origin + urls.account(area, {})
    const { accountId } = account!
    for (const email of emailNews({ area, emails, ...news, accountId, account: address }))
      await sendEmail(db, email)
  }
}

const fullWords = `You have ${mostEmails} addresses. Remove one first`

/** What a code is for that adds an address: it counts in the session that asked for it, and signs nobody in. */
function adding(c: AreaRequest): string {
  return `add ${c.var.account!.sessionId}`
}

/**
 * Asks for a new sign-in where the last is long ago, and says what is not done.
 * @param email what she had typed, to be there when she comes back.
 */
async function lately(c: AreaRequest, next: Next, notDone: string, email?: string) {
  const { area, db, account } = c.var
  if (await signedInLately(db, account!)) return next()
  const again = {
    ...{ area, back: urls.accountEmails(area, {}, { email: email?.slice(0, 254) }) },
    notDone: c.req.method === 'POST' ? notDone : undefined,
  }
  const before = 'change your email addresses'
  return versions(
    c,
    <SignInAgainPage {...again} before={before} />,
    <EasySignInAgainPage {...again} />,
  )
}

async function emailsPage(c: AreaRequest, form: Form) {
  const { area, db, account } = c.var
  const shown = { area, form, emails: await emailsOf(db, account!.accountId) }
  return versions(c, <EmailsPage {...shown} />, <EasyEmailsPage {...shown} />, statusOf(form))
}

async function codePage(c: AreaRequest, form: Form) {
  const { area } = c.var
  const minutes = await codeMinutes(c)
  const addresses = {
    action: urls.accountEmailCode(area, {}),
    again: urls.accountEmails(area, {}),
    button: 'Add this address',
  }
  const shown = { area, form, minutes, ...addresses }
  return versions(c, <CodePage {...shown} />, <EasyCodePage {...shown} />, statusOf(form))
}
