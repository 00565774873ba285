import type { Hono } from 'hono'
import { z } from 'zod'
import { rule, type AreaEnv, type AreaRequest } from '#areas'
import {
  decisionErrors,
  decisionOf,
  decisionShape,
  notKept,
  openToChange,
  ownDecision,
  type Decision,
  type Open,
} from '#people'
import { providerNames } from '#providers'
import type { Installation } from '../../platform/config/installation.ts'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import {
  check,
  emptyForm,
  optional,
  required,
  statusOf,
  type Checked,
  type Form,
} from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { agreedWith } from '../agreed-with.ts'
import { askForWatch, endWatch } from './ask-for-watch.ts'
import { EasyEndWatchPage } from './easy-end-watch-page.tsx'
import { EasyNewWatchPage } from './easy-new-watch-page.tsx'
import { EasyWatchPage } from './easy-watch-page.tsx'
import { EndWatchPage } from './end-watch-page.tsx'
import { graces, NewWatchPage } from './new-watch-page.tsx'
import { WatchPage } from './watch-page.tsx'
import { steps, watchesOf, type Watch } from './watches.ts'

const day = 24 * 3_600_000
const fourWeeks = 28 * day
/** So many can be told, and so many be named in a day. */
const most = 10

const email = z
  .string()
  .trim()
  .pipe(z.email('Write the email address like name@example.org').max(254, 'This is too long'))

const mobile = optional(20).refine(
  (text) => text === undefined || /^\+?[0-9 ]{10,19}$/.test(text),
  'Write the number like 07700 900123',
)

const watchSchema = z.object({
  watchId: z.uuid().catch(() => newId()),
  contactName: required('Write their name', 200),
  contactEmail: email,
  contactMobile: mobile,
  providerId: z.string(),
  grace: z.coerce.number().refine((minutes) => graces.includes(minutes), 'Choose how long we wait'),
  words: optional(300).transform((text) => text ?? ''),
})

/** Whom the person wants told if nobody comes. */
export function mountWatch(app: Hono<AreaEnv>, installation: Installation): void {
  const { sendsTexts } = installation

  app.get(urls.watch.pattern, async (c) => {
    const open = await openToChange(c, 'everything')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const { areaId } = area
    const { personId } = open.person
    const watches = await watchesOf(db, areaId, personId)
    const since = new Date(Date.now() - fourWeeks)
    const done = await steps(db, { areaId, personIds: [personId], since })
    const ids = [...watches, ...done].flatMap(({ providerId }) => providerId ?? [])
    const providers = await providerNames(db, areaId, [...new Set(ids)])
    const secondWait = await rule(db, areaId, 'watch_second_wait')
    const shown = { ...open, area, watches, steps: done, providers, secondWait, sendsTexts }
    return versions(c, <WatchPage {...shown} />, <EasyWatchPage {...shown} />)
  })

  app.get(urls.newWatch.pattern, async (c) => {
    const open = await openToChange(c, 'everything')
    return open ? newPage(c, installation, open, emptyForm) : c.notFound()
  })

  app.post(urls.newWatch.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'everything')
    if (!open) return notKept(c, 'words')
    const checked = check(watchSchema, typed)
    const decided = decisionIn(c, open)
    if (!checked.ok || !decided.ok) {
      const errors = {
        ...(checked.ok ? {} : checked.form.errors),
        ...(decided.ok ? {} : decided.form.errors),
      }
      return newPage(c, installation, open, { typed, errors })
    }
    const { personId, name } = open.person
    const there = await watchesOf(db, area.areaId, personId)
    const isThere = there.some(({ watchId }) => watchId === checked.value.watchId)
    if (!isThere && there.filter(({ endedAt }) => !endedAt).length >= most)
      return newPage(c, installation, open, {
        typed,
        errors: { contactName: 'So many are told already. Stop one first' },
      })
    // Each is written to: nobody writes to the whole world by this.
    if (!isThere && there.filter(({ beganAt }) => Date.now() - +beganAt < day).length >= most)
      return newPage(c, installation, open, {
        typed,
        errors: { contactName: 'So many were named today already. Name them tomorrow' },
      })
    const { grace, providerId, contactMobile, ...said } = checked.value
    const known = await agreedWith(c, open)
    await askForWatch(
      db,
      { installation, area },
      {
        ...said,
        ...{ personId, personName: name, graceMinutes: grace, decision: decided.value },
        contactMobile: (sendsTexts && contactMobile) || null,
        providerId: known.has(providerId) ? providerId : null,
        by: `account:${account!.accountId}`,
      },
    )
    return c.redirect(urls.watch(area, { personId }), 303)
  })

  app.get(urls.watchEnd.pattern, async (c) => {
    const open = await openToChange(c, 'everything')
    const watch = open && (await watchOf(c, open))
    if (!watch) return c.notFound()
    if (watch.endedAt) return c.redirect(urls.watch(c.var.area, watch), 303)
    const shown = { ...open, area: c.var.area, watch }
    return versions(c, <EndWatchPage {...shown} />, <EasyEndWatchPage {...shown} />)
  })

  app.post(urls.watchEnd.pattern, async (c) => {
    const { area, db, account } = c.var
    const open = await openToChange(c, 'everything')
    const watch = open && (await watchOf(c, open))
    if (!watch) return c.notFound()
    const by = `account:${account!.accountId}`
    await endWatch(db, area.areaId, { watch, party: 'person', by })
    return c.redirect(urls.watch(area, { personId: watch.personId }), 303)
  })
}

/** Who decided it: the person by pressing the button, or as who helps her says. */
function decisionIn(c: AreaRequest, open: Open): Checked<Decision> {
  if (open.own) return { ok: true, value: ownDecision({ inEasyRead: c.var.easyRead }) }
  const { typed, area } = c.var
  const checked = check(z.object(decisionShape), typed)
  if (!checked.ok) return checked
  // It tells somebody of her care: an attorney for money can't decide it.
  const errors = decisionErrors(checked.value, ['plan'], isoDate(new Date(), area.timeZone))
  if (Object.keys(errors).length) return { ok: false, form: { typed, errors } }
  return { ok: true, value: decisionOf(checked.value) }
}

async function newPage(c: AreaRequest, installation: Installation, open: Open, form: Form) {
  const { sendsTexts } = installation
  const asked = {
    ...open,
    area: c.var.area,
    form,
    sendsTexts,
    providers: await agreedWith(c, open),
  }
  return versions(c, <NewWatchPage {...asked} />, <EasyNewWatchPage {...asked} />, statusOf(form))
}

async function watchOf(c: AreaRequest, { person }: Open): Promise<Watch | undefined> {
  const { area, db } = c.var
  const watchId = uuid(c.req.param('watchId'))
  const all = await watchesOf(db, area.areaId, person.personId)
  return all.find((one) => one.watchId === watchId)
}
