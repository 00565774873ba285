import type { Hono } from 'hono'
import { uuid } from '../../../platform/db/new-id.ts'
import { check, emptyForm, statusOf } from '../../../platform/web/forms.ts'
import { page } from '../../../platform/web/html.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { stillTyped, typedBefore, typedIsSaved, type Drafted } from '../../drafts/typed.ts'
import { frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { forCollectors, forGatherers } from '../who-gathers.ts'
import { priceSchema } from './price-form.ts'
import { AddPricePage, PricesPage } from './price-pages.tsx'
import { addPrice, removePrice } from './save-price.ts'

/** What organisations charge. */
export function mountPrices(app: Hono<StudyEnv>): void {
  app.get(studyUrls.prices.pattern, forGatherers, async (c) =>
    page(c, <PricesPage {...frameOf(c)} data={await known(c)} />),
  )

  app.post(studyUrls.prices.pattern, forCollectors, async (c) => {
    const { area, db, study, typed } = c.var
    const priceId = uuid(typed.remove?.[0])
    if (priceId) await removePrice(db, study.studyId, priceId)
    return c.redirect(studyUrls.prices(area, study), 303)
  })

  app.get(studyUrls.addPrice.pattern, forCollectors, async (c) =>
    addPage(c, await typedBefore(c, emptyForm)),
  )

  app.post(studyUrls.addPrice.pattern, forCollectors, async (c) => {
    const { area, db, study, typed } = c.var
    const checked = check(priceSchema, typed)
    if (!checked.ok) return addPage(c, stillTyped(c, checked.form))
    const { organisation } = await known(c)
    const { organisationId } = checked.value
    if (!organisation.some((one) => one.organisationId === organisationId)) {
      const errors = { organisationId: 'Choose the organisation' }
      return addPage(c, stillTyped(c, { typed, errors }))
    }
    await addPrice(db, study.studyId, checked.value)
    await typedIsSaved(c)
    return c.redirect(studyUrls.prices(area, study), 303)
  })
}

function known({ var: { db, study } }: StudyRequest) {
  return readStudy(db, study.studyId, ['organisation', 'price'])
}

async function addPage(c: StudyRequest, form: Drafted) {
  const options = { ...frameOf(c), form, data: await known(c) }
  return page(c, <AddPricePage {...options} />, statusOf(form))
}
