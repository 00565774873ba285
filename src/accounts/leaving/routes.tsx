import type { Hono } from 'hono'
import { z } from 'zod'
import { areas, type Area, type AreaEnv, type AreaRequest } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { dropToken } from '../cookies.ts'
import { signedInOnly } from '../signed-in.tsx'
import { eraseAccount, hasRole } from './erase-account.ts'
import { AccountErasedPage, EraseAccountPage, FirstPage } from './pages.tsx'
import {
  EasyAccountErasedPage,
  EasyEraseAccountPage,
  EasyFirstPage,
} from './easy-leaving-pages.tsx'

/** What other slices know of an account that wants to go. All as the owner, in one area. */
export interface Leaving {
  /** What has to be done before it can go, in words: none of it is lost by a slip. */
  first: (db: WholeTransaction, area: Area, accountId: string) => Promise<string[]>
  /** Ends what it was let see of others' records. */
  end: (db: WholeTransaction, areaId: string, accountId: string) => Promise<void>
}

const sureSchema = z.object({
  sure: z.literal('yes', 'Tick the box to say that you are sure'),
})

/** An account that erases itself. */
export function mountLeaving(app: Hono<AreaEnv>, { https }: Installation, leaving: Leaving): void {
  app.use(urls.accountErasure.pattern, signedInOnly)

  app.get(urls.accountErasure.pattern, (c) => ask(c, leaving, emptyForm))

  app.post(urls.accountErasure.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const checked = check(sureSchema, typed)
    if (!checked.ok) return ask(c, leaving, checked.form)
    const { accountId } = account!
    const first = await asOwner(db, async (owner) => {
      const before = await firstSteps(owner, leaving, accountId)
      if (before.length > 0) return before
      for (const { areaId } of await areas(owner)) await leaving.end(owner, areaId, accountId)
      await eraseAccount(owner, { accountId, rule: 'person_asked' })
      return []
    })
    if (first.length > 0) return firstPage(c, first, 422)
    dropToken(c, 'session', https)
    return c.redirect(urls.accountErased(area, {}), 303)
  })

  app.get(urls.accountErased.pattern, (c) => {
    const { area } = c.var
    return versions(c, <AccountErasedPage area={area} />, <EasyAccountErasedPage area={area} />)
  })
}

async function ask(c: AreaRequest, leaving: Leaving, form: Form) {
  const { area, db, account } = c.var
  const { accountId } = account!
  const first = await asOwner(db, (owner) => firstSteps(owner, leaving, accountId))
  if (first.length > 0) return firstPage(c, first, 200)
  const status = statusOf(form)
  const asked = { area, form }
  return versions(c, <EraseAccountPage {...asked} />, <EasyEraseAccountPage {...asked} />, status)
}

function firstPage(c: AreaRequest, first: string[], status: 200 | 422) {
  const shown = { area: c.var.area, first }
  return versions(c, <FirstPage {...shown} />, <EasyFirstPage {...shown} />, status)
}

/** In all areas, for an account belongs to the installation. */
async function firstSteps(db: WholeTransaction, leaving: Leaving, accountId: string) {
  const first: string[] = []
  for (const area of await areas(db)) {
    if (await hasRole(db, area.areaId, accountId))
      first.push(`You have a role in ${area.name}. Ask ${area.scheme.name} to end it.`)
    first.push(...(await leaving.first(db, area, accountId)))
  }
  // What belongs to no area is said once.
  return [...new Set(first)]
}
