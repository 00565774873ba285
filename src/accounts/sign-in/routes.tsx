import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { clientNetwork } from '../../platform/web/client-address.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { accountsWith, addAccount, type Account } from '../account.ts'
import { dropToken, keepToken, tokenIn } from '../cookies.ts'
import { placeOf } from '../passkeys/place.ts'
import { signInHere } from '../sessions/sign-in-here.ts'
import { backTo } from './back-to.ts'
import { CodePage } from './code-page.tsx'
import { mountDemonstration } from './demonstration.tsx'
import { EasyCodePage } from './easy-code-page.tsx'
import { EasySignInPage } from './easy-sign-in-page.tsx'
import { EasyWhoPage } from './easy-who-page.tsx'
import { codeEmail } from './sign-in-email.ts'
import { codeMinutes, shutWords, wrongWords } from './code-words.ts'
import { codeSchema, emailSchema, whoSchema } from './sign-in-form.ts'
import { beginSignIn, endSignIn, provedEmail, tryCode } from './sign-in.ts'
import { SignInPage } from './sign-in-page.tsx'
import { WhoPage } from './who-page.tsx'

/**
 * Signing in: an email address, the code that was sent there, and who she is where the address
 * doesn't say. No answer tells whether an address has an account. Before somebody has signed in there
 * is no account in whose context to look, so the owner looks.
 */
export function mountSignIn(app: Hono<AreaEnv>, installation: Installation): void {
  const { https } = installation
  mountDemonstration(app, installation)
  for (const { pattern } of [urls.signIn, urls.signInCode, urls.signInWho])
    app.use(pattern, notStored)

  app.get(urls.signIn.pattern, (c) => signInPage(c, emptyForm))

  app.post(urls.signIn.pattern, async (c) => {
    const { area, typed } = c.var
    const checked = check(emailSchema, typed)
    if (!checked.ok) return signInPage(c, checked.form)
    const { email } = checked.value
    const minutes = await codeMinutes(c)
    const network = clientNetwork(c, installation.proxies)
    const begun = await asOwner(c.var.db, (db) => beginSignIn(db, email, network))
    if (!begun) return signInPage(c, { typed, errors: { email: shutWords } })
    const { token, code } = begun
    if (code) await sendEmail(c.var.db, codeEmail(area, email, code, minutes))
    keepToken(c, 'sign-in', token, { https, seconds: 2 * minutes * 60 })
    return c.redirect(urls.signInCode(area, {}, { back: c.req.query('back') }), 303)
  })

  function signInPage(c: AreaRequest, form: Form) {
    const { area } = c.var
    const asked = { area, form, place: placeOf(installation, area), back: c.req.query('back') }
    return versions(c, <SignInPage {...asked} />, <EasySignInPage {...asked} />, statusOf(form))
  }

  app.get(urls.signInCode.pattern, (c) => codePage(c, emptyForm))

  app.post(urls.signInCode.pattern, async (c) => {
    const { area, typed } = c.var
    const checked = check(codeSchema, typed)
    if (!checked.ok) return codePage(c, checked.form)
    const token = tokenIn(c, 'sign-in', https)
    const minutes = await codeMinutes(c)
    const { code } = checked.value
    const tried = await asOwner(c.var.db, (db) => tryCode(db, [token ?? ''], code, minutes))
    if (tried.is !== 'right') return codePage(c, { typed, errors: { code: wrongWords(tried) } })
    const proved = await onHerWay(c)
    const [only] = proved?.accounts ?? []
    if (proved && only && proved.accounts.length === 1)
      return signInAs(c, proved.token, async () => only.accountId)
    return c.redirect(urls.signInWho(area, {}, { back: c.req.query('back') }), 303)
  })

  app.get(urls.signInWho.pattern, async (c) => {
    const proved = await onHerWay(c)
    return proved ? whoPage(c, emptyForm, proved.accounts) : startAgain(c)
  })

  app.post(urls.signInWho.pattern, async (c) => {
    const { typed } = c.var
    const proved = await onHerWay(c)
    if (!proved) return startAgain(c)
    const { token, email, accounts } = proved
    const known = accounts.find(({ accountId }) => accountId === typed.accountId?.[0])
    if (known) return signInAs(c, token, async () => known.accountId)
    if (accounts.length > 0 && typed.accountId?.[0] !== 'new')
      return whoPage(c, { typed, errors: { accountId: 'Choose who you are' } }, accounts)
    const checked = check(whoSchema, typed)
    if (!checked.ok) return whoPage(c, checked.form, accounts)
    return signInAs(c, token, (db) => addAccount(db, { name: checked.value.name, email }))
  })

  /** Once only: a form that is sent twice signs in once, and makes one account. */
  async function signInAs(
    c: AreaRequest,
    token: string,
    who: (db: WholeTransaction) => Promise<string>,
  ) {
    const isFirst = await asOwner(c.var.db, async (owner) => {
      const ended = await endSignIn(owner, [token])
      if (ended) await signInHere(c, owner, await who(owner), https)
      return ended
    })
    dropToken(c, 'sign-in', https)
    return isFirst ? c.redirect(backTo(c.var.area, c.req.query('back')), 303) : startAgain(c)
  }

  /** The address that this browser has proved, and who uses it. */
  async function onHerWay(c: AreaRequest) {
    const token = tokenIn(c, 'sign-in', https)
    if (!token) return undefined
    const minutes = await codeMinutes(c)
    return asOwner(c.var.db, async (owner) => {
      const email = await provedEmail(owner, [token], minutes)
      return email ? { token, email, accounts: await accountsWith(owner, email) } : undefined
    })
  }
}

function startAgain(c: AreaRequest) {
  return c.redirect(urls.signIn(c.var.area, {}, { back: c.req.query('back') }), 303)
}

async function codePage(c: AreaRequest, form: Form) {
  const minutes = await codeMinutes(c)
  const { area } = c.var
  const back = c.req.query('back')
  const action = urls.signInCode(area, {}, { back })
  const again = urls.signIn(area, {}, { back })
  const asked = { area, form, minutes, action, again, button: 'Sign in' }
  return versions(c, <CodePage {...asked} />, <EasyCodePage {...asked} />, statusOf(form))
}

function whoPage(c: AreaRequest, form: Form, accounts: Account[]) {
  const asked = { area: c.var.area, form, back: c.req.query('back'), accounts }
  return versions(c, <WhoPage {...asked} />, <EasyWhoPage {...asked} />, statusOf(form))
}
