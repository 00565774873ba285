import type { Hono } from 'hono'
import { inviteAnew, signedInOnly, takeBackInvitations } from '#accounts'
import { absolute, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { check, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { addWorker } from './add-worker.ts'
import { changeWorker } from './change-worker.ts'
import { endWorker } from './end-worker.ts'
import { enterpriseOf, type Enterprise } from './enterprise.ts'
import { LeavePage } from './leave-page.tsx'
import { WorkPage } from './work-page.tsx'
import { workOf } from './work.ts'
import { workerForm, workerSchema } from './worker-form.ts'
import { WorkerPage } from './worker-page.tsx'
import { WorkersPage } from './workers-page.tsx'
import { worker, workers, type Hired } from './workers.ts'

/** Who works in an enterprise, for whoever runs it; and where somebody works, for herself. */
export function mountWorkers(app: Hono<AreaEnv>, installation: Installation): void {
  app.use(`${urls.enterprise.pattern}/*`, signedInOnly)
  app.use(urls.work.pattern, signedInOnly)

  app.get(urls.enterpriseWorkers.pattern, (c) =>
    withEnterprise(c, async (enterprise) => {
      const { area, db, account } = c.var
      const all = await workers(db, area.areaId, enterprise.providerId)
      const { accountId } = account!
      return page(c, <WorkersPage {...{ area, enterprise, accountId }} workers={all} />)
    }),
  )

  app.get(urls.enterpriseWorker.pattern, (c) =>
    withWorker(c, (enterprise, found) => workerPage(c, enterprise, workerForm(found), found)),
  )

  app.post(urls.enterpriseWorker.pattern, (c) =>
    withWorker(c, async (enterprise, found) => {
      const change = c.var.typed.change?.[0]
      if (found && change === 'link') {
        if (found.accountId) return workerPage(c, enterprise, workerForm(found), found)
        const does = { providerId: enterprise.providerId, workerId: found.workerId }
        const { secret } = await inviteAnew(c, { kind: 'worker', does })
        const path = urls.invitation(c.var.area, { secret })
        const link = absolute(installation, c.var.area, path)
        return workerPage(c, enterprise, workerForm(found), found, link)
      }
      if (found && change === 'end') return end(c, enterprise, found)
      return save(c, enterprise, found)
    }),
  )

  app.get(urls.enterpriseLeave.pattern, (c) =>
    withEnterprise(c, (enterprise) => page(c, <LeavePage {...{ area: c.var.area, enterprise }} />)),
  )

  app.post(urls.enterpriseLeave.pattern, (c) => withEnterprise(c, (one) => leave(c, one)))

  app.get(urls.work.pattern, async (c) => {
    const work = await ownWork(c)
    return work ? page(c, <WorkPage area={c.var.area} work={work} />) : c.notFound()
  })

  app.post(urls.work.pattern, async (c) => {
    const { area, db, account } = c.var
    const work = await ownWork(c)
    if (!work) return c.notFound()
    await asOwner(db, (owner) =>
      endWorker(owner, { areaId: area.areaId, ...work, by: `account:${account!.accountId}` }),
    )
    return c.redirect(urls.account(area, {}), 303)
  })
}

async function withEnterprise(
  c: AreaRequest,
  answer: (enterprise: Enterprise) => Response | Promise<Response>,
): Promise<Response> {
  const enterprise = await enterpriseOf(c)
  return enterprise ? answer(enterprise) : c.notFound()
}

/** The worker of the address, or none for `new`. */
function withWorker(
  c: AreaRequest,
  answer: (enterprise: Enterprise, found: Hired | undefined) => Promise<Response>,
): Promise<Response> {
  return withEnterprise(c, async (enterprise) => {
    const workerId = c.req.param('workerId') ?? ''
    if (workerId === 'new') return answer(enterprise, undefined)
    const { area, db } = c.var
    const found = await worker(db, area.areaId, enterprise.providerId, workerId)
    return found ? answer(enterprise, found) : c.notFound()
  })
}

async function workerPage(
  c: AreaRequest,
  enterprise: Enterprise,
  form: Form,
  found?: Hired,
  link?: string,
): Promise<Response> {
  const status = statusOf(form)
  const { area } = c.var
  return page(c, <WorkerPage {...{ area, enterprise, form, link }} worker={found} />, status)
}

async function save(c: AreaRequest, enterprise: Enterprise, found?: Hired): Promise<Response> {
  const { area, db, typed, account } = c.var
  const { providerId } = enterprise
  const checked = check(workerSchema, typed)
  if (!checked.ok) return workerPage(c, enterprise, checked.form, found)
  const { id, ...said } = checked.value
  const of = { areaId: area.areaId, providerId, said, by: `account:${account!.accountId}` }
  if (found) await changeWorker(db, { ...of, worker: found, changeId: id })
  else await addWorker(db, { ...of, workerId: id })
  return c.redirect(urls.enterpriseWorkers(area, { providerId }), 303)
}

async function end(
  c: AreaRequest,
  { providerId }: Enterprise,
  { workerId }: Hired,
): Promise<Response> {
  const { area, db, account } = c.var
  const by = `account:${account!.accountId}`
  await endWorker(db, { areaId: area.areaId, providerId, workerId, by })
  await takeBackInvitations(c, { kind: 'worker', does: { providerId, workerId } })
  return c.redirect(urls.enterpriseWorkers(area, { providerId }), 303)
}

/** Who runs it runs it no longer, and the coordinator hears of it. */
async function leave(c: AreaRequest, { providerId, name }: Enterprise): Promise<Response> {
  const { area, db, account } = c.var
  const { accountId } = account!
  const { areaId } = area
  const own = (await workers(db, areaId, providerId)).find((one) => one.accountId === accountId)
  const by = `account:${accountId}`
  if (own && (await endWorker(db, { areaId, providerId, workerId: own.workerId, by })))
    await sendEmail(db, {
      to: area.scheme.email,
      subject: `${name} is looked after by nobody now`,
      body: `${own.name} no longer looks after ${name} on the website. Its page stays as it is.\n\nOn its admin page you can invite somebody else, or make a link for the provider.`,
    })
  return c.redirect(urls.account(area, {}), 303)
}

async function ownWork(c: AreaRequest) {
  const { area, db, account } = c.var
  const all = await workOf(db, area.areaId, account!.accountId)
  return all.find(({ providerId }) => providerId === c.req.param('providerId'))
}
