import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { replayIn } from '../../platform/web/replay.ts'
import { urls } from '../../urls.ts'
import { earliestOf, timeOf } from '../plan/occurrences.ts'
import { ownWork } from '../own-work.ts'
import { supported } from '../supported.ts'
import { visitsSaid } from '../saying/visit-said.ts'
import { askedOf, offered, whoCame, whoseVisit, type Whose } from './asked.ts'
import { progressOf } from './progress-of.ts'
import { recordVisit } from './record-visit.ts'
import { activitiesOf, meantBy, typedOf, visitSchema } from './visit-form.ts'
import { VisitFormPage, type Asked } from './visit-form-page.tsx'
import { versionsOf, visitNow, type Visit } from './visits.ts'
import { openToChange, openToCorrect, openVisit } from './open-visit.ts'
import { pieces } from '../piece/piece.ts'
import { VisitPage } from './visit-page.tsx'
import { WhomPage } from './whom-page.tsx'

/** Writing down what happened, reading it, and correcting it. */
export function mountVisits(app: Hono<AreaEnv>): void {
  app.get(urls.newVisit.pattern, async (c) => {
    const { plan: planId, on: plannedOn, person: personId, provider: providerId } = c.req.query()
    if (!planId && !personId)
      return ownWork(c.var.account).length
        ? page(c, <WhomPage area={c.var.area} people={await supported(c)} />)
        : c.notFound()
    const asked = await askedOf(c, { planId, plannedOn, personId, providerId })
    return asked ? formPage(c, asked, firstForm(c, asked)) : c.notFound()
  })

  app.post(urls.newVisit.pattern, async (c) => {
    const { typed } = c.var
    const of = { planId: typed.plan?.[0], plannedOn: typed.on?.[0] }
    const whose = { personId: typed.personId?.[0], providerId: typed.providerId?.[0] }
    const found = await whoseVisit(c, { ...of, ...whose })
    if (!found) return c.notFound()
    return typed.arrived ? arrive(c, found) : save(c, found)
  })

  app.get(urls.visit.pattern, async (c) => {
    const open = await openVisit(c)
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { visitId } = open.visits[0]!
    const shown = {
      ...{ area, ...open },
      versions: await versionsOf(db, area.areaId, visitId),
      pieces: await pieces(db, area.areaId, [visitId]),
      said: (await visitsSaid(db, area.areaId, [visitId])).get(visitId),
    }
    return page(c, <VisitPage {...shown} />)
  })

  app.get(urls.visitCorrection.pattern, async (c) => {
    const found = await openToCorrect(c, c.req.query('version'))
    if (!found) return c.notFound()
    return formPage(c, found, { ...emptyForm, typed: typedOf(found.corrects, c.var.area.timeZone) })
  })

  app.post(urls.visitCorrection.pattern, async (c) => {
    const found = await openToCorrect(c, c.var.typed.replaces?.[0])
    return found ? save(c, found) : c.notFound()
  })

  app.post(urls.visitUndo.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const found = await openToChange(c)
    const visit = found?.visits.find(({ versionId }) => versionId === typed.versionId?.[0])
    if (!found) return c.notFound()
    // Sent twice, it is taken back already.
    if (visit && !visit.withdrawn)
      await recordVisit(db, {
        ...fromVisit(visit, area.areaId),
        versionId: uuid(typed.newVersionId?.[0]) ?? newId(),
        replaces: visit.versionId,
        withdrawn: true,
        writtenAt: new Date(),
        by: `account:${account!.accountId}`,
      })
    return c.redirect(urls.today(area, {}), 303)
  })
}

/** What the form of a visit says before anything is typed: what was planned. */
function firstForm(c: AreaRequest, { occurrence }: Asked): Form {
  const { timeZone } = c.var.area
  const now = new Date()
  const began = occurrence?.beginsAt ?? now
  const ended = occurrence?.beginsAt && new Date(began.getTime() + occurrence.minutes * 60_000)
  return {
    ...emptyForm,
    typed: {
      day: [occurrence?.day ?? isoDate(now, timeZone)],
      began: occurrence?.beginsAt ? [timeOf(began, timeZone)] : [],
      // While it goes on, its end isn't known.
      ended: ended ? [timeOf(ended < now || began > now ? ended : now, timeZone)] : [],
    },
  }
}

/** "I am here": a visit that begins now. Pressed twice, it has begun already. */
async function arrive(c: AreaRequest, whose: Whose): Promise<Response> {
  const { area, db, typed } = c.var
  const visitId = uuid(typed.visitId?.[0])
  const [there] = visitId ? await visitNow(db, area.areaId, visitId) : []
  if (there) return c.redirect(urls.today(area, {}, { saved: there.visitId }), 303)
  const now = new Date()
  const began = [timeOf(now, area.timeZone)]
  return save(c, whose, { ...typed, began, day: [isoDate(now, area.timeZone)] })
}

async function save(c: AreaRequest, whose: Whose, typed = c.var.typed): Promise<Response> {
  const { area, db, account } = c.var
  const checked = check(visitSchema, typed)
  if (!checked.ok) return askAgain(c, whose, checked.form)
  const { value } = checked
  const { occurrence, corrects, person } = whose
  const notBefore = corrects || !occurrence ? undefined : earliestOf(occurrence, area.timeZone)
  const meant = meantBy(
    // Of what waited on a phone, the phone says when it was written.
    { ...value, writtenAt: replayIn(c)?.writtenAt ?? value.writtenAt },
    { timeZone: area.timeZone, now: new Date(), notBefore, corrects },
  )
  if ('errors' in meant) return askAgain(c, whose, { typed, errors: meant.errors })
  const told = await progressOf(c, whose, value)
  if ('errors' in told) return askAgain(c, whose, { typed, errors: told.errors })
  const { visitId, outcome } = await recordVisit(db, {
    areaId: area.areaId,
    versionId: value.versionId,
    visitId: corrects?.visitId ?? value.visitId,
    replaces: corrects?.versionId,
    providerId: person.providerId,
    personId: person.personId,
    workerId: await whoCame(c, whose, value.workerId),
    planned: occurrence && { planId: occurrence.plan.planId, plannedOn: occurrence.plannedOn },
    beganAt: meant.beganAt,
    endedAt: meant.endedAt,
    place: value.place,
    words: value.words,
    activities: activitiesOf(value),
    breakMinutes: value.breakHours,
    familyWords: value.familyWords,
    progress: told.progress,
    writtenAt: meant.writtenAt,
    by: `account:${account!.accountId}`,
  })
  // Another corrected it meanwhile, or the same id said something else: both are shown.
  const isApart =
    outcome === 'kept both' || (corrects && (await visitNow(db, area.areaId, visitId)).length > 1)
  const saved = urls.today(area, {}, { saved: visitId })
  return c.redirect(isApart ? urls.visit(area, { visitId }) : saved, 303)
}

async function askAgain(c: AreaRequest, whose: Whose, form: Form) {
  return formPage(c, await offered(c, whose), form)
}

function formPage(c: AreaRequest, asked: Asked, form: Form) {
  return page(c, <VisitFormPage {...{ area: c.var.area, form }} {...asked} />, statusOf(form))
}

/** The same content as a version has. */
function fromVisit(visit: Visit, areaId: string) {
  const { visitId, providerId, personId, workerId, planId, plannedOn, beganAt } = visit
  const { words, activities, familyWords, progress } = visit
  return {
    ...{ areaId, visitId, providerId, personId, workerId, beganAt },
    ...{ words, activities, familyWords, progress },
    planned: planId && plannedOn ? { planId, plannedOn } : undefined,
    endedAt: visit.endedAt ?? undefined,
    place: visit.place ?? undefined,
    breakMinutes: visit.breakMinutes ?? undefined,
  }
}
