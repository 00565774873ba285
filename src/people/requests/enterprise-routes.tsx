import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { notKept } from '../not-kept-page.tsx'
import { answerRequest } from './ask-provider.ts'
import { clockOf } from './clock.ts'
import { EnterpriseRequestPage, EnterpriseRequestsPage } from './enterprise-pages.tsx'
import { requests, type Request } from './requests.ts'
import { outcomes, type Outcome } from './request-words.ts'
import { tell } from './tell.ts'

const answerSchema = z.object({
  outcome: z.enum(Object.keys(outcomes) as Outcome[], 'Choose what became of it'),
  words: required('Write what you did, or why you did not', 5000),
  answerId: z.uuid().catch(() => newId()),
})

interface Enterprise {
  providerId: string
  name: string
}

/** What people ask of an enterprise about what it keeps, before whoever runs it. */
export function mountEnterpriseRequests(app: Hono<AreaEnv>, from: FromAbove): void {
  app.use(urls.enterpriseRequests.pattern, signedInOnly)
  app.use(`${urls.enterpriseRequests.pattern}/*`, signedInOnly)

  app.get(urls.enterpriseRequests.pattern, async (c) => {
    const { area } = c.var
    const enterprise = await enterpriseOf(c, from)
    if (!enterprise) return c.notFound()
    const all = await asked(c, enterprise)
    return page(c, <EnterpriseRequestsPage {...{ area, enterprise }} requests={all} />)
  })

  app.get(urls.enterpriseRequest.pattern, async (c) => {
    const open = await opened(c, from)
    return open ? answerPage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.enterpriseRequest.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await opened(c, from)
    if (!open) return notKept(c, 'words')
    const { requestId, personId, accountId, providerId } = open.request
    // Whoever asked it was not the person, and is told nothing more.
    if (!accountId) return c.redirect(urls.enterpriseRequest(area, { providerId, requestId }), 303)
    const checked = check(answerSchema, typed)
    if (!checked.ok) return answerPage(c, open, checked.form)
    const { areaId } = area
    const by = `account:${account!.accountId}`
    const answer = { ...checked.value, areaId, requestId, personId, accountId, providerId, by }
    if (await answerRequest(db, answer))
      await tell(c, from.installation, {
        ...{ what: 'answered', about: answer.answerId, accounts: [accountId] },
        path: urls.accountRequests(area, {}),
      })
    return c.redirect(urls.enterpriseRequests(area, { providerId }), 303)
  })
}

interface Opened {
  enterprise: Enterprise
  request: Request
}

async function enterpriseOf(c: AreaRequest, from: FromAbove): Promise<Enterprise | undefined> {
  const { area, db, account } = c.var
  const providerId = uuid(c.req.param('providerId'))
  if (!providerId || !account?.lists.providers?.includes(providerId)) return undefined
  const name = (await from.providers.names(db, area.areaId, [providerId])).get(providerId)
  return name === undefined ? undefined : { providerId, name }
}

async function asked(c: AreaRequest, { providerId }: Enterprise, requestId?: string) {
  const { area, db } = c.var
  const clock = await clockOf(db, area.areaId)
  return requests(db, area.areaId, clock, { providerId, requestId })
}

async function opened(c: AreaRequest, from: FromAbove): Promise<Opened | undefined> {
  const requestId = uuid(c.req.param('requestId'))
  const enterprise = requestId ? await enterpriseOf(c, from) : undefined
  const [request] = enterprise ? await asked(c, enterprise, requestId) : []
  return enterprise && request && { enterprise, request }
}

function answerPage(c: AreaRequest, open: Opened, form: Form) {
  const answerId = form.typed.answerId?.[0] ?? newId()
  return page(
    c,
    <EnterpriseRequestPage {...open} {...{ form, answerId }} area={c.var.area} />,
    statusOf(form),
  )
}
