import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { notKept, openRecord, openToChange, whoseIs, type Open } from '#people'
import { providerNames } from '#providers'
import { newId, uuid } from '../../platform/db/new-id.ts'
import { isoDate } from '../../platform/i18n/words.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { check, emptyForm, optional, statusOf, type Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { agreedWith } from '../agreed-with.ts'
import { backUpsTitle, BackUpsPage, MetPage, NewBackUpPage } from './back-ups-page.tsx'
import { backUps, type BackUp } from './back-ups.ts'
import { EasyBackUpsPage } from './easy-back-ups-page.tsx'
import { EasyMetPage } from './easy-met-page.tsx'
import { EasyNewBackUpPage } from './easy-new-back-up-page.tsx'
import { knownTo, standsIn } from './known.ts'
import { endBackUp, nameBackUp, noteMet } from './name-back-up.ts'

const idField = z.uuid().catch(() => newId())

const namingSchema = z.object({
  backUpId: idField,
  /** Whom she has met already; else it is the name. */
  who: optional(100),
  name: optional(200),
  providerId: z.uuid('Choose for whose visits'),
})

/** When they met: not a day to come. */
export const metSchema = (today: string) =>
  z.object({
    metId: idField,
    metOn: requiredDay('Choose the day on which you met').refine(
      (day) => day <= today,
      'This day is still to come',
    ),
  })

/** Who can stand in when the usual one can't come. */
export function mountBackUps(app: Hono<AreaEnv>): void {
  app.get(urls.backUps.pattern, async (c) => {
    const open = await openRecord(c, 'plan', 'back_ups')
    if (!open) return c.notFound()
    const { area, db } = c.var
    const all = await backUps(db, area.areaId, open.person.personId)
    const ids = all.map(({ providerId }) => providerId)
    const shown = { ...open, area, all, providers: await providerNames(db, area.areaId, ids) }
    return versions(c, <BackUpsPage {...shown} />, <EasyBackUpsPage {...shown} />)
  })

  app.get(urls.newBackUp.pattern, async (c) => {
    const open = await openToChange(c, 'plan')
    return open ? newPage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.newBackUp.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'plan')
    if (!open) return notKept(c, 'name')
    const checked = check(namingSchema, typed)
    if (!checked.ok) return newPage(c, open, checked.form)
    const { value } = checked
    const again = (errors: Form['errors']) => newPage(c, open, { typed, errors })
    const providers = await agreedWith(c, open)
    const { providerId, backUpId } = value
    if (!providers.has(providerId)) return again({ providerId: 'Choose for whose visits' })
    const all = await knownTo(c, open, providers)
    const known = all.find((one) => one.value === value.who)
    if (!known && !value.name)
      return again(
        value.who === 'other' || all.length === 0
          ? { name: 'Write their name' }
          : { who: 'Choose who it is' },
      )
    const { personId } = open.person
    const of = { areaId: area.areaId, personId, by: `account:${account!.accountId}` }
    const who = known
      ? standsIn(known, providerId)
      : { name: value.name!, workerId: null, otherId: null }
    const named = await nameBackUp(db, { ...of, backUpId, providerId, ...who })
    // Who came has been met: nobody is asked for what is written down.
    if (known && named === 'named')
      await noteMet(db, {
        ...{ ...of, backUp: { backUpId, providerId }, metId: backUpId },
        ...{ metOn: known.metOn, party: 'person' },
      })
    return named === 'named'
      ? c.redirect(urls.backUps(area, { personId }), 303)
      : again({ name: 'Three are named already. Take one back first' })
  })

  app.get(urls.backUp.pattern, async (c) => {
    const open = await openToChange(c, 'plan')
    const backUp = open && (await backUpOf(c, open))
    return backUp ? metPage(c, open, backUp, emptyForm) : c.notFound()
  })

  app.post(urls.backUp.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const open = await openToChange(c, 'plan')
    if (!open) return c.notFound()
    const { personId } = open.person
    const where = urls.backUps(area, { personId })
    const backUp = await backUpOf(c, open)
    const of = { areaId: area.areaId, personId, by: `account:${account!.accountId}` }
    // Taken back twice, it is gone already.
    if (!backUp) return typed.what?.[0] === 'end' ? c.redirect(where, 303) : c.notFound()
    if (typed.what?.[0] === 'end') {
      await endBackUp(db, { ...of, backUp })
      return c.redirect(where, 303)
    }
    const checked = check(metSchema(isoDate(new Date(), area.timeZone)), typed)
    if (!checked.ok) return metPage(c, open, backUp, checked.form)
    await noteMet(db, { ...of, ...checked.value, backUp, party: 'person' })
    return c.redirect(where, 303)
  })
}

async function newPage(c: AreaRequest, open: Open, form: Form) {
  const providers = await agreedWith(c, open)
  const known = await knownTo(c, open, providers)
  const asked = { ...open, area: c.var.area, form, providers, known }
  const status = statusOf(form)
  return versions(c, <NewBackUpPage {...asked} />, <EasyNewBackUpPage {...asked} />, status)
}

function metPage(c: AreaRequest, open: Open, backUp: BackUp, form: Form) {
  const { area } = c.var
  const whose = whoseIs(open)
  const back = {
    href: urls.backUps(area, { personId: open.person.personId }),
    text: backUpsTitle(whose),
  }
  const asked = { area, backUp, form, they: whose.they, back }
  return versions(c, <MetPage {...asked} />, <EasyMetPage {...asked} />, statusOf(form))
}

async function backUpOf(c: AreaRequest, { person }: Open): Promise<BackUp | undefined> {
  const { area, db } = c.var
  const backUpId = uuid(c.req.param('backUpId'))
  const all = await backUps(db, area.areaId, person.personId)
  return all.find((one) => one.backUpId === backUpId)
}
