import type { Hono, MiddlewareHandler } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { providerNames } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { DisputePage } from '../sharing/dispute-page.tsx'
import { answerSchema } from '../sharing/dispute-routes.tsx'
import { answerDispute, disputers, disputesOf, type Dispute } from '../sharing/disputes.ts'
import { forOthers } from '../sharing/for-others.ts'
import { sharedNow } from '../sharing/sharing.ts'
import { tellOwner } from '../sharing/tell.ts'
import { factsOf } from './facts.ts'
import { MayNeedHelpPage, title } from './may-need-help-page.tsx'
import { reasonsOf } from './reasons.ts'
import { SharedPage } from './shared-page.tsx'

/** For coordinators with an account: what owners share with them, and the figures that they dispute. */
export function mountMayNeedHelp(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(urls.adminMayNeedHelp.pattern, coordinatorOnly)
  app.use(urls.adminShared.pattern, coordinatorOnly)
  app.use(urls.adminDispute.pattern, coordinatorOnly)

  app.get(urls.adminMayNeedHelp.pattern, async (c) => {
    const { area, db } = c.var
    const { areaId } = area
    const today = isoDate(new Date(), area.timeZone)
    const providerIds = await sharedNow(db, areaId)
    const facts = await factsOf(db, { areaId, providerIds, today })
    const disputes = await disputesOf(db, areaId, await disputers(db, areaId))
    const ids = [...facts, ...disputes].map(({ providerId }) => providerId)
    const names = await providerNames(db, areaId, [...new Set(ids)])
    const nameOf = (providerId: string) => names.get(providerId) ?? 'An enterprise'
    const shown = {
      area,
      shared: facts.map((one) => ({
        ...{ providerId: one.providerId, name: nameOf(one.providerId) },
        reasons: reasonsOf(one, today),
      })),
      disputes: disputes.map((one) => ({ ...one, name: nameOf(one.providerId) })),
    }
    return page(c, <MayNeedHelpPage {...shown} />)
  })

  app.get(urls.adminShared.pattern, async (c) => {
    const { area, db, account } = c.var
    const { areaId } = area
    const providerId = uuid(c.req.param('providerId'))
    if (!providerId || !(await sharedNow(db, areaId)).includes(providerId)) return c.notFound()
    const today = isoDate(new Date(), area.timeZone)
    const shownBy = `account:${account!.accountId}`
    const of = { providerId, today, shownBy }
    const found = await forOthers(db, { area, audience: 'coordinator', ...of })
    if (!found) return c.notFound()
    const [facts] = await factsOf(db, { areaId, providerIds: [providerId], today })
    const reasons = facts ? reasonsOf(facts, today) : []
    return page(c, <SharedPage {...{ area, reasons, forOthers: found }} />)
  })

  app.get(urls.adminDispute.pattern, async (c) => {
    const found = await disputeOf(c)
    return found ? disputePage(c, found, emptyForm) : c.notFound()
  })

  app.post(urls.adminDispute.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const found = await disputeOf(c)
    if (!found) return c.notFound()
    const checked = check(answerSchema, typed)
    if (!checked.ok) return disputePage(c, found, checked.form)
    const { disputeId, providerId } = found
    if (!found.isSettled) {
      await answerDispute(db, {
        ...{ areaId: area.areaId, disputeId, providerId, party: 'coordinator', settles: false },
        ...{ ...checked.value, by: `account:${account!.accountId}` },
      })
      await tellOwner(
        db,
        { installation, area },
        {
          providerId,
          about: ['dispute said', checked.value.saidId],
          subject: 'There is an answer about your figure',
          words: `${area.scheme.coordinatorName} has answered what you said about a figure.`,
          link: urls.dispute(area, { providerId, disputeId }),
        },
      )
    }
    return c.redirect(urls.adminDispute(area, { disputeId }), 303)
  })
}

/** What owners share is for accounts that are coordinators; the installation's secret isn’t one. */
const coordinatorOnly: MiddlewareHandler<AreaEnv> = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  if (c.var.account?.roles.includes('coordinator')) return next()
  return c.redirect(urls.adminSignIn(c.var.area, {}), 303)
}

async function disputeOf(c: AreaRequest): Promise<Dispute | undefined> {
  const { area, db } = c.var
  const disputeId = uuid(c.req.param('disputeId'))
  if (!disputeId) return undefined
  const all = await disputesOf(db, area.areaId, await disputers(db, area.areaId))
  return all.find((one) => one.disputeId === disputeId)
}

async function disputePage(c: AreaRequest, found: Dispute, form: Form) {
  const { area, db } = c.var
  const { providerId } = found
  const name = (await providerNames(db, area.areaId, [providerId])).get(providerId) ?? ''
  const back = <Back href={urls.adminMayNeedHelp(area, {})} text={title} />
  const shown = { area, name, dispute: found, party: 'coordinator' as const, form, back }
  return page(c, <DisputePage {...shown} />, statusOf(form))
}
