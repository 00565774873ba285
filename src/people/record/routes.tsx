import type { Hono } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
import { check, filled, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { providersOfPerson } from '../access/holders.ts'
import { notKept } from '../not-kept-page.tsx'
import { openRecord, openToChange, type Open } from '../open-record.ts'
import { person } from '../person.ts'
import { EasyNamePage } from './easy-name-page.tsx'
import { EasyRecordPage } from './easy-record-page.tsx'
import { NamePage } from './name-page.tsx'
import { RecordPage } from './record-page.tsx'
import { nameSchema, rename } from './rename.ts'

/** A record's first page, and whose it is. */
export function mountRecord(app: Hono<AreaEnv>): void {
  app.get(urls.person.pattern, async (c) => {
    const open = await openRecord(c)
    if (!open) return c.notFound()
    const shown = { area: c.var.area, providerId: await enterpriseSeeing(c, open), ...open }
    return versions(c, <RecordPage {...shown} />, <EasyRecordPage {...shown} />)
  })

  app.get(urls.personName.pattern, async (c) => {
    const open = await openToChange(c)
    if (!open) return c.notFound()
    return namePage(c, open, formOf(open.person))
  })

  app.post(urls.personName.pattern, async (c) => {
    const { area, db, typed } = c.var
    const open = await openToChange(c)
    if (!open) return notKept(c, 'name')
    const checked = check(nameSchema, typed)
    if (!checked.ok) return namePage(c, open, checked.form)
    const of = { areaId: area.areaId, personId: open.person.personId }
    if ((await rename(db, { ...of, ...checked.value })) === 'changed meanwhile') {
      // As it is by now: whoever changed it may have done so while this waited.
      const now = (await person(db, of.areaId, of.personId))!
      return namePage(c, open, {
        typed: { ...typed, revision: [String(now.revision)] },
        errors: {
          name: `It is now “${now.name}”. Somebody changed it meanwhile. Save again if yours is right`,
        },
      })
    }
    return c.redirect(urls.person(area, of), 303)
  })
}

/** The enterprise of whoever looks that supports the person, if she looks for one. */
async function enterpriseSeeing({ var: { area, db, account } }: AreaRequest, open: Open) {
  const runs = account?.lists.providers ?? []
  if (runs.length === 0) return undefined
  const all = await providersOfPerson(db, area.areaId, open.person.personId)
  return all.find((providerId) => runs.includes(providerId))
}

function namePage(c: AreaRequest, open: Open, form: Form) {
  const status = statusOf(form)
  const asked = { area: c.var.area, ...open, form }
  return versions(c, <NamePage {...asked} />, <EasyNamePage {...asked} />, status)
}

function formOf({ name, revision }: Open['person']): Form {
  return filled({ name, revision: String(revision) })
}
