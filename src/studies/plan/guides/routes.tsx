import type { Hono } from 'hono'
import { versions } from '../../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { mountEditing, type Done } from '../editing.ts'
import { findRow, type Found } from '../list.tsx'
import { readPlan } from '../plan.ts'
import { EasyGuidePage } from './easy-guide-page.tsx'
import { EasyGuidesPage } from './easy-guides-page.tsx'
import { guideForm, guideSchema, type GuideSaid } from './guide-form.ts'
import { GuideFormPage, GuidePage, GuidesPage } from './guide-pages.tsx'
import { saveGuide, versionsOf, type Guide } from './guides.ts'

type One = Found<Guide>

/** Topic guides, in versions. */
export function mountGuides(app: Hono<StudyEnv>): void {
  app.get(studyUrls.guides.pattern, async (c) => {
    const { topicGuide: guides } = await readPlan(c.var.db, c.var.study.studyId)
    const shown = { ...frameOf(c), guides }
    return versions(c, <GuidesPage {...shown} />, <EasyGuidesPage {...shown} />)
  })

  app.get(studyUrls.guide.pattern, async (c) => {
    const found = await find(c)
    if (!found?.row) return c.notFound()
    const shown = { ...frameOf(c), guides: found.plan.topicGuide, guide: found.row }
    return versions(c, <GuidePage {...shown} />, <EasyGuidePage {...shown} />)
  })

  mountEditing(app, {
    pattern: studyUrls.guideVersion.pattern,
    roles: ['lead', 'researcher'],
    find,
    form: ({ row }: One) => guideForm(row),
    schema: () => guideSchema,
    save,
    show: (c, form, { row }) => <GuideFormPage {...frameOf(c)} before={row} form={form} />,
  })
}

function find(c: StudyRequest): Promise<One | undefined> {
  return findRow(c, 'guideId', ({ topicGuide }, id) =>
    topicGuide.find(({ guideId }) => guideId === id),
  )
}

async function save(c: StudyRequest, said: GuideSaid, { plan, row }: One): Promise<Done> {
  const { area, study, db } = c.var
  const isSent = plan.topicGuide.some(({ guideId }) => guideId === said.id)
  if (!row && !isSent && versionsOf(plan.topicGuide, said).length > 0)
    return { name: 'A guide is called this already. Write a new version of it, or another name' }
  const name = row?.name ?? said.name
  const guideId = await saveGuide(db, study.studyId, plan, { ...said, name })
  return studyUrls.guide(area, { studyId: study.studyId, guideId })
}
