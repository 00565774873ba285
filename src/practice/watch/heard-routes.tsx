import type { Hono } from 'hono'
import { z } from 'zod'
import { signedInOnly } from '#accounts'
import type { AreaEnv } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { check } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { askedOf } from './asked.ts'
import { HeardPage } from './heard-page.tsx'
import { sayHeard } from './say-heard.ts'

const answerSchema = z.object({
  answerId: z.uuid().catch(() => newId()),
  answer: z.enum(['here', 'on_the_way']),
})

/** "We haven't heard: are you there?" */
export function mountHeard(app: Hono<AreaEnv>): void {
  const { pattern } = urls.heard
  app.use(pattern, signedInOnly)

  app.get(pattern, async (c) => {
    const { area } = c.var
    const asked = await askedOf(c, c.req.param())
    if (!asked) return c.notFound()
    const { plan, plannedOn } = asked.occurrence
    const record = urls.newVisit(area, {}, { plan: plan.planId, on: plannedOn })
    return page(c, <HeardPage {...{ area, asked, record }} />)
  })

  app.post(pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const asked = await askedOf(c, c.req.param())
    const checked = check(answerSchema, typed)
    if (!asked) return c.notFound()
    const { occurrence, workerId, step } = asked
    const { plan, plannedOn } = occurrence
    if (step && checked.ok)
      await sayHeard(db, {
        ...{ areaId: area.areaId, plan, plannedOn, workerId, ...checked.value },
        by: `account:${account!.accountId}`,
      })
    return c.redirect(urls.heard(area, { planId: plan.planId, plannedOn }), 303)
  })
}
