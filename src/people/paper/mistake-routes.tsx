import type { Hono } from 'hono'
import { z } from 'zod'
import { isOrSharesEmail, signedInOnly } from '#accounts'
import { rule, type AreaEnv, type AreaRequest } from '#areas'
import { appendEntry } from '../../platform/audit/index.ts'
import { asOwner } from '../../platform/db/context.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { tell } from '../requests/tell.ts'
import { MistakePage, UndonePage } from './mistake-pages.tsx'
import { letInBy, takenClaimAt, type TakenClaim } from './taken-claims.ts'
import { isTrusted } from './trusted.ts'
import { undoClaim, type Undone } from './undo-claim.ts'

const whySchema = z.object({ why: required('Write how you know', 500) })

/**
 * A record from paper went to the wrong account: whom the scheme trusts to say who somebody is ends
 * that. Of the record nothing is shown but the number, the name, and how many were let in; who they
 * are, only once it is known that it was not the person who let them in. Each look is in the trail.
 */
export function mountMistakes(
  app: Hono<AreaEnv>,
  { installation, providers, endMistaken }: FromAbove,
): void {
  const { pattern } = urls.claimMistake
  app.use(pattern, signedInOnly)

  app.get(pattern, async (c) => {
    const claim = await find(c)
    return claim ? mistakePage(c, claim, emptyForm) : c.notFound()
  })

  app.post(pattern, async (c) => {
    const claim = await find(c)
    if (!claim) return c.notFound()
    const { area, db, typed, account } = c.var
    const { areaId } = area
    const { reference, providerId } = claim
    const checked = check(whySchema, typed)
    if (!checked.ok) return mistakePage(c, claim, checked.form)
    const { accountId } = account!
    const [keepers, keeps] = await asOwner(db, async (owner) => {
      const running = await providers.accountsRunning(owner, areaId, providerId)
      return [running, await isOrSharesEmail(owner, accountId, running)]
    })
    // Else whoever keeps a record could take it back from the person.
    if (keeps) {
      const why =
        'You keep this record yourself, or share an email address with who does. Somebody else has to say whose it is'
      return mistakePage(c, claim, { typed, errors: { why } })
    }
    const undo = {
      ...{ areaId, reference, by: `account:${accountId}`, why: checked.value.why },
      today: isoDate(new Date(), area.timeZone),
      days: await rule(db, areaId, 'paper_access_before_agreement'),
      providerName:
        (await providers.names(db, areaId, [providerId])).get(providerId) ?? 'Your provider',
    }
    const undone = await asOwner(db, (owner) => undoClaim(owner, endMistaken, undo))
    if (undone) {
      const { claimId: about, personId, takenBy } = undone.claim
      const own = urls.accountHeld(area, {})
      await tell(c, installation, { what: 'mistaken', about, accounts: [takenBy], path: own })
      const path = urls.paperClaim(area, { personId })
      await tell(c, installation, { what: 'on_paper_again', about, accounts: keepers, path })
      await tellEnterprises(c, { installation, providers }, undone)
    }
    return c.redirect(urls.claimMistake(area, { reference }), 303)
  })
}

/** Whoever was asked something, or agreed something, hears that it was not the person. */
async function tellEnterprises(
  c: AreaRequest,
  { installation, providers }: Pick<FromAbove, 'installation' | 'providers'>,
  { requests, agreements }: Undone,
): Promise<void> {
  const { area, db } = c.var
  const letters = [
    ...requests.map(({ providerId, requestId }) => ({
      ...{ what: 'asker_mistaken' as const, about: requestId, providerId },
      path: urls.enterpriseRequest(area, { providerId, requestId }),
    })),
    ...agreements.map(({ providerId, agreementId }) => ({
      ...{ what: 'agreement_mistaken' as const, about: agreementId, providerId },
      path: urls.providerAgreement(area, { providerId, agreementId }),
    })),
  ]
  for (const { providerId, ...letter } of letters) {
    const accounts = await asOwner(db, (owner) =>
      providers.accountsRunning(owner, area.areaId, providerId),
    )
    await tell(c, installation, { ...letter, accounts })
  }
}

async function find(c: AreaRequest): Promise<TakenClaim | undefined> {
  const { area, db, account } = c.var
  if (!isTrusted(account?.roles)) return undefined
  const reference = c.req.param('reference') ?? ''
  return asOwner(db, (owner) => takenClaimAt(owner, area.areaId, reference))
}

async function mistakePage(c: AreaRequest, claim: TakenClaim, form: Form) {
  const { area, db } = c.var
  const letIn = await asOwner(db, (owner) => letInBy(owner, area.areaId, claim))
  const { personId } = claim
  const look = { areaId: area.areaId, personId, action: 'looked', what: 'claim_taken' }
  await appendEntry(db, look)
  if (claim.undoneAt) return page(c, <UndonePage {...{ area, claim, letIn }} />)
  const status = statusOf(form)
  return page(c, <MistakePage {...{ area, claim, form }} letIn={letIn.length} />, status)
}
