import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { dayField } from '../../platform/web/day-field.ts'
import { filled, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { desks, type Desk } from '../desk.ts'
import { addDays, mondayOf } from '../plan/occurrences.ts'
import { todayOf } from '../plan/routes.tsx'
import { UnpaidPage, taps } from './unpaid-page.tsx'
import { noteUnpaid, removeUnpaid, unpaidTime } from './unpaid-time.ts'

/** Travel and paperwork, for her eyes only. */
export function mountUnpaid(app: Hono<AreaEnv>): void {
  app.use(urls.unpaid.pattern, signedInOnly)

  app.get(urls.unpaid.pattern, async (c) => {
    const all = await ownDesks(c)
    return all.length > 0 ? unpaidPage(c, all, filled({ onDay: todayOf(c) })) : c.notFound()
  })

  app.post(urls.unpaid.pattern, async (c) => {
    const all = await ownDesks(c)
    if (all.length === 0) return c.notFound()
    const { area, db, typed } = c.var
    const { areaId } = area
    const undo = uuid(typed.undo?.[0])
    if (undo) {
      await removeUnpaid(db, areaId, undo)
      return c.redirect(urls.unpaid(area, {}), 303)
    }
    const today = todayOf(c)
    const minutes = taps.find((one) => String(one) === typed.minutes?.[0])
    const day = dayField.safeParse(typed.onDay?.[0] ?? '')
    const onDay = day.success ? (day.data ?? today) : undefined
    if (onDay === undefined || onDay > today || onDay < addDays(today, -366) || !minutes)
      return unpaidPage(c, all, {
        typed,
        errors: minutes
          ? { onDay: 'Choose today, or a day of the last year' }
          : { onDay: 'Choose the day, then tap how long it was' },
      })
    const desk = all.find(({ providerId }) => providerId === typed.of?.[0]) ?? all[0]!
    await noteUnpaid(db, {
      ...{ areaId, providerId: desk.providerId, workerId: desk.own[0]!.workerId, onDay, minutes },
      unpaidId: uuid(typed.unpaidId?.[0]) ?? newId(),
      kind: typed.kind?.[0] === 'paperwork' ? 'paperwork' : 'travel',
    })
    return c.redirect(urls.unpaid(area, {}), 303)
  })
}

async function ownDesks(c: AreaRequest): Promise<Desk[]> {
  return (await desks(c)).filter(({ own }) => own.length > 0)
}

async function unpaidPage(c: AreaRequest, all: Desk[], form: Form): Promise<Response> {
  const { area, db } = c.var
  const today = todayOf(c)
  const monday = mondayOf(today).toString()
  const workerIds = all.flatMap(({ own }) => own.map(({ workerId }) => workerId))
  const range = { from: monday, until: addDays(monday, 6) }
  const noted = await unpaidTime(db, { areaId: area.areaId, workerIds, ...range })
  const options = { area, desks: all, all: noted, monday, form, today }
  return page(c, <UnpaidPage {...options} />, statusOf(form))
}
