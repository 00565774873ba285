import type { Hono } from 'hono'
import { localities, type AreaEnv, type AreaRequest } from '#areas'
import { terms } from '#providers'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { wasTooLarge } from '../../../platform/web/body-size.ts'
import { emptyForm, statusOf, type Form } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { coordinatorOf } from '../../admin/coordinator-only.ts'
import { urls } from '../../../urls.ts'
import { enqueueImport } from '../enqueue-import.ts'
import { beginImport, importAt, latestImports } from '../imports.ts'
import { acceptImport, goOnWithImport, leaveImport, setBroughtIn } from './decide.ts'
import { importForm } from './import-form.ts'
import { NewImportPage } from './new-import-page.tsx'
import { positionIn } from './outcome-words.ts'
import { saveParts } from './save-parts.ts'
import { showImport } from './show-import.tsx'
import { templateCsv, templateExcel } from './template.ts'
import { tooLarge } from './wrong-file.ts'

/** Bringing in listings; who may do so is decided where the admin pages are mounted. */
export function mountImports(app: Hono<AreaEnv>): void {
  app.get(urls.adminImports.pattern, (c) =>
    newImportPage(c, wasTooLarge(c) ? tooLargeForm : emptyForm),
  )

  app.post(urls.adminImports.pattern, async (c) => {
    const { area, db } = c.var
    const checked = await importForm(c.var)
    if (!checked.ok) return newImportPage(c, checked.form)
    const { importId, file, ...wanted } = checked.value
    const of = { areaId: area.areaId, importId }
    if (await beginImport(db, of, { ...wanted, by: coordinatorOf(c) })) {
      if (file) await saveParts(db, of, file)
      await enqueueImport(db, 'read-import', of)
    }
    return c.redirect(urls.adminImport(area, { importId }), 303)
  })

  app.get(urls.adminImportTemplateCsv.pattern, async (c) =>
    c.body(await templateCsv(...(await forTemplate(c))), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="goldcrest-template.csv"',
    }),
  )

  app.get(urls.adminImportTemplateExcel.pattern, async (c) =>
    c.body(new Uint8Array(await templateExcel(...(await forTemplate(c)))), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="goldcrest-template.xlsx"',
    }),
  )

  app.get(urls.adminImport.pattern, async (c) => {
    const one = await importOf(c)
    return one ? showImport(c, one) : gone(c)
  })

  app.post(urls.adminImport.pattern, async (c) => {
    const { area, db, typed } = c.var
    const one = await importOf(c)
    if (!one) return gone(c)
    const { importId } = one
    const of = { areaId: area.areaId, importId }
    const change = typed.change?.[0]
    if (change === 'accept' || change === 'go-on') {
      await (change === 'accept' ? acceptImport : goOnWithImport)(db, of)
      return c.redirect(urls.adminImport(area, { importId }), 303)
    }
    if (change === 'leave') {
      await leaveImport(db, of)
      return c.redirect(urls.adminImports(area, {}), 303)
    }
    const position = positionIn(typed.position?.[0])
    if ((change !== 'bring-in' && change !== 'leave-out') || position === undefined)
      return c.notFound()
    await setBroughtIn(db, of, position, change === 'bring-in')
    const { what, after } = c.req.query()
    const list = urls.adminImport(area, { importId }, { what, after })
    return c.redirect(`${list}#record-${position}`, 303)
  })
}

const tooLargeForm: Form = { typed: { shown: ['yes'] }, errors: { file: tooLarge } }

async function newImportPage(c: AreaRequest, form: Form): Promise<Response> {
  const { area, db } = c.var
  return page(
    c,
    <NewImportPage
      area={area}
      form={form}
      importId={uuid(form.typed.importId?.[0]) ?? newId()}
      hadFile={(c.var.files.file ?? []).length > 0}
      wasLeft={c.req.query('left') !== undefined}
      latest={await latestImports(db, area.areaId)}
    />,
    statusOf(form),
  )
}

/** It was left in another window, or is long over; or there never was one. */
function gone(c: AreaRequest) {
  if (!uuid(c.req.param('importId'))) return c.notFound()
  return c.redirect(urls.adminImports(c.var.area, {}, { left: 'yes' }), 303)
}

async function importOf(c: AreaRequest) {
  const importId = uuid(c.req.param('importId'))
  return importId ? importAt(c.var.db, { areaId: c.var.area.areaId, importId }) : undefined
}

async function forTemplate(c: AreaRequest) {
  const [first] = await localities(c.var.db, c.var.area.areaId)
  return [first?.name ?? '', await terms(c.var.db)] as const
}
