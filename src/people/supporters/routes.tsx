import type { Hono } from 'hono'
import { z } from 'zod'
import { invitationAt } from '#accounts'
import { absolute, rule, sendsMessages, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { check, emptyForm, statusOf, type Checked, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { scopeLines } from '../access/access-words.ts'
import type { Decision } from '../access/consents.ts'
import type { Scope } from '../access/scopes.ts'
import {
  decisionErrors,
  decisionOf,
  decisionShape,
  ownDecision,
} from '../decisions/decision-form.ts'
import { openToChange, type Open } from '../open-record.ts'
import { EasyLinkPage } from './easy-link-page.tsx'
import { EasyHelperPage, EasyOfferPage } from './easy-offer-page.tsx'
import { LinkPage } from './link-page.tsx'
import { offerAccess, takeOfferBack } from './offer-access.ts'
import { offerShape, supporterShape, type OfferForm } from './offer-form.ts'
import { HelperPage, OfferPage } from './offer-page.tsx'
import { offerEmail } from './offer-email.ts'
import { openOffer } from './offers.ts'

/** Inviting family, friends, professionals, and somebody who helps with all of it. */
export function mountSupporters(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.newAccess.pattern, async (c) => {
    const open = await openToChange(c)
    return open ? offerPage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.newAccess.pattern, async (c) => {
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const { area, typed } = c.var
    const today = isoDate(new Date(), area.timeZone)
    const checked = check(z.object({ ...offerShape(today), ...supporterShape }), typed)
    const decided = open.own ? decidedSelf(c) : decidedFor(c, today)
    if (!checked.ok || !decided.ok) {
      const errors = { ...(checked.ok ? {} : checked.form.errors), ...errorsOf(decided) }
      return offerPage(c, open, { typed, errors })
    }
    const { relation, scopes } = checked.value
    return offer(c, open, { ...checked.value, relation, scopes, decided: decided.value })
  })

  app.get(urls.newHelper.pattern, async (c) => {
    const open = await openToChange(c)
    return open?.own ? helperPage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.newHelper.pattern, async (c) => {
    const open = await openToChange(c)
    if (!open?.own) return c.notFound()
    const today = isoDate(new Date(), c.var.area.timeZone)
    const checked = check(z.object(offerShape(today)), c.var.typed)
    if (!checked.ok) return helperPage(c, open, checked.form)
    const all: Scope[] = ['everything']
    return offer(c, open, {
      ...{ ...checked.value, relation: 'helper', scopes: all, decided: ownOf(c) },
    })
  })

  app.get(urls.accessLink.pattern, async (c) => {
    const open = await openToChange(c)
    const secret = c.req.param('secret')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const of = { areaId: area.areaId, personId: open.person.personId }
    const found = await asOwner(db, (owner) => invitationAt(owner, of.areaId, secret))
    const offered = found && (await openOffer(db, { ...of, offerId: found.invitationId }))
    if (!offered) return c.notFound()
    const address = absolute(installation, area, urls.invitation(area, { secret }))
    const shown = { ...open, area, offer: offered, address }
    return versions(c, <LinkPage {...shown} />, <EasyLinkPage {...shown} />)
  })

  app.post(urls.accessOffer.pattern, async (c) => {
    const open = await openToChange(c)
    const offerId = uuid(c.req.param('offerId'))
    if (!open || !offerId) return c.notFound()
    const { area, db } = c.var
    const { personId } = open.person
    await takeOfferBack(db, { areaId: area.areaId, personId, offerId, by: actor(c) })
    return c.redirect(urls.access(area, { personId }), 303)
  })

  type Given = OfferForm & {
    relation: 'helper' | 'family' | 'friend' | 'professional'
    scopes: Scope[]
    decided: Decision
  }

  /** Offers it, and shows the link or sends it. */
  async function offer(c: AreaRequest, open: Open, given: Given) {
    const { area, db } = c.var
    const { areaId } = area
    const { personId } = open.person
    const days = await rule(db, areaId, 'invitation_valid_for')
    const mostADay = await rule(db, areaId, 'access_offers_a_day')
    const email = sendsMessages(installation, area) ? given.email : undefined
    const lines = scopeLines(given.scopes, open.own ? 'person' : 'helper', open.person.name)
    const until = given.untilOn ? `, until ${dateWords(given.untilOn)}` : ''
    const decision = `${given.name} may see: ${lines.join('; ')}${until}`.slice(0, 500)
    const offered = await offerAccess(db, {
      ...{ ...given, areaId, personId, email, decision, by: actor(c), days, mostADay },
    })
    if (offered === 'too many') {
      const errors = { name: 'That was a lot for one day. Invite more people tomorrow' }
      const form = { typed: c.var.typed, errors }
      return given.relation === 'helper' ? helperPage(c, open, form) : offerPage(c, open, form)
    }
    const { secret } = given
    if (!email) return c.redirect(urls.accessLink(area, { personId, secret }), 303)
    const link = absolute(installation, area, urls.invitation(area, { secret }))
    if (offered === 'offered') await sendEmail(db, offerEmail(area, email, link, days))
    return c.redirect(urls.access(area, { personId }), 303)
  }

  function offerPage(c: AreaRequest, open: Open, form: Form) {
    const sends = sendsMessages(installation, c.var.area)
    const asked = { ...open, area: c.var.area, form, sends }
    return versions(c, <OfferPage {...asked} />, <EasyOfferPage {...asked} />, statusOf(form))
  }

  function helperPage(c: AreaRequest, open: Open, form: Form) {
    const sends = sendsMessages(installation, c.var.area)
    const asked = { ...open, area: c.var.area, form, sends }
    const status = statusOf(form)
    return versions(c, <HelperPage {...asked} />, <EasyHelperPage {...asked} />, status)
  }
}

const ownOf = ({ var: { easyRead } }: AreaRequest) => ownDecision({ inEasyRead: easyRead })
const decidedSelf = (c: AreaRequest): Checked<Decision> => ({ ok: true, value: ownOf(c) })

/** What a helper says of who decided. */
function decidedFor({ var: { typed } }: AreaRequest, today: string): Checked<Decision> {
  const checked = check(z.object(decisionShape), typed)
  if (!checked.ok) return checked
  const errors = decisionErrors(checked.value, (typed.scopes ?? []) as Scope[], today)
  if (Object.keys(errors).length) return { ok: false, form: { typed, errors } }
  return { ok: true, value: decisionOf(checked.value) }
}

function errorsOf<T>(checked: Checked<T>): Form['errors'] {
  return checked.ok ? {} : checked.form.errors
}

const actor = ({ var: { account } }: AreaRequest) => `account:${account!.accountId}`
