import type { Hono } from 'hono'
import { agreements } from '#agreements'
import { areaSite, type AreaEnv, type AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { deskOf, type Desk } from '../desk.ts'
import { peopleSupported, somebody } from '../names.ts'
import { planned } from '../week/planned.ts'
import { EndPlanPage, planEndOf } from './end-plan-page.tsx'
import { endPlan, makePlan } from './make-plan.ts'
import { addDays } from './occurrences.ts'
import { changedPlanForm, newPlanForm, planOf, type Ground } from './plan-form.ts'
import { PlanFormPage } from './plan-form-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { plans, type Plan } from './plan.ts'
import { PlansPage } from './plans-page.tsx'
import { withinAgreements } from './within-agreements.ts'

/** Planning visits with people: for whoever runs an enterprise. */
export function mountPlans(app: Hono<AreaEnv>): void {
  app.get(urls.plans.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { area, db } = c.var
    const { providerId } = desk
    const today = todayOf(c)
    const supported = await peopleSupported(db, area.areaId, providerId)
    const all = await plansFrom(c, desk, today)
    const known = new Set(supported.map(({ personId }) => personId))
    const others = [...new Set(all.map(({ personId }) => personId))].filter((id) => !known.has(id))
    const people = [...supported, ...others.map((personId) => ({ personId, name: somebody }))].map(
      (one) => ({ ...one, plans: all.filter(({ personId }) => personId === one.personId) }),
    )
    return page(c, <PlansPage {...{ area, desk, people, today }} />)
  })

  app.get(urls.planNew.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { providerId } = desk
    // With whom is chosen first.
    if (!c.req.query('with')) return c.redirect(urls.plans(c.var.area, { providerId }), 303)
    const ground = await groundWith(c, desk, uuid(c.req.query('with')))
    if (!ground) return c.notFound()
    return formPage(c, desk, ground, newPlanForm(ground))
  })

  app.post(urls.planNew.pattern, async (c) => {
    const desk = await deskOf(c)
    const ground = desk && (await groundWith(c, desk, uuid(c.req.query('with'))))
    return ground ? save(c, desk, ground) : c.notFound()
  })

  app.get(urls.plan.pattern, async (c) => {
    const open = await opened(c)
    if (!open) return c.notFound()
    const { desk, plan, personName } = open
    const today = todayOf(c)
    const within = await planned(c, [desk], { from: today, until: addDays(today, 27) })
    const next = within.filter(
      ({ occurrence: one }) =>
        one.plan.planId === plan.planId && (one.state === 'planned' || one.state === 'moved'),
    )
    const isOver = plan.endsOn !== null && plan.endsOn < today
    const { area } = c.var
    return page(c, <PlanPage {...{ area, desk, plan, personName, next, isOver, today }} />)
  })

  app.get(urls.planChange.pattern, async (c) => {
    const open = await opened(c)
    const ground = open && (await groundWith(c, open.desk, open.plan.personId, open.plan))
    if (!ground) return c.notFound()
    return formPage(c, open.desk, ground, changedPlanForm(open.plan, todayOf(c)))
  })

  app.post(urls.planChange.pattern, async (c) => {
    const open = await opened(c)
    const ground = open && (await groundWith(c, open.desk, open.plan.personId, open.plan))
    return ground ? save(c, open.desk, ground) : c.notFound()
  })

  app.get(urls.planEnd.pattern, async (c) => {
    const open = await opened(c)
    return open ? endPage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.planEnd.pattern, async (c) => {
    const open = await opened(c)
    if (!open) return c.notFound()
    const { area, db, typed, account } = c.var
    const { plan } = open
    const checked = planEndOf(typed, plan, todayOf(c))
    // The same sent again finds the plan ended by itself.
    const isAgain = await wasEnded(c, plan.planId, typed.endingId?.[0])
    if (!checked.ok && !isAgain) return endPage(c, open, checked.form)
    if (checked.ok)
      await endPlan(db, {
        ...{ areaId: area.areaId, ...plan, ...checked.value, party: 'provider' },
        by: `account:${account!.accountId}`,
      })
    return c.redirect(urls.plan(area, plan), 303)
  })
}

interface Opened {
  desk: Desk
  plan: Plan
  personName: string
}

/** The plan of the address, if it is one of the enterprise's. */
async function opened(c: AreaRequest): Promise<Opened | undefined> {
  const desk = await deskOf(c)
  const planId = uuid(c.req.param('planId'))
  if (!desk || !planId) return undefined
  const all = await plansFrom(c, desk, '1900-01-01')
  const plan = all.find((one) => one.planId === planId)
  if (!plan) return undefined
  const { area, db } = c.var
  const people = await peopleSupported(db, area.areaId, desk.providerId)
  const personName = people.find(({ personId }) => personId === plan.personId)?.name ?? somebody
  return { desk, plan, personName }
}

async function plansFrom(c: AreaRequest, { providerId }: Desk, from: string): Promise<Plan[]> {
  const { area, db } = c.var
  const of = { areaId: area.areaId, providerId }
  const all = await plans(db, { ...of, from, until: '2099-12-31' })
  const within = withinAgreements(all, await agreements(db, area.areaId, { providerId }))
  return within.filter(({ endsOn }) => endsOn === null || endsOn >= from)
}

/** What a plan with somebody is held against; undefined: it is nobody whom the enterprise supports. */
async function groundWith(
  c: AreaRequest,
  { providerId, workers }: Desk,
  personId: string | undefined,
  replaces?: Plan,
): Promise<Ground | undefined> {
  const { area, db } = c.var
  const people = await peopleSupported(db, area.areaId, providerId)
  const person = people.find((one) => one.personId === personId)
  if (!person) return undefined
  return {
    ...{ providerId, personId: person.personId, personName: person.name, replaces },
    agreements: await agreements(db, area.areaId, { providerId }),
    workerIds: workers.map(({ workerId }) => workerId),
    today: todayOf(c),
  }
}

async function save(c: AreaRequest, desk: Desk, ground: Ground): Promise<Response> {
  const { area, db, typed, account } = c.var
  const checked = planOf(typed, ground)
  if (!checked.ok) return formPage(c, desk, ground, checked.form)
  const plan = checked.value
  const by = `account:${account!.accountId}`
  const replaces = ground.replaces?.planId
  const taken = await makePlan(db, { ...{ areaId: area.areaId, replaces, by }, ...plan })
  if (taken) {
    const day = dateWords(taken, ground.today)
    const words = `These visits were changed already, from ${day} on. Change those, or choose a last day before`
    return formPage(c, desk, ground, { typed, errors: { endsOn: words } })
  }
  return c.redirect(urls.plan(area, plan), 303)
}

function formPage(c: AreaRequest, desk: Desk, ground: Ground, form: Form) {
  const { area } = c.var
  const { providerId } = desk
  const { personId, personName, replaces } = ground
  const shown = {
    ...{ form, personName, workers: desk.workers, isChange: replaces !== undefined },
    site: areaSite(area),
    title: replaces ? `Change visits with ${personName}` : `Plan visits with ${personName}`,
    action: replaces
      ? urls.planChange(area, replaces)
      : urls.planNew(area, { providerId }, { with: personId }),
    before: replaces ? (
      <Back href={urls.plan(area, replaces)} text={`Visits with ${personName}`} />
    ) : (
      <Back href={urls.plans(area, { providerId })} text="Plan visits" />
    ),
  }
  return page(c, <PlanFormPage {...shown} />, statusOf(form))
}

function endPage(c: AreaRequest, { plan, personName }: Opened, form: Form) {
  return page(c, <EndPlanPage {...{ area: c.var.area, plan, personName, form }} />, statusOf(form))
}

async function wasEnded(c: AreaRequest, planId: string, endingId: string | undefined) {
  const id = uuid(endingId)
  if (!id) return false
  const row = await c.var.db
    .selectFrom('practice.plan_ending')
    .select('ending_id')
    .where('area_id', '=', c.var.area.areaId)
    .where('plan_id', '=', planId)
    .where('ending_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** The day that it is in the area. */
export function todayOf({ var: { area } }: AreaRequest): string {
  return isoDate(new Date(), area.timeZone)
}
