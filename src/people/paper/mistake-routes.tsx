import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import { rule, type AreaEnv, type AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { check, emptyForm, required, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { tell } from '../requests/tell.ts'
import { MistakePage, UndonePage } from './mistake-pages.tsx'
import { letInBy, takenClaimAt, type TakenClaim } from './taken-claims.ts'
import { isTrusted } from './trusted.ts'
import { undoClaim } from './undo-claim.ts'

const whySchema = z.object({ why: required('Write how you know', 500) })

/**
 * A record from paper went to the wrong account: whom the scheme trusts to say who somebody is ends
 * that. Of the record nothing is shown but the number, the name, and whom that account let see it.
 */
export function mountMistakes(
  app: Hono<AreaEnv>,
  { installation, providers }: Pick<FromAbove, 'installation' | 'providers'>,
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
    const keepers = await asOwner(db, (owner) =>
      providers.accountsRunning(owner, areaId, providerId),
    )
    // Else whoever keeps a record could take it back from the person.
    if (keepers.includes(accountId)) {
      const why = 'You began this record yourself. Somebody else has to say whose it is'
      return mistakePage(c, claim, { typed, errors: { why } })
    }
    const undo = {
      ...{ areaId, reference, by: `account:${accountId}`, why: checked.value.why },
      days: await rule(db, areaId, 'paper_access_before_agreement'),
      providerName:
        (await providers.names(db, areaId, [providerId])).get(providerId) ?? 'Your provider',
    }
    const undone = await asOwner(db, (owner) => undoClaim(owner, undo))
    if (undone) {
      const { claimId: about, personId, takenBy } = undone
      const own = urls.account(area, {})
      await tell(c, installation, { what: 'mistaken', about, accounts: [takenBy], path: own })
      const path = urls.paperClaim(area, { personId })
      await tell(c, installation, { what: 'on_paper_again', about, accounts: keepers, path })
    }
    return c.redirect(urls.claimMistake(area, { reference }), 303)
  })
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
  const shown = { area, claim, letIn }
  if (claim.undoneAt) return page(c, <UndonePage {...shown} />)
  const status = Object.keys(form.errors).length ? 422 : 200
  return page(c, <MistakePage {...shown} form={form} />, status)
}
