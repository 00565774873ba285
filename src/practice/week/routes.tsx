import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { sayHoursWanted } from '#providers'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { urls } from '../../urls.ts'
import { desks, type Desk } from '../desk.ts'
import { changeDay } from '../plan/change-day.ts'
import { addDays, mondayOf } from '../plan/occurrences.ts'
import { movedAtMost } from '../plan/plan.ts'
import { todayOf } from '../plan/routes.tsx'
import { changeForm, changeOf } from './change-form.ts'
import { ChangePage } from './change-page.tsx'
import { DayPage } from './day-page.tsx'
import { doings, doingsFor, type Doing } from './doings.ts'
import { planned, type Planned } from './planned.ts'
import { hoursWantedOf } from './hours-wanted.ts'
import { WeekPage } from './week-page.tsx'

/** The week of who runs an enterprise, or works in one, and what becomes of each visit in it. */
export function mountWeek(app: Hono<AreaEnv>): void {
  app.use(urls.week.pattern, signedInOnly)
  app.use(`${urls.week.pattern}/*`, signedInOnly)

  app.get(urls.week.pattern, async (c) => {
    const all = await desks(c)
    return all.length > 0 ? weekPage(c, all, emptyForm) : c.notFound()
  })

  // How many hours she would like.
  app.post(urls.week.pattern, async (c) => {
    const all = await desks(c)
    const { area, db, typed, account } = c.var
    const desk = all.find((one) => one.runs && one.providerId === uuid(typed.of?.[0]))
    const worker = desk?.own[0]
    if (!desk || !worker) return c.notFound()
    const { providerId } = desk
    const checked = hoursWantedOf(typed, `hours-${providerId}`)
    if (!checked.ok) return weekPage(c, all, checked.form)
    const by = `account:${account!.accountId}`
    const changeId = uuid(typed.changeId?.[0]) ?? newId()
    const { hoursWanted } = checked.value
    await sayHoursWanted(db, { areaId: area.areaId, providerId, worker, changeId, hoursWanted, by })
    return c.redirect(urls.week(area, {}), 303)
  })

  app.get(urls.weekDay.pattern, async (c) => {
    const one = await visitOf(c)
    if (!one) return c.notFound()
    return page(c, <DayPage area={c.var.area} one={one} today={todayOf(c)} now={new Date()} />)
  })

  app.get(urls.weekDayChange.pattern, async (c) => {
    const doing = doingOf(c)
    const one = doing && doing !== 'as-planned' ? await visitOf(c) : undefined
    if (!one) return c.notFound()
    if (!doingsFor(one, new Date()).includes(doing!)) return c.redirect(addressOf(c, one), 303)
    return changePage(c, one, doing!, changeForm(one, c.var.area.timeZone))
  })

  app.post(urls.weekDayChange.pattern, async (c) => {
    const doing = doingOf(c)
    const one = doing && (await visitOf(c))
    if (!one) return c.notFound()
    const { area, db, typed, account } = c.var
    // It was written down meanwhile, or is so already: its page says how it stands.
    if (!doingsFor(one, new Date()).includes(doing)) return c.redirect(addressOf(c, one), 303)
    const { areaId, timeZone } = area
    const checked = changeOf(doing, typed, one, { timeZone, today: todayOf(c) })
    if (!checked.ok) return changePage(c, one, doing, checked.form)
    const { plan, plannedOn } = one.occurrence
    const by = `account:${account!.accountId}`
    const said = { ...checked.value, party: 'provider' as const, by }
    await changeDay(db, { ...{ areaId, plan, plannedOn }, ...said })
    return c.redirect(addressOf(c, one), 303)
  })
}

async function weekPage(c: AreaRequest, all: Desk[], form: Form): Promise<Response> {
  const today = todayOf(c)
  const wanted = c.req.query('from')
  const from = mondayOf(isDay(wanted) ? wanted : today).toString()
  const one = all.find(({ providerId }) => providerId === c.req.query('of'))
  const shown = one ? [one] : all
  const week = await planned(c, shown, { from, until: addDays(from, 6) })
  const { area } = c.var
  const options = { area, desks: all, shown, from, today, week, form }
  return page(c, <WeekPage {...options} />, statusOf(form))
}

/** The planned visit of the address, if whoever asks may see it. */
async function visitOf(c: AreaRequest): Promise<Planned | undefined> {
  const planId = uuid(c.req.param('planId'))
  const plannedOn = c.req.param('plannedOn')
  if (!planId || !isDay(plannedOn)) return undefined
  const range = { from: addDays(plannedOn, -movedAtMost), until: addDays(plannedOn, movedAtMost) }
  const all = await planned(c, await desks(c), range)
  return all.find(
    ({ occurrence: one }) => one.plan.planId === planId && one.plannedOn === plannedOn,
  )
}

function doingOf(c: AreaRequest): Doing | undefined {
  return doings.find((one) => one === c.req.param('doing'))
}

function addressOf(c: AreaRequest, { occurrence: { plan, plannedOn } }: Planned): string {
  return urls.weekDay(c.var.area, { planId: plan.planId, plannedOn })
}

function changePage(c: AreaRequest, one: Planned, doing: Doing, form: Form) {
  if (doing === 'as-planned') return c.redirect(addressOf(c, one), 303)
  const options = { area: c.var.area, one, doing, form, today: todayOf(c) }
  return page(c, <ChangePage {...options} />, statusOf(form))
}
