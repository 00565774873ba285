import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { notKept, openToChange, type Open } from '#people'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, emptyForm, optional, statusOf, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { changeDay } from '../plan/change-day.ts'
import type { Occurrence } from '../plan/occurrences.ts'
import { changeBeforeOff } from '../plan/plan.ts'
import { tellEnterprise } from '../tell-enterprise.ts'
import { EasyOffPage } from './easy-off-page.tsx'
import { isToCome } from './occurrence-words.ts'
import { OffPage, offReasons } from './off-page.tsx'
import { comingOf } from './routes.tsx'
import type { Coming } from './week-of.ts'

const idField = z.uuid().catch(() => newId())

const offSchema = z.object({
  changeId: idField,
  reason: z.enum(offReasons, 'Choose why'),
  words: optional(1000).transform((text) => text ?? ''),
})

/** "Not that day": the person calls a visit off, or wants it after all. */
export function mountCallingOff(app: Hono<AreaEnv>, installation: Installation): void {
  const { pattern } = urls.personVisitOff

  app.get(pattern, async (c) => {
    const open = await openToChange(c, 'plan')
    const coming = open && (await comingOf(c, open))
    return coming && isHersToSay(coming.occurrence)
      ? offPage(c, open, coming, emptyForm)
      : c.notFound()
  })

  app.post(pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'plan')
    const coming = open && (await comingOf(c, open))
    if (!coming) return notKept(c, 'words')
    const { occurrence } = coming
    const { plan, plannedOn, day } = occurrence
    const where = urls.personDay(area, { personId: plan.personId, day })
    const changeId = idField.parse(typed.changeId?.[0])
    const isOff = occurrence.state === 'called_off'
    // Sent again, it stands already.
    if (isOff !== (typed.what?.[0] === 'on') || !isHersToSay(occurrence))
      return c.redirect(where, 303)
    const checked = isOff ? undefined : check(offSchema, typed)
    if (checked?.ok === false) return offPage(c, open, coming, checked.form)
    const { areaId } = area
    const { planId } = plan
    // Wanted after all, it is when and by whom it was to be before.
    const before = isOff && (await changeBeforeOff(db, areaId, { planId, plannedOn }))
    const workerId = occurrence.workerId === plan.workerId ? null : occurrence.workerId
    await changeDay(db, {
      ...{ kind: isOff ? 'as_planned' : 'called_off', reason: null, words: '', workerId },
      ...{ beginsAt: null, minutes: null, ...checked?.value, ...before },
      ...{ areaId, plan, plannedOn, changeId, party: 'person' },
      by: `account:${account!.accountId}`,
    })
    const { providerId } = plan
    const words = isOff
      ? 'A visit that was called off is wanted after all.'
      : 'A person has called off a visit.'
    const news = { providerId, workerId: occurrence.workerId, link: urls.account(area, {}) }
    await asOwner(db, (owner) =>
      tellEnterprise(
        owner,
        { installation, area },
        { ...news, words, subject: words.slice(0, -1) },
      ),
    )
    return c.redirect(where, 303)
  })
}

/** It is still to come, and on, or called off by herself. */
function isHersToSay(occurrence: Occurrence): boolean {
  if (isToCome(occurrence)) return true
  const { state, change, latestAt } = occurrence
  return state === 'called_off' && change?.party === 'person' && latestAt > new Date()
}

function offPage(c: AreaRequest, open: Open, coming: Coming, form: Form) {
  const asked = { ...open, area: c.var.area, coming, form }
  return versions(c, <OffPage {...asked} />, <EasyOffPage {...asked} />, statusOf(form))
}
