import type { Hono } from 'hono'
import { z } from 'zod'
import type { AreaEnv, AreaRequest } from '#areas'
import { check, emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { FromAbove } from '../from-above.ts'
import { openToChange, type Open } from '../open-record.ts'
import { erasable } from './erasable.ts'
import { erasePart } from './erase-part.ts'
import { EasyErasePartPage } from './easy-erase-part-page.tsx'
import { EasyErasurePage } from './easy-erasure-page.tsx'
import { EasyRecordErasedPage } from './easy-record-erased-page.tsx'
import { ErasePartPage } from './erase-part-page.tsx'
import { askToEraseRecord, takeErasingRecord } from './erase-record-form.tsx'
import { ErasurePage } from './erasure-page.tsx'
import { RecordErasedPage } from './record-erased-page.tsx'
import { partAt } from './part.ts'

const choiceSchema = z.object({
  what: z.string().refine((what) => partAt(what) !== undefined, 'Choose what you want to erase'),
})

/** What a person erases of her record: a part, or all of it. */
export function mountErasing(app: Hono<AreaEnv>, from: FromAbove): void {
  app.get(urls.erasure.pattern, async (c) => {
    const open = await openToChange(c)
    return open ? choicePage(c, open, emptyForm) : c.notFound()
  })

  app.post(urls.erasure.pattern, async (c) => {
    const open = await openToChange(c)
    if (!open) return c.notFound()
    const checked = check(choiceSchema, c.var.typed)
    if (!checked.ok) return choicePage(c, open, checked.form)
    const { personId } = open.person
    return c.redirect(urls.erasureOf(c.var.area, { personId, what: checked.value.what }), 303)
  })

  app.get(urls.erasureOf.pattern, async (c) => {
    const open = await openToChange(c)
    if (!open) return c.notFound()
    if (c.req.param('what') === 'record') return askToEraseRecord(c, from, open)
    return partPage(c, open)
  })

  app.post(urls.erasureOf.pattern, async (c) => {
    const { area, db } = c.var
    const open = await openToChange(c)
    const part = partAt(c.req.param('what'))
    if (!open || !part) return c.notFound()
    if (part.kind === 'record') return takeErasingRecord(c, from, open)
    const { areaId } = area
    const { personId } = open.person
    await erasePart(db, { areaId, personId, part, rule: 'person_asked' })
    return c.redirect(urls.erasure(area, { personId }), 303)
  })

  app.get(urls.recordErased.pattern, (c) => {
    const { area } = c.var
    return versions(c, <RecordErasedPage area={area} />, <EasyRecordErasedPage area={area} />)
  })
}

async function choicePage(c: AreaRequest, open: Open, form: Form) {
  const { area, db } = c.var
  const all = await erasable(db, area.areaId, open.person.personId)
  const asked = { ...open, area, form, all }
  const status = statusOf(form)
  return versions(c, <ErasurePage {...asked} />, <EasyErasurePage {...asked} />, status)
}

async function partPage(c: AreaRequest, open: Open) {
  const { area, db } = c.var
  const { personId } = open.person
  const all = await erasable(db, area.areaId, personId)
  const one = all.find(({ what }) => what === c.req.param('what'))
  // Perhaps it was erased a moment ago: then the list is what helps.
  if (!one) return c.redirect(urls.erasure(area, { personId }), 303)
  const asked = { ...open, area, erasable: one }
  return versions(c, <ErasePartPage {...asked} />, <EasyErasePartPage {...asked} />)
}
