import type { Hono } from 'hono'
import { signedInOnly } from '#accounts'
import type { AreaEnv, AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { desks, type Desk } from '../desk.ts'
import { namesOfPeople, peopleSupported, somebody } from '../names.ts'
import { addDays } from '../plan/occurrences.ts'
import { todayOf } from '../plan/routes.tsx'
import { planned } from '../week/planned.ts'
import { peopleAway, timesAway } from './absences.ts'
import { awayForm, awayOfForm, personReason, workerReason } from './away-form.ts'
import { AwayPage, type AwayShown } from './away-page.tsx'
import { sayPersonAway, sayTimeAway, takeBackTimeAway } from './say-away.ts'

/** Time away, for who runs an enterprise or works in one. */
export function mountAway(app: Hono<AreaEnv>): void {
  app.use(urls.away.pattern, signedInOnly)

  app.get(urls.away.pattern, async (c) => {
    const all = await desks(c)
    return all.length > 0 ? awayPage(c, all, awayForm(todayOf(c))) : c.notFound()
  })

  app.post(urls.away.pattern, async (c) => {
    const all = await desks(c)
    if (all.length === 0) return c.notFound()
    const { area, db, typed, account } = c.var
    const of = { areaId: area.areaId, by: `account:${account!.accountId}` }
    const back = uuid(typed.back?.[0])
    if (back) {
      await takeBack(c, all, back)
      return c.redirect(urls.away(area, {}), 303)
    }
    const choices = await choicesOf(c, all)
    const checked = awayOfForm(
      typed,
      choices.map(({ value }) => value),
    )
    if (!checked.ok) return awayPage(c, all, checked.form)
    const { who, reason, awayId, fromOn, untilOn } = checked.value
    const days = { awayId, fromOn, untilOn }
    const { providerId, workerId, personId } = choices.find(({ value }) => value === who)!.is
    if (personId)
      await sayPersonAway(db, {
        ...{ ...of, ...days, personId, providerIds: [providerId] },
        ...{ party: 'provider', reason: personReason(reason) },
      })
    else
      await sayTimeAway(db, {
        ...{ ...of, ...days, providerId },
        ...{ workerId: workerId ?? null, reason: workerReason(reason) },
      })
    return c.redirect(urls.away(area, {}), 303)
  })
}

interface Choice {
  value: string
  text: string
  is: { providerId: string; workerId?: string; personId?: string }
}

/** Who can be said to be away: she herself, and for whoever runs it, all of it and its people. */
async function choicesOf(c: AreaRequest, all: Desk[]): Promise<Choice[]> {
  const { area, db } = c.var
  const choices: Choice[] = []
  for (const { providerId, name, runs, workers } of all) {
    const at = all.length > 1 ? `, at ${name}` : ''
    for (const one of workers)
      choices.push({
        value: `worker:${one.workerId}`,
        text: one.name + at,
        is: { providerId, workerId: one.workerId },
      })
    if (!runs) continue
    if (workers.length > 1)
      choices.push({ value: `all:${providerId}`, text: `Everybody of ${name}`, is: { providerId } })
    for (const person of await peopleSupported(db, area.areaId, providerId))
      choices.push({
        value: `person:${person.personId}:${providerId}`,
        text: `${person.name}, whom you visit${at}`,
        is: { providerId, personId: person.personId },
      })
  }
  return choices
}

async function awayPage(c: AreaRequest, all: Desk[], form: Form): Promise<Response> {
  const { area } = c.var
  const today = todayOf(c)
  const away = await awayShown(c, all, today)
  const last = away.reduce((latest, one) => (one.untilOn > latest ? one.untilOn : latest), today)
  const within = last > addDays(today, 120) ? addDays(today, 120) : last
  const toDecide = (await planned(c, all, { from: today, until: within })).filter((one) => one.away)
  const who = (await choicesOf(c, all)).map(({ value, text }) => ({ value, text }))
  return page(c, <AwayPage {...{ area, who, away, toDecide, form, today }} />, statusOf(form))
}

async function awayShown(c: AreaRequest, all: Desk[], today: string): Promise<AwayShown[]> {
  const { area, db } = c.var
  const of = {
    ...{ areaId: area.areaId, from: today },
    providerIds: all.map(({ providerId }) => providerId),
  }
  const deskAt = (id: string) => all.find(({ providerId }) => providerId === id)!
  const theirs = await timesAway(db, of)
  const gone = await peopleAway(db, of)
  const names = new Map<string, string>()
  for (const desk of all)
    for (const [id, name] of await namesOfPeople(
      db,
      area.areaId,
      desk,
      gone.map(({ personId }) => personId),
    ))
      names.set(id, name)
  return [
    ...theirs.map(({ workerId, providerId, ...one }) => {
      const desk = deskAt(providerId)
      const worker = desk.workers.find((other) => other.workerId === workerId)
      const who = workerId ? (worker?.name ?? 'Somebody who has left') : `Everybody of ${desk.name}`
      return { ...one, who, mayTakeBack: desk.runs || worker !== undefined }
    }),
    ...gone.map((one) => ({
      ...one,
      who: names.get(one.personId) ?? somebody,
      mayTakeBack: deskAt(one.providerId).runs && one.party === 'provider',
    })),
  ]
}

async function takeBack(c: AreaRequest, all: Desk[], awayId: string): Promise<void> {
  const { area, db, account } = c.var
  const of = { areaId: area.areaId, by: `account:${account!.accountId}` }
  await takeBackTimeAway(db, { ...of, awayId })
  const providerIds = all.filter(({ runs }) => runs).map(({ providerId }) => providerId)
  const gone = await peopleAway(db, { areaId: area.areaId, providerIds, from: '1900-01-01' })
  const one = gone.find((other) => other.awayId === awayId && other.party === 'provider')
  if (one) await sayPersonAway(db, { ...of, ...one, providerIds: [one.providerId], isBack: true })
}
