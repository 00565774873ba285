import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { sendEmail, type Email } from '../../platform/messages/index.ts'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { accountOf, emailsOf } from '../account.ts'
import { deviceKind, deviceWords } from '../sessions/device.ts'
import { signedInLately } from '../sessions/session.ts'
import { EasySignInAgainPage } from '../easy-sign-in-again-page.tsx'
import { signedInOnly } from '../signed-in.tsx'
import { SignInAgainPage } from '../sign-in-again-page.tsx'
import { addPasskey, optionsToAdd } from './add-passkey.ts'
import { AddPasskeyPage } from './add-passkey-page.tsx'
import { madeSchema, readAnswer } from './answer.ts'
import { EasyAddPasskeyPage } from './easy-add-passkey-page.tsx'
import { EasyRemovePasskeyPage } from './easy-remove-passkey-page.tsx'
import { keepChallenge, refusalBefore } from './challenge.ts'
import { addedEmails, removedEmails, type PasskeyNews } from './passkey-emails.ts'
import { passkeyOf, passkeysOf, removePasskey, type Passkey } from './passkeys.ts'
import { placeOf } from './place.ts'
import { easyRefusals, refusals, refusedForm, type Refusal } from './refusal.ts'
import { RemovePasskeyPage } from './remove-passkey-page.tsx'

/** Adding passkeys to an account and removing them; each is told to all of its addresses. */
export function mountPasskeys(app: Hono<AreaEnv>, installation: Installation): void {
  // A script asks, and goes where it is led: to what she has to do first.
  app.post(urls.accountPasskeyChallenge.pattern, async (c) => {
    c.header('Cache-Control', 'no-store')
    const { area, db, account } = c.var
    if (!account || !(await signedInLately(db, account))) return toPasskeys(c)
    const { accountId, sessionId } = account
    const options = await optionsToAdd({
      place: placeOf(installation, area),
      siteName: area.name,
      account: (await accountOf(db, accountId))!,
      email: (await emailsOf(db, accountId))[0] ?? '',
      passkeys: await passkeysOf(db, accountId),
    })
    await asOwner(db, (owner) => keepChallenge(owner, `add ${sessionId}`, options.challenge))
    return c.json(options)
  })

  app.use(urls.accountPasskeys.pattern, signedInOnly)
  app.use(urls.accountPasskey.pattern, signedInOnly)

  app.get(urls.accountPasskeys.pattern, async (c) => {
    const { area, db, account } = c.var
    const lately = await signedInLately(db, account!)
    if (lately) return addPage(c, emptyForm)
    const again = { area, back: urls.accountPasskeys(area, {}) }
    return versions(
      c,
      <SignInAgainPage {...again} before="add a passkey" />,
      <EasySignInAgainPage {...again} />,
    )
  })

  app.post(urls.accountPasskeys.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const { accountId, sessionId } = account!
    const place = placeOf(installation, area)
    const made = readAnswer(madeSchema, typed.passkey?.[0])
    if (!made) return refused(c, 'unreadable')
    const before = await asOwner(db, (owner) =>
      refusalBefore(owner, `add ${sessionId}`, place, made.asked),
    )
    // The same form once more: it is done.
    if (before === 'over' && (await isHers(c, made.id))) return toList(c)
    if (before) return refused(c, before)
    const here = deviceWords(c.req.header('user-agent'))
    const isElsewhere = made.authenticatorAttachment === 'cross-platform'
    const device = isElsewhere ? `Another phone or a key, by way of: ${here}` : here
    const refusal = await addPasskey(db, { accountId, place, made, device })
    if (refusal) return refused(c, refusal)
    await tell(c, addedEmails, { device, host: place.host })
    return toList(c)
  })

  app.get(urls.accountPasskey.pattern, async (c) => {
    const passkey = await asked(c)
    if (!passkey) return c.notFound()
    const shown = { area: c.var.area, passkey }
    return versions(c, <RemovePasskeyPage {...shown} />, <EasyRemovePasskeyPage {...shown} />)
  })

  // Needs no new sign-in: whoever lost a phone is in a hurry, and the code by email is left to her.
  app.post(urls.accountPasskey.pattern, async (c) => {
    const { db, account } = c.var
    const passkey = await asked(c)
    if (passkey && (await removePasskey(db, account!.accountId, passkey.passkeyId)))
      await tell(c, removedEmails, passkey)
    return toList(c)
  })

  function addPage(c: AreaRequest, form: Form, easyForm = form) {
    const { area } = c.var
    const device = deviceKind(c.req.header('user-agent'))
    const shown = { area, place: placeOf(installation, area), device }
    return versions(
      c,
      <AddPasskeyPage {...shown} form={form} />,
      <EasyAddPasskeyPage {...shown} form={easyForm} />,
      statusOf(form),
    )
  }

  function refused(c: AreaRequest, refusal: Refusal) {
    return addPage(c, refusedForm(refusals[refusal]), refusedForm(easyRefusals[refusal]))
  }

  async function tell(
    c: AreaRequest,
    words: (news: PasskeyNews) => Email[],
    { device, host }: Pick<Passkey, 'device' | 'host'>,
  ) {
    const { area, db, account } = c.var
    const { scheme } = area
    const news = {
      ...{ device, host, areaName: area.name },
      emails: await emailsOf(db, account!.accountId),
      account: placeOf(installation, area).origin + urls.account(area, {}),
      help: `${scheme.coordinatorName} at ${scheme.name} can help you: call ${scheme.phone} (${scheme.hours}).`,
    }
    for (const email of words(news)) await sendEmail(db, email)
  }
}

/** The passkey of an address; another's isn't there. */
async function asked(c: AreaRequest): Promise<Passkey | undefined> {
  const { db, account } = c.var
  const passkeyId = uuid(c.req.param('passkeyId'))
  return passkeyId ? passkeyOf(db, account!.accountId, passkeyId) : undefined
}

async function isHers(c: AreaRequest, credentialId: string): Promise<boolean> {
  const passkeys = await passkeysOf(c.var.db, c.var.account!.accountId)
  return passkeys.some((one) => one.credentialId === credentialId)
}

function toPasskeys(c: AreaRequest) {
  return c.redirect(urls.accountPasskeys(c.var.area, {}), 303)
}

function toList(c: AreaRequest) {
  return c.redirect(`${urls.account(c.var.area, {})}#passkeys`, 303)
}
