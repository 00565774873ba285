import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { openRecord, type Open } from '#people'
import { uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { mediaAnswer } from '../../platform/media/index.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { addDays, dayOf, momentOf } from '../plan/occurrences.ts'
import { weekOf, type Coming } from '../person-week/week-of.ts'
import { whoComes } from '../person-week/who-comes.ts'
import { EasyUpdatesPage } from './easy-updates-page.tsx'
import { UpdatesPage, type ToldDay } from './updates-page.tsx'
import { familyMedia, updatesBetween } from './updates.ts'

/** So many days are on a page. */
const shownDays = 14

/** How visits went, in short, for whom the person lets know. */
export function mountFamily(app: Hono<AreaEnv>): void {
  app.get(urls.familyUpdates.pattern, async (c) => {
    const open = await openRecord(c, 'family_updates')
    if (!open) return c.notFound()
    const { area } = c.var
    const { personId } = open.person
    const today = isoDate(new Date(), area.timeZone)
    const asked = c.req.query('until')
    const last = isDay(asked) && asked < today ? asked : today
    const from = addDays(last, 1 - shownDays)
    const days = await toldOn(c, personId, { from, last })
    if (last === today && days[0]?.day !== today) days.unshift({ day: today, told: [] })
    const before = urls.familyUpdates(area, { personId }, { until: addDays(from, -1) })
    const coming = last === today ? await toCome(c, open, today) : undefined
    const shown = { ...open, area, today, coming, days, before }
    return versions(c, <UpdatesPage {...shown} />, <EasyUpdatesPage {...shown} />)
  })

  app.get(urls.familyPiece.pattern, async (c) => {
    const { area, db } = c.var
    const pieceId = uuid(c.req.param('pieceId'))
    const open = pieceId && (await openRecord(c, 'family_updates'))
    const { personId } = (open && open.person) || {}
    const media =
      pieceId && personId && (await familyMedia(db, { areaId: area.areaId, personId, pieceId }))
    return media ? mediaAnswer(c, media) : c.notFound()
  })
}

/** What was told of some days, the newest first; days of which nothing was are left out. */
async function toldOn(
  c: AreaRequest,
  personId: string,
  { from, last }: { from: string; last: string },
): Promise<ToldDay[]> {
  const { area, db } = c.var
  const { areaId, timeZone } = area
  const moment = (day: string) => momentOf(day, '00:00', timeZone)
  const range = { from: moment(from), until: moment(addDays(last, 1)) }
  const updates = await updatesBetween(db, { areaId, personId, ...range })
  const name = await whoComes(c, updates)
  const told = updates.map((update) => ({ update, ...name(update) }))
  const byDay = Map.groupBy(told, ({ update }) => dayOf(update.beganAt, timeZone))
  return [...byDay].map(([day, all]) => ({ day, told: all }))
}

/** What is planned today and nobody has begun, where she may see the plan. */
async function toCome(c: AreaRequest, open: Open, today: string): Promise<Coming[] | undefined> {
  if (!open.may('plan')) return undefined
  const [day] = await weekOf(c, open, { from: today, days: 1 })
  return day!.coming.filter(({ update }) => !update)
}
