import type { Hono } from 'hono'
import { plural } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { plain } from '../../plan/arms/arm-for.ts'
import { mountEditing } from '../../plan/editing.ts'
import { findRow, mountList, removeRow, type Found } from '../../plan/list.tsx'
import { nextPosition } from '../../plan/plan.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { siteForm, siteSchema, type SiteSaid } from './site-form.ts'
import { SitePage, SitesPage } from './site-pages.tsx'

type One = Found<RowOf<'site'>>

/** Where the study happens. */
export function mountSites(app: Hono<StudyEnv>): void {
  mountList(app, {
    pattern: studyUrls.sites.pattern,
    table: 'site',
    show: (c, plan) => <SitesPage {...frameOf(c)} plan={plan} />,
  })

  mountEditing(app, {
    pattern: studyUrls.site.pattern,
    roles: ['lead'],
    find: (c) => findRow(c, 'siteId', ({ site }, id) => site.find((one) => one.siteId === id)),
    form: ({ row }: One) => siteForm(row),
    schema: () => siteSchema,
    save,
    others: { remove },
    show: (c, form, { row }) => <SitePage {...frameOf(c)} row={row} form={form} />,
  })
}

async function save(c: StudyRequest, { id, name }: SiteSaid, { plan, row }: One) {
  const { area, study } = c.var
  const db: StudyDb = c.var.db
  const siteId = row?.siteId ?? id
  if (plan.site.some((one) => one.siteId !== siteId && plain(one.name) === plain(name)))
    return { name: 'Another site is called this. Give this one another name' }
  await db
    .insertInto('studies.site')
    .values({
      ...{ study_id: study.studyId, site_id: siteId, name },
      position: nextPosition(plan.site),
    })
    .onConflict((same) => same.columns(['study_id', 'site_id']).doUpdateSet({ name }))
    .execute()
  return studyUrls.sites(area, study)
}

/** With organisations in it, it stays. */
async function remove(c: StudyRequest, { plan, row }: One) {
  const { area, study, db } = c.var
  if (!row) return studyUrls.sites(area, study)
  const there = plan.organisation.filter(({ siteId }) => siteId === row.siteId).length
  if (there > 0)
    return {
      name: `${plural(there, 'organisation is', 'organisations are')} at this site. Put them elsewhere first`,
    }
  await removeRow(db, study.studyId, 'site', row.siteId)
  return studyUrls.sites(area, study)
}
