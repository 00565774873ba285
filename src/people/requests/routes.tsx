import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { check, emptyForm, required, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { notKept } from '../not-kept-page.tsx'
import { openToChange, type Open } from '../open-record.ts'
import { askProvider } from './ask-provider.ts'
import { clockOf } from './clock.ts'
import { EasyNewRequestPage } from './easy-new-request-page.tsx'
import { EasyRequestsPage } from './easy-requests-page.tsx'
import { NewRequestPage } from './new-request-page.tsx'
import { providersToAsk } from './providers-to-ask.ts'
import { requests, type Request } from './requests.ts'
import { RequestsPage } from './requests-page.tsx'
import { kinds, type Kind } from './request-words.ts'
import { tellProvider } from './tell-provider.ts'

const requestSchema = z.object({
  providerId: z.uuid('Choose whom you want to ask'),
  kind: z.enum(Object.keys(kinds) as Kind[], 'Choose what you want them to do'),
  words: required('Say what it is about. “All of it” is enough', 5000),
  requestId: z.uuid().catch(() => newId()),
})

/** What a person asks of enterprises that keep something about her. */
export function mountRequests(app: Hono<AreaEnv>, from: FromAbove): void {
  app.get(urls.requests.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const { personId, name } = open.person
    const clock = await clockOf(db, area.areaId)
    const shown = {
      ...(await named(c, from, await requests(db, area.areaId, clock, { personId }))),
      back: { href: urls.held(area, { personId }), text: open.own ? 'What is kept' : name },
      ask: urls.newRequest(area, { personId }),
    }
    return versions(c, <RequestsPage {...shown} />, <EasyRequestsPage {...shown} />)
  })

  app.get(urls.newRequest.pattern, async (c) => {
    const open = await openToChange(c)
    return open ? formPage(c, from, open, emptyForm) : c.notFound()
  })

  app.post(urls.newRequest.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c)
    if (!open) return notKept(c, 'words')
    const checked = check(requestSchema, typed)
    if (!checked.ok) return formPage(c, from, open, checked.form)
    const { providerId } = checked.value
    const asked = await toAsk(c, from, open)
    if (!asked.some((one) => one.providerId === providerId))
      return formPage(c, from, open, {
        typed,
        errors: { providerId: 'Choose whom you want to ask' },
      })
    const { personId, name } = open.person
    const { accountId } = account!
    const request = { ...checked.value, areaId: area.areaId, personId, name, accountId }
    if (await askProvider(db, request)) await tellProvider(c, from, request)
    return c.redirect(urls.requests(area, { personId }), 303)
  })

  app.get(urls.accountRequests.pattern, async (c) => {
    const { area, db, account } = c.var
    const { accountId } = account!
    const clock = await clockOf(db, area.areaId)
    const shown = {
      ...(await named(c, from, await requests(db, area.areaId, clock, { accountId }))),
      back: { href: urls.account(area, {}), text: 'Your account' },
    }
    return versions(c, <RequestsPage {...shown} />, <EasyRequestsPage {...shown} />)
  })
}

async function named(c: AreaRequest, { providers }: FromAbove, all: Request[]) {
  const { area, db } = c.var
  const ids = all.map(({ providerId }) => providerId)
  return { area, requests: all, names: await providers.names(db, area.areaId, ids) }
}

async function toAsk(c: AreaRequest, { held, providers }: FromAbove, { person }: Open) {
  const { areaId } = c.var.area
  const { personId } = person
  const all = await held.ofPerson(c.var.db, areaId, personId)
  return providersToAsk(c.var.db, { areaId, personId, held: all, providers })
}

async function formPage(c: AreaRequest, from: FromAbove, open: Open, form: Form) {
  const shown = {
    ...{ ...open, area: c.var.area, form, asked: await toAsk(c, from, open) },
    requestId: form.typed.requestId?.[0] ?? newId(),
  }
  const status = statusOf(form)
  return versions(c, <NewRequestPage {...shown} />, <EasyNewRequestPage {...shown} />, status)
}
