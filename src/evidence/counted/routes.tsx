import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { openToChange, restrictedSince, type Open } from '#people'
import { visitNow } from '#practice'
import { newId } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { countedOf } from './counted-of.ts'
import { CountedPage, type CountedOptions } from './counted-page.tsx'
import { EasyCountedPage } from './easy-counted-page.tsx'
import { putBack, takeOut } from './left-out.ts'

const id = z
  .uuid()
  .optional()
  .catch(() => undefined)
const changeSchema = z.object({
  change: z.enum(['out', 'back']),
  leftOutId: z.uuid().catch(() => newId()),
  providerId: id,
  visitId: id,
})

/** What is counted of a person, for her and for who helps with everything; and taking it out. */
export function mountCounted(app: Hono<AreaEnv>): void {
  app.get(urls.counted.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c, 'all_visits')
    if (!open) return c.notFound()
    const of = { areaId: area.areaId, personId: open.person.personId }
    const month = monthAsked(c)
    const counted = await countedOf(c, open.person, { from: month.month, until: month.next })
    const isUnused = (await restrictedSince(db, of)) !== undefined
    const listed = listedIn(c.req.query('listed'))
    const shown = { ...open, ...counted, ...month, area, isUnused, listed }
    return versions(c, <CountedPage {...shown} />, <EasyCountedPage {...shown} />)
  })

  app.post(urls.counted.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'all_visits')
    const checked = check(changeSchema, typed)
    if (!open || !checked.ok) return c.notFound()
    const { change, leftOutId, providerId = null, visitId = null } = checked.value
    const { personId } = open.person
    const of = { areaId: area.areaId, personId, by: `account:${account!.accountId}` }
    if (change === 'back') await putBack(db, of, leftOutId)
    else if (!visitId || (await isHers(c, open, visitId, providerId)))
      await takeOut(db, of, { leftOutId, providerId, visitId })
    else return c.notFound()
    const month = typed.month?.[0]
    const listed = listedIn(typed.listed?.[0])
    return c.redirect(urls.counted(area, { personId }, { month, listed }), 303)
  })
}

function listedIn(asked: string | undefined): CountedOptions['listed'] {
  return asked === 'visits' || asked === 'figures' ? asked : undefined
}

async function isHers(
  c: AreaRequest,
  { person }: Open,
  visitId: string,
  providerId: string | null,
) {
  const visits = await visitNow(c.var.db, c.var.area.areaId, visitId)
  return visits.some(
    (visit) => visit.personId === person.personId && visit.providerId === providerId,
  )
}

/** The month of the address, or this one, with those beside it; later ones are to come. */
function monthAsked(c: AreaRequest) {
  const today = isoDate(new Date(), c.var.area.timeZone)
  const asked = `${c.req.query('month') ?? ''}-01`
  const first = Temporal.PlainDate.from(isDay(asked) && asked <= today ? asked : today).with({
    day: 1,
  })
  const next = first.add({ months: 1 }).toString()
  return {
    month: first.toString(),
    next,
    earlier: first.subtract({ months: 1 }).toString(),
    later: next <= today ? next : undefined,
  }
}
