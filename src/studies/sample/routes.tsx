import type { Hono } from 'hono'
import { page } from '../../platform/web/html.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { mountEditing, type Done } from '../plan/editing.ts'
import { asSpelt, readPlan, serviceTypes } from '../plan/plan.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { mountOrganisations } from './organisations/routes.tsx'
import { mountReclassing } from './organisations/reclassing-routes.tsx'
import { SamplePage } from './sample-page.tsx'
import { saveWanted } from './save-wanted.ts'
import { mountSites } from './sites/routes.tsx'
import { numbersSaid, wantedForm, wantedSchema, type WantedSaid } from './wanted-form.ts'
import { WantedPage } from './wanted-page.tsx'

interface Found {
  plan: StudyData
  serviceType?: string
}

/** Who is wanted, and who has joined. */
export function mountSample(app: Hono<StudyEnv>): void {
  mountSites(app)

  app.get(studyUrls.sample.pattern, async (c) => {
    const plan = await readPlan(c.var.db, c.var.study.studyId)
    return page(c, <SamplePage {...frameOf(c)} plan={plan} />)
  })

  mountEditing(app, {
    pattern: studyUrls.wanted.pattern,
    roles: ['lead'],
    find,
    form: ({ plan, serviceType }: Found) => wantedForm(plan, serviceType),
    schema: ({ plan }) => wantedSchema(plan),
    save,
    others: { remove },
    show: (c, form, found) => <WantedPage {...frameOf(c)} {...found} form={form} />,
  })

  mountOrganisations(app)
  mountReclassing(app)
}

async function find(c: StudyRequest): Promise<Found> {
  const plan = await readPlan(c.var.db, c.var.study.studyId)
  const asked = c.req.query('type')
  return { plan, serviceType: serviceTypes(plan).find((one) => one === asked) }
}

async function save(
  c: StudyRequest,
  said: WantedSaid,
  { plan, serviceType: before }: Found,
): Promise<Done> {
  const { area, study, db } = c.var
  const numbers = numbersSaid(said, plan)
  if (numbers.length === 0)
    return plan.arm.length
      ? { arm1: 'Say how many are wanted in one arm at least' }
      : { serviceType: 'Add the arms first: the numbers are said for each of them' }
  const serviceType = asSpelt(said.serviceType, serviceTypes(plan))
  const there = plan.wanted.filter((one) => one.serviceType === serviceType)
  // The same form, sent twice, says nothing else.
  const isSame = numbers.every(({ armId, organisations }) =>
    there.some((one) => one.armId === armId && one.organisations === organisations),
  )
  if (before !== serviceType && there.length > 0 && !isSame)
    return { serviceType: `What is wanted of ${serviceType} is said already. Change it there` }
  await saveWanted(db, study.studyId, { before, serviceType, numbers })
  return studyUrls.sample(area, study)
}

async function remove(c: StudyRequest, { serviceType }: Found) {
  const { area, study, db } = c.var
  if (serviceType) await saveWanted(db, study.studyId, { serviceType, numbers: [] })
  return studyUrls.sample(area, study)
}
