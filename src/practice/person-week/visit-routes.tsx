import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { notKept, openRecord, type Open } from '#people'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, filled, optional, statusOf, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { addDays, momentOf } from '../plan/occurrences.ts'
import { maySayHow, sayHowItWent, visitsSaid } from '../saying/visit-said.ts'
import { visitNow, visitsBetween, type Visit } from '../visit/visits.ts'
import { EasySaidPage } from './easy-said-page.tsx'
import { EasyVisitPage } from './easy-visit-page.tsx'
import { EasyVisitsPage } from './easy-visits-page.tsx'
import { SaidPage } from './said-page.tsx'
import { VisitPage } from './visit-page.tsx'
import { VisitsPage, type Been } from './visits-page.tsx'
import { whoComes } from './who-comes.ts'

/** So many days are on a page of earlier visits. */
const shownDays = 28

const saidSchema = z.object({
  saidId: z.uuid().catch(() => newId()),
  how: z.enum(['good', 'so_so', 'bad'], 'Choose how it was'),
  words: optional(2000).transform((text) => text ?? ''),
  readBy: z.enum(['me', 'helpers', 'them'], 'Choose who may read this'),
})

/** Visits that were, with their notes, and how the person says that they went. */
export function mountPersonVisits(app: Hono<AreaEnv>): void {
  app.get(urls.personVisits.pattern, async (c) => {
    const open = await openRecord(c, 'all_visits')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { personId } = open.person
    const asked = c.req.query('until')
    const until = isDay(asked) ? asked : addDays(isoDate(new Date(), area.timeZone), 1)
    const from = addDays(until, -shownDays)
    const moment = (day: string) => momentOf(day, '00:00', area.timeZone)
    const of = { areaId: area.areaId, personId }
    const visits = await visitsBetween(db, { ...of, from: moment(from), until: moment(until) })
    const isMore = await hasBefore(c, personId, moment(from))
    const before = isMore ? urls.personVisits(area, { personId }, { until: from }) : undefined
    const shown = { ...open, area, before, visits: await been(c, visits.toReversed()) }
    return versions(c, <VisitsPage {...shown} />, <EasyVisitsPage {...shown} />)
  })

  app.get(urls.personVisit.pattern, async (c) => {
    const open = await openRecord(c, 'all_visits')
    const visits = open && (await visitOf(c, open))
    if (!visits) return c.notFound()
    const maySay = maySayHow(c.var.account?.lists ?? {}, visits[0]!)
    const shown = { ...open, area: c.var.area, been: await been(c, visits), maySay }
    return versions(c, <VisitPage {...shown} />, <EasyVisitPage {...shown} />)
  })

  app.get(urls.personVisitSaid.pattern, async (c) => {
    const { open, one } = await toSay(c)
    if (!open || !one) return c.notFound()
    const { how, words, readBy } = one.said ?? {}
    return saidPage(c, open, one, filled({ how, words, readBy }))
  })

  app.post(urls.personVisitSaid.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const { open, one } = await toSay(c)
    if (!open || !one) return notKept(c, 'words')
    const checked = check(saidSchema, typed)
    if (!checked.ok) return saidPage(c, open, one, checked.form)
    const { readBy, ...said } = checked.value
    await sayHowItWent(db, {
      ...{ areaId: area.areaId, visit: one.visit, ...said },
      ...(open.own
        ? { teller: 'person', readBy }
        : // What a helper says is never for the person alone.
          { teller: 'helper', readBy: readBy === 'me' ? 'helpers' : readBy }),
      by: `account:${account!.accountId}`,
    })
    const { visitId, personId } = one.visit
    return c.redirect(urls.personVisit(area, { personId, visitId }), 303)
  })
}

/** The visit of which whoever asks may say how it went. */
async function toSay(c: AreaRequest): Promise<{ open?: Open; one?: Been }> {
  const open = await openRecord(c, 'all_visits')
  const [visit] = (open && (await visitOf(c, open))) ?? []
  if (!visit || !maySayHow(c.var.account?.lists ?? {}, visit)) return {}
  const [one] = await been(c, [visit])
  return { open, one }
}

/** What counts of the visit of the address, if it is this person's and wasn't withdrawn. */
async function visitOf(c: AreaRequest, { person }: Open): Promise<Visit[] | undefined> {
  const { area, db } = c.var
  const visitId = uuid(c.req.param('visitId'))
  const all = visitId ? await visitNow(db, area.areaId, visitId) : []
  const hers = all.filter(({ personId, withdrawn }) => personId === person.personId && !withdrawn)
  return hers.length ? hers : undefined
}

async function been(c: AreaRequest, visits: Visit[]): Promise<Been[]> {
  const { area, db } = c.var
  const said = await visitsSaid(
    db,
    area.areaId,
    visits.map(({ visitId }) => visitId),
  )
  const name = await whoComes(c, visits)
  return visits.map((visit) => ({ visit, said: said.get(visit.visitId), ...name(visit) }))
}

async function hasBefore(c: AreaRequest, personId: string, from: Date): Promise<boolean> {
  const { area, db } = c.var
  const row = await db
    .selectFrom('practice.visit')
    .select('visit_id')
    .where('area_id', '=', area.areaId)
    .where('person_id', '=', personId)
    .where('began_at', '<', from)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function saidPage(c: AreaRequest, open: Open, one: Been, form: Form) {
  const asked = { ...open, area: c.var.area, been: one, form }
  return versions(c, <SaidPage {...asked} />, <EasySaidPage {...asked} />, statusOf(form))
}
