import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import { rule, type AreaEnv, type AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import type { Scope } from '../access/scopes.ts'
import { decisionErrors, decisionOf } from '../decisions/decision-form.ts'
import { openRecord, type Open } from '../open-record.ts'
import { beginPaperRecord, paperRecord } from './begin-paper-record.ts'
import { askToClaim, claimOf } from './claims.ts'
import { ClaimPage } from './claim-page.tsx'
import { paperSchema } from './paper-form.ts'
import { ClosedPaperPage, PaperPage, type Enterprise } from './paper-page.tsx'
import { takenClaimOf } from './taken-claims.ts'

/** The enterprises that whoever asks runs, by name: the slice that knows them says it. */
export type EnterprisesOf = (c: AreaRequest) => Promise<Enterprise[]>

/** What the paper gives a provider to see, by which standing is looked at. */
const given: Scope[] = ['about_me', 'plan', 'own_visits', 'agreement']

/** Records on paper: a provider begins one, and asks that the person may have it. */
export function mountPaper(app: Hono<AreaEnv>, enterprisesOf: EnterprisesOf): void {
  app.use(urls.paperRecord.pattern, signedInOnly)

  app.get(urls.paperRecord.pattern, async (c) => {
    const enterprises = await enterprisesOf(c)
    const [first] = enterprises
    if (!first) return c.notFound()
    return enterprises.every(({ isClosed }) => isClosed)
      ? page(c, <ClosedPaperPage area={c.var.area} name={first.name} />)
      : paperPage(c, enterprises, emptyForm)
  })

  app.post(urls.paperRecord.pattern, async (c) => {
    const enterprises = await enterprisesOf(c)
    if (enterprises.length === 0) return c.notFound()
    const { area, db, typed } = c.var
    const checked = check(paperSchema, typed)
    if (!checked.ok) return paperPage(c, enterprises, checked.form)
    const { personId, name, agreed, providerId } = checked.value
    const enterprise = enterprises.find((one) => one.providerId === providerId)
    const errors = {
      ...(enterprise ? {} : { providerId: 'Choose for which enterprise' }),
      ...(enterprise?.isClosed
        ? { providerId: `${enterprise.name} is closed, and begins no new record` }
        : {}),
      ...decisionErrors(checked.value, given, isoDate(new Date(), area.timeZone)),
    }
    if (!enterprise || Object.keys(errors).length)
      return paperPage(c, enterprises, { typed, errors })
    const begin = {
      ...{ areaId: area.areaId, personId, name, agreed, providerId },
      providerName: enterprise.name,
      decided: decisionOf(checked.value),
      by: `provider:${providerId}`,
      days: await paperDays(c),
    }
    const isThere = await asOwner(db, (owner) => beginPaperRecord(owner, begin))
    return isThere ? c.redirect(urls.person(area, { personId }), 303) : c.notFound()
  })

  app.get(urls.paperClaim.pattern, async (c) => {
    const open = await openPaper(c)
    if (!open) return c.notFound()
    const { area, db } = c.var
    const claim = await claimOf(db, area.areaId, open.person.personId)
    const taken = await takenClaimOf(db, area.areaId, open.person.personId)
    return page(c, <ClaimPage {...{ area, claim, taken }} {...open} />)
  })

  app.post(urls.paperClaim.pattern, async (c) => {
    const open = await openPaper(c)
    if (!open) return c.notFound()
    const { area, db, account } = c.var
    const { areaId } = area
    const { personId } = open.person
    const days = await rule(db, areaId, 'paper_claim_valid_for')
    const by = `account:${account!.accountId}`
    if (!open.isClaimed)
      await asOwner(db, (owner) =>
        askToClaim(owner, { areaId, personId, actsFor: open.providerId, by, days }),
      )
    return c.redirect(urls.paperClaim(area, { personId }), 303)
  })
}

/** A record that the enterprise of whoever asks has begun on paper. */
async function openPaper(
  c: AreaRequest,
): Promise<(Open & { isClaimed: boolean; providerId: string }) | undefined> {
  const open = await openRecord(c)
  const { area, db, account } = c.var
  const paper = open && (await paperRecord(db, area.areaId, open.person.personId))
  if (!paper || !account?.lists.providers?.includes(paper.providerId)) return undefined
  return { ...open, ...paper }
}

function paperDays(c: AreaRequest): Promise<number> {
  return rule(c.var.db, c.var.area.areaId, 'paper_access_before_agreement')
}

async function paperPage(c: AreaRequest, all: Enterprise[], form: Form) {
  const enterprises = all.filter(({ isClosed }) => !isClosed)
  const { area } = c.var
  const status = statusOf(form)
  const days = await paperDays(c)
  return page(c, <PaperPage {...{ area, enterprises, form, days }} />, status)
}
