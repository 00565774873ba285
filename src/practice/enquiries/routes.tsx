import type { Hono } from 'hono'
import { localities, type AreaEnv, type AreaRequest } from '#areas'
import { terms } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { deskOf, type Desk } from '../desk.ts'
import { addDays } from '../plan/occurrences.ts'
import { todayOf } from '../plan/routes.tsx'
import { approachOf } from './approach-form.ts'
import { approaches, countApproaches, noteApproach, undoApproach } from './approach.ts'
import { ApproachesPage } from './approaches-page.tsx'

/** Who asked an enterprise, was introduced, or was turned down. */
export function mountApproaches(app: Hono<AreaEnv>): void {
  app.get(urls.approaches.pattern, async (c) => {
    const desk = await deskOf(c)
    return desk ? listPage(c, desk, emptyForm) : c.notFound()
  })

  app.post(urls.approaches.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { area, db, typed, account } = c.var
    const { areaId } = area
    const { providerId } = desk
    const by = `account:${account!.accountId}`
    const approachId = uuid(typed.undo?.[0])
    if (approachId) await undoApproach(db, { areaId, providerId, approachId, by })
    else {
      const known = { support: (await terms(db)).support, localities: await localities(db, areaId) }
      const checked = approachOf(typed, { ...known, today: todayOf(c) })
      if (!checked.ok) return listPage(c, desk, checked.form)
      await noteApproach(db, { ...{ areaId, providerId, by }, ...checked.value })
    }
    return c.redirect(urls.approaches(area, { providerId }), 303)
  })
}

async function listPage(c: AreaRequest, desk: Desk, form: Form): Promise<Response> {
  const { area, db } = c.var
  const { areaId } = area
  const { providerId } = desk
  const today = todayOf(c)
  const options = {
    ...{ area, desk, form, today },
    all: await approaches(db, areaId, providerId),
    counts: await countApproaches(db, { areaId, providerId, from: addDays(today, -27) }),
    support: (await terms(db)).support,
    localities: await localities(db, areaId),
  }
  return page(c, <ApproachesPage {...options} />, statusOf(form))
}
