import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import { localities, type AreaEnv, type AreaRequest } from '#areas'
import { ownWork } from '#practice'
import { providerNames, workers, type Worker } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { asEnterprise, asWorker } from '../apart.ts'
import { ownProvider } from '../own-provider.ts'
import { enterpriseFacts, sayOfEnterprise, sayOfWorker, workerFacts } from './facts.ts'
import { enterpriseShape, onceForm, workerSaid, workerShape } from './once-form.ts'
import { AskedOncePage } from './once-page.tsx'
import { WorkAskedOncePage } from './work-once-page.tsx'

/** What no record can carry: asked once, of who runs an enterprise, and of who works in one. */
export function mountAskedOnce(app: Hono<AreaEnv>): void {
  app.use(urls.askedOnce.pattern, signedInOnly)
  app.use(urls.workAskedOnce.pattern, signedInOnly)

  app.get(urls.askedOnce.pattern, async (c) => {
    const own = await runBy(c)
    if (!own) return c.notFound()
    const { areaId, providerId, asked } = own
    const ids = asked.map(({ workerId }) => workerId)
    const form = await asEnterprise(c.var.db, [providerId], async (db) =>
      onceForm(
        await enterpriseFacts(db, areaId, providerId),
        await workerFacts(db, areaId, providerId),
        ids,
      ),
    )
    return oncePage(c, own, form)
  })

  app.post(urls.askedOnce.pattern, async (c) => {
    const own = await runBy(c)
    if (!own) return c.notFound()
    const { area, db, typed } = c.var
    const { areaId, providerId, asked, accountId } = own
    const today = isoDate(new Date(), area.timeZone)
    const places = await localities(db, areaId)
    const ids = asked.map(({ workerId }) => workerId)
    const shape = { ...enterpriseShape(today), ...workerShape(places, ids) }
    const checked = check(z.object(shape), typed)
    if (!checked.ok) return oncePage(c, own, checked.form)
    const { beganOn = null, cost: penceAMonth } = checked.value
    const saying = { areaId, providerId, by: `account:${accountId}` }
    await asEnterprise(db, [providerId], async (evidence) => {
      await sayOfEnterprise(evidence, saying, { beganOn, penceAMonth })
      for (const workerId of ids)
        await sayOfWorker(
          evidence,
          { ...saying, workerId, party: 'provider' },
          workerSaid(checked.value, workerId),
        )
    })
    return c.redirect(urls.whatWeAdd(area, { providerId }), 303)
  })

  app.get(urls.workAskedOnce.pattern, async (c) => {
    const own = worksAt(c)
    if (!own) return c.notFound()
    const { area, db } = c.var
    const { providerId, workerId } = own
    const form = await asWorker(db, [workerId], async (evidence) =>
      onceForm(undefined, await workerFacts(evidence, area.areaId, providerId), [workerId]),
    )
    return workPage(c, own, form)
  })

  app.post(urls.workAskedOnce.pattern, async (c) => {
    const own = worksAt(c)
    if (!own) return c.notFound()
    const { area, db, typed, account } = c.var
    const { areaId } = area
    const { providerId, workerId } = own
    const shape = workerShape(await localities(db, areaId), [workerId])
    const checked = check(z.object(shape), typed)
    if (!checked.ok) return workPage(c, own, checked.form)
    const saying = { areaId, providerId, workerId, by: `account:${account!.accountId}` }
    await asWorker(db, [workerId], (evidence) =>
      sayOfWorker(evidence, { ...saying, party: 'worker' }, workerSaid(checked.value, workerId)),
    )
    return c.redirect(urls.work(area, { providerId }), 303)
  })
}

interface Own {
  areaId: string
  providerId: string
  accountId: string
  /** Herself, and those without an account. */
  asked: Worker[]
  others: Worker[]
}

/** The enterprise of the address, if whoever asks runs it. */
async function runBy(c: AreaRequest): Promise<Own | undefined> {
  const { area, db, account } = c.var
  const providerId = ownProvider(c)
  if (!providerId || !account) return undefined
  const { areaId } = area
  const { accountId } = account
  const all = await workers(db, areaId, providerId)
  const isAsked = (one: Worker) => !one.accountId || one.accountId === accountId
  const asked = all.filter(isAsked)
  return { areaId, providerId, accountId, asked, others: all.filter((one) => !isAsked(one)) }
}

/** What somebody is in the enterprise of the address, where she doesn't run it. */
function worksAt(c: AreaRequest) {
  const providerId = uuid(c.req.param('providerId'))
  return ownWork(c.var.account).find((one) => one.providerId === providerId && !one.runs)
}

async function oncePage(c: AreaRequest, own: Own, form: Form): Promise<Response> {
  const { area, db } = c.var
  const { areaId, providerId } = own
  const name = (await providerNames(db, areaId, [providerId])).get(providerId)!
  const places = await localities(db, areaId)
  return page(
    c,
    <AskedOncePage {...{ area, form, name, ...own }} localities={places} />,
    statusOf(form),
  )
}

async function workPage(
  c: AreaRequest,
  own: { providerId: string; workerId: string },
  form: Form,
): Promise<Response> {
  const { area, db } = c.var
  const name = (await providerNames(db, area.areaId, [own.providerId])).get(own.providerId)!
  const places = await localities(db, area.areaId)
  return page(
    c,
    <WorkAskedOncePage {...{ area, form, name, ...own }} localities={places} />,
    statusOf(form),
  )
}
