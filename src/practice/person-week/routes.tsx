import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { notKept, openRecord, openToChange, type Open } from '#people'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import {
  check,
  emptyForm,
  filled,
  optional,
  statusOf,
  type Form,
} from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { findOccurrence } from '../plan/find-occurrence.ts'
import { dayWish, sayDayWish } from '../saying/day-wish.ts'
import { DayPage } from './day-page.tsx'
import { EasyDayPage } from './easy-day-page.tsx'
import { EasyRatherPage } from './easy-rather-page.tsx'
import { EasyWeekPage } from './easy-week-page.tsx'
import { isToCome } from './occurrence-words.ts'
import { RatherPage } from './rather-page.tsx'
import { WeekPage } from './week-page.tsx'
import { weekOf, type Coming } from './week-of.ts'
import { whoComes } from './who-comes.ts'

const some = (most: number) => optional(most).transform((text) => text ?? '')

const ratherSchema = z.object({
  wishId: z.uuid().catch(() => newId()),
  words: some(1000),
  otherTime: some(200),
  who: some(200),
})

/** The person's week, its days, and what she would rather have of them. */
export function mountPersonWeek(app: Hono<AreaEnv>): void {
  app.get(urls.personWeek.pattern, async (c) => {
    const open = await openRecord(c, 'plan', 'week')
    if (!open) return c.notFound()
    const { area } = c.var
    const today = isoDate(new Date(), area.timeZone)
    const asked = c.req.query('from')
    const from = isDay(asked) ? asked : today
    const shown = { ...open, area, today, days: await weekOf(c, open, { from, days: 7 }) }
    return versions(c, <WeekPage {...shown} />, <EasyWeekPage {...shown} />)
  })

  app.get(urls.personDay.pattern, async (c) => {
    const from = c.req.param('day')
    const open = isDay(from) ? await openRecord(c, 'plan', 'week') : undefined
    if (!open || !isDay(from)) return c.notFound()
    const { area } = c.var
    const [day] = await weekOf(c, open, { from, days: 1 })
    const shown = { ...open, area, today: isoDate(new Date(), area.timeZone), day: day! }
    return versions(c, <DayPage {...shown} />, <EasyDayPage {...shown} />)
  })

  app.get(urls.personVisitDay.pattern, async (c) => {
    const open = await openToChange(c, 'plan')
    const coming = open && (await comingOf(c, open))
    if (!coming || !isToCome(coming.occurrence)) return c.notFound()
    const { words, otherTime, who } = coming.wish ?? {}
    return ratherPage(c, open, coming, filled({ words, otherTime, who }))
  })

  app.post(urls.personVisitDay.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'plan')
    const coming = open && (await comingOf(c, open))
    if (!coming) return notKept(c, 'words')
    const { plan, plannedOn, day } = coming.occurrence
    const where = urls.personDay(area, { personId: open.person.personId, day })
    const checked = check(ratherSchema, typed)
    if (!checked.ok) return ratherPage(c, open, coming, checked.form)
    await sayDayWish(db, {
      ...{ areaId: area.areaId, ...checked.value, plannedOn },
      ...{ planId: plan.planId, providerId: plan.providerId, personId: plan.personId },
      teller: open.own ? 'person' : 'helper',
      by: `account:${account!.accountId}`,
    })
    return c.redirect(where, 303)
  })
}

/** The visit of the address, if it is one of this person's. */
export async function comingOf(c: AreaRequest, { person }: Open): Promise<Coming | undefined> {
  const { area, db } = c.var
  const { personId } = person
  const planId = uuid(c.req.param('planId'))
  const plannedOn = c.req.param('day')
  const occurrence = await findOccurrence(db, area, { planId, plannedOn })
  if (!occurrence || occurrence.plan.personId !== personId) return undefined
  const of = { planId: occurrence.plan.planId, plannedOn: occurrence.plannedOn }
  const wish = await dayWish(db, { areaId: area.areaId, personId, ...of })
  const whom = { providerId: occurrence.plan.providerId, workerId: occurrence.workerId }
  return { occurrence, wish, ...(await whoComes(c, [whom]))(whom) }
}

function ratherPage(c: AreaRequest, open: Open, coming: Coming, form: Form = emptyForm) {
  const asked = { ...open, area: c.var.area, coming, form }
  const status = statusOf(form)
  return versions(c, <RatherPage {...asked} />, <EasyRatherPage {...asked} />, status)
}
