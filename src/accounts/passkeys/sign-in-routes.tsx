import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { notStored } from '../../platform/web/security.ts'
import { urls } from '../../urls.ts'
import { dropToken, keepToken, tokenIn } from '../cookies.ts'
import { newSecret } from '../secret.ts'
import { signInHere } from '../sessions/sign-in-here.ts'
import { backTo } from '../sign-in/back-to.ts'
import { EasySignInPage } from '../sign-in/easy-sign-in-page.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { readAnswer, usedSchema } from './answer.ts'
import { challengeMinutes, keepChallenge, refusalBefore } from './challenge.ts'
import { placeOf } from './place.ts'
import { easyRefusals, refusals, refusedForm, type Refusal } from './refusal.ts'
import { accountByPasskey, optionsToSignIn } from './sign-in-by-passkey.ts'

/**
 * Signing in with a passkey. The browser asks for a question, which counts in that browser only; the
 * phone signs it, and the form of the sign-in page brings it. Before that nobody is signed in, so the
 * owner looks.
 */
export function mountPasskeySignIn(app: Hono<AreaEnv>, installation: Installation): void {
  const { https } = installation

  app.use(urls.signInPasskey.pattern, notStored)
  app.use(urls.signInPasskeyChallenge.pattern, notStored)

  app.post(urls.signInPasskeyChallenge.pattern, async (c) => {
    const options = await optionsToSignIn(placeOf(installation, c.var.area))
    const token = newSecret()
    await asOwner(c.var.db, (owner) => keepChallenge(owner, token, options.challenge))
    keepToken(c, 'passkey', token, { https, seconds: challengeMinutes * 60 })
    return c.json(options)
  })

  // Where the answer to a form was looked at again.
  app.get(urls.signInPasskey.pattern, (c) =>
    c.redirect(urls.signIn(c.var.area, {}, { back: c.req.query('back') }), 303),
  )

  app.post(urls.signInPasskey.pattern, async (c) => {
    const { area, db, typed } = c.var
    const place = placeOf(installation, area)
    const used = readAnswer(usedSchema, typed.passkey?.[0])
    if (!used) return refused(c, 'unreadable')
    const token = tokenIn(c, 'passkey', https) ?? ''
    dropToken(c, 'passkey', https)
    const refusal = await asOwner(db, async (owner) => {
      const before = await refusalBefore(owner, token, place, used.asked)
      if (before) return before
      const found = await accountByPasskey(owner, place, used)
      if (typeof found === 'string') return found
      await signInHere(c, owner, found.accountId, https)
      return undefined
    })
    return refusal ? refused(c, refusal) : c.redirect(backTo(area, c.req.query('back')), 303)
  })

  /** The page again, with the address that she may have typed before. */
  function refused(c: AreaRequest, refusal: Refusal) {
    const { area, typed } = c.var
    const asked = { area, place: placeOf(installation, area), back: c.req.query('back') }
    return versions(
      c,
      <SignInPage {...asked} form={refusedForm(refusals[refusal], typed)} />,
      <EasySignInPage {...asked} form={refusedForm(easyRefusals[refusal], typed)} />,
      422,
    )
  }
}
