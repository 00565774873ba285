import type { Hono } from 'hono'
import { z } from 'zod'
import { invitationAt, newSecret, signedInOnly } from '#accounts'
import { absolute, rule, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { checkClaim } from './check-claim.ts'
import { CheckPage, ClaimLinkPage, ClaimsPage } from './check-pages.tsx'
import { claimAt, type Claim } from './claims.ts'
import { takenClaimAt, takenClaimsCheckedBy } from './taken-claims.ts'
import { isTrusted } from './trusted.ts'

const referenceSchema = z.object({ reference: required('Write the number that they bring', 40) })

const seenSchema = z.object({
  invitationId: z.uuid().catch(() => newId()),
  secret: z
    .string()
    .regex(/^[\w-]{43}$/)
    .catch(() => newSecret()),
  seen: required('Write how you know', 500),
})

/**
 * Whoever the scheme trusts sees who somebody is, and gives her the link to her record. Of the record
 * nothing is shown but a number and the name, which the owner looks up: she has no access to it.
 */
export function mountChecks(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.claims.pattern, signedInOnly)
  app.use(`${urls.claims.pattern}/*`, signedInOnly)

  app.get(urls.claims.pattern, (c) => (mayCheck(c) ? claimsPage(c, emptyForm) : c.notFound()))

  app.post(urls.claims.pattern, async (c) => {
    if (!mayCheck(c)) return c.notFound()
    const { area, db, typed } = c.var
    const checked = check(referenceSchema, typed)
    if (!checked.ok) return claimsPage(c, checked.form)
    const { reference } = checked.value
    const claim = await findClaim(c, reference)
    const taken =
      claim ?? (await asOwner(db, (owner) => takenClaimAt(owner, area.areaId, reference)))
    if (!claim && taken)
      return c.redirect(urls.claimMistake(area, { reference: taken.reference }), 303)
    if (!claim) {
      const errors = { reference: 'There is no such number, or it is too old. Ask who made it' }
      return claimsPage(c, { typed, errors })
    }
    return c.redirect(urls.claim(area, { reference: claim.reference }), 303)
  })

  app.get(urls.claim.pattern, async (c) => {
    const claim = mayCheck(c) && (await findClaim(c, c.req.param('reference')))
    if (!claim) return c.notFound()
    return page(c, <CheckPage area={c.var.area} claim={claim} form={emptyForm} />)
  })

  app.post(urls.claim.pattern, async (c) => {
    const claim = mayCheck(c) && (await findClaim(c, c.req.param('reference')))
    if (!claim) return c.notFound()
    const { area, db, typed, account } = c.var
    const { areaId } = area
    const checked = check(seenSchema, typed)
    if (!checked.ok) return page(c, <CheckPage {...{ area, claim }} form={checked.form} />, 422)
    // Who keeps the record doesn't say whose it is.
    if (account!.lists.providers?.includes(claim.providerId)) {
      const seen = 'You keep this record yourself. Somebody else has to see who this is'
      return page(c, <CheckPage {...{ area, claim }} form={{ typed, errors: { seen } }} />, 422)
    }
    const days = await rule(db, areaId, 'invitation_valid_for')
    const by = `account:${account!.accountId}`
    await asOwner(db, (owner) => checkClaim(owner, { areaId, claim, by, days, ...checked.value }))
    const { reference } = claim
    return c.redirect(urls.claimLink(area, { reference, secret: checked.value.secret }), 303)
  })

  app.get(urls.claimLink.pattern, async (c) => {
    const { area, db, account } = c.var
    const secret = c.req.param('secret')
    const claim = mayCheck(c) && (await findClaim(c, c.req.param('reference')))
    if (!claim || claim.checkedBy !== `account:${account!.accountId}`) return c.notFound()
    const found = await asOwner(db, (owner) => invitationAt(owner, area.areaId, secret))
    if (!found || found.invitationId !== claim.invitationId) return c.notFound()
    const address = absolute(installation, area, urls.invitation(area, { secret }))
    return page(c, <ClaimLinkPage {...{ area, claim, address }} until={found.endsAt} />)
  })
}

const mayCheck = ({ var: { account } }: AreaRequest) => isTrusted(account?.roles)

function findClaim(c: AreaRequest, reference: string): Promise<Claim | undefined> {
  const { area, db } = c.var
  return asOwner(db, (owner) => claimAt(owner, area.areaId, reference))
}

async function claimsPage(c: AreaRequest, form: Form) {
  const { area, db, account } = c.var
  const status = statusOf(form)
  const by = `account:${account!.accountId}`
  const taken = await asOwner(db, (owner) => takenClaimsCheckedBy(owner, area.areaId, by))
  return page(c, <ClaimsPage {...{ area, form, taken }} />, status)
}
