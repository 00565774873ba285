import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { providerNames } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { check, emptyForm, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { ownProvider } from '../own-provider.ts'
import { ownPeriod } from '../what-we-add/span.ts'
import { DisputePage } from './dispute-page.tsx'
import { disputable, DisputesPage } from './disputes-page.tsx'
import { answerDispute, dispute, disputesOf, type Dispute } from './disputes.ts'
import { tellCoordinators } from './tell.ts'

const words = required('Write what you want to say', 2000)
const disputeSchema = z.object({
  disputeId: z.uuid().catch(() => newId()),
  indicator: z
    .string()
    .refine(
      (name) => disputable.some((one) => one.name === name),
      'Choose the figure that is wrong',
    ),
  words: required('Write what is wrong with it', 2000),
})
export const answerSchema = z.object({ saidId: z.uuid().catch(() => newId()), words })

/** An owner says that a figure is wrong, reads the answer, and settles it. */
export function mountDisputes(app: Hono<AreaEnv>, installation: Installation): void {
  app.get(urls.disputes.pattern, (c) => disputesPage(c, emptyForm))

  app.post(urls.disputes.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const providerId = ownProvider(c)
    if (!providerId) return c.notFound()
    const checked = check(disputeSchema, typed)
    if (!checked.ok) return disputesPage(c, checked.form)
    const { disputeId } = checked.value
    const period = ownPeriod('year', { today: isoDate(new Date(), area.timeZone) })
    const isNew = await dispute(db, {
      ...{ ...checked.value, ...period, areaId: area.areaId, providerId },
      by: `account:${account!.accountId}`,
    })
    if (isNew)
      await tellCoordinators(
        db,
        { installation, area },
        {
          about: ['dispute', disputeId],
          subject: 'An enterprise says that a figure is wrong',
          words:
            'Whoever runs an enterprise says that one of its figures is wrong, and asks you to look.',
          link: urls.adminDispute(area, { disputeId }),
        },
      )
    return c.redirect(urls.dispute(area, { providerId, disputeId }), 303)
  })

  app.get(urls.dispute.pattern, async (c) => {
    const found = await disputeOf(c)
    return found ? disputePage(c, found, emptyForm) : c.notFound()
  })

  app.post(urls.dispute.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const found = await disputeOf(c)
    if (!found) return c.notFound()
    const { disputeId, providerId } = found
    const settles = typed.settles?.[0] === 'yes'
    const checked = check(answerSchema, typed)
    if (!checked.ok && !(settles && !typed.words?.[0]?.trim()))
      return disputePage(c, found, checked.form)
    const said = checked.ok
      ? checked.value
      : { saidId: uuid(typed.saidId?.[0]) ?? newId(), words: '' }
    if (!found.isSettled) {
      await answerDispute(db, {
        ...{ areaId: area.areaId, disputeId, providerId, party: 'owner', settles, ...said },
        by: `account:${account!.accountId}`,
      })
      if (!settles)
        await tellCoordinators(
          db,
          { installation, area },
          {
            about: ['dispute said', said.saidId],
            subject: 'There is an answer about a figure',
            words: 'Whoever runs an enterprise has written more about a figure that is disputed.',
            link: urls.adminDispute(area, { disputeId }),
          },
        )
    }
    return c.redirect(urls.dispute(area, { providerId, disputeId }), 303)
  })
}

async function disputesPage(c: AreaRequest, form: Form) {
  const { area, db } = c.var
  const providerId = ownProvider(c)
  if (!providerId) return c.notFound()
  const all = await disputesOf(db, area.areaId, [providerId])
  const chosen = c.req.query('figure') ?? ''
  return page(c, <DisputesPage {...{ area, providerId, all, chosen, form }} />, statusOf(form))
}

async function disputeOf(c: AreaRequest): Promise<Dispute | undefined> {
  const { area, db } = c.var
  const providerId = ownProvider(c)
  const disputeId = uuid(c.req.param('disputeId'))
  if (!providerId || !disputeId) return undefined
  const all = await disputesOf(db, area.areaId, [providerId])
  return all.find((one) => one.disputeId === disputeId)
}

async function disputePage(c: AreaRequest, found: Dispute, form: Form) {
  const { area, db } = c.var
  const { providerId } = found
  const name = (await providerNames(db, area.areaId, [providerId])).get(providerId) ?? ''
  const back = <Back href={urls.disputes(area, { providerId })} text="A figure is wrong" />
  const shown = { area, name, dispute: found, party: 'owner' as const, form, back }
  return page(c, <DisputePage {...shown} />, statusOf(form))
}
