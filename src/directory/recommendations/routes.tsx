import type { Hono } from 'hono'
import { z } from 'zod'
import { areaSite, type Area, type AreaEnv, type AreaRequest } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { DonePage } from '../../platform/web/done-page.tsx'
import { FormPage } from '../../platform/web/form-page.tsx'
import { check, emptyForm, field, required, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Textarea } from '../../platform/web/govuk/index.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { publicListing, type Listing } from '../listing/listings.ts'
import { recommend, recommendedBy } from './recommendations.ts'

const recommendationSchema = z.object({
  recommendationId: z.uuid().catch(() => newId()),
  words: required('Write what you would tell a friend', 1000),
  name: required('Write the name to show, such as your first name', 60),
  relation: required('Write how you know them', 80),
})

export function mountRecommendations(app: Hono<AreaEnv>): void {
  app.get(urls.recommend.pattern, async (c) => {
    const listing = await recommended(c)
    if (!listing) return c.notFound()
    const { area } = c.var
    return page(c, <RecommendPage {...{ area, listing }} form={emptyForm} id={newId()} />)
  })

  app.post(urls.recommend.pattern, async (c) => {
    const { area, db, typed } = c.var
    const listing = await recommended(c)
    if (!listing) return c.notFound()
    const checked = check(recommendationSchema, typed)
    if (!checked.ok) {
      const id = typed.recommendationId?.[0] ?? newId()
      return page(c, <RecommendPage {...{ area, listing, id }} form={checked.form} />, 422)
    }
    await recommend(db, area.areaId, listing.providerId, checked.value)
    return page(
      c,
      <DonePage site={areaSite(area)} title="Thank you">
        <p class="govuk-body">
          {area.scheme.coordinatorName} at {area.scheme.name} reads what you wrote. Then it is shown
          on the page of {listing.name}.
        </p>
      </DonePage>,
    )
  })
}

async function recommended(c: AreaRequest): Promise<Listing | undefined> {
  const { area, db } = c.var
  const slug = await recommendedBy(db, area.areaId, c.req.param('code') ?? '')
  return slug === undefined ? undefined : publicListing(db, area.areaId, slug)
}

function RecommendPage({
  area,
  listing,
  form,
  id,
}: {
  area: Area
  listing: Listing
  form: Form
  id: string
}) {
  return (
    <FormPage site={areaSite(area)} title={`Recommend ${listing.name}`} form={form}>
      <p class="govuk-body">
        Your words help other people choose. They are shown on the page of {listing.name} with the
        name that you write here.
      </p>
      <input type="hidden" name="recommendationId" value={id} />
      <Textarea
        {...field(form, 'words')}
        label={{
          text: `What would you tell a friend about ${listing.name}?`,
          classes: 'govuk-label--s',
        }}
        rows={5}
      />
      <Input
        {...field(form, 'name')}
        label={{ text: 'Name to show', classes: 'govuk-label--s' }}
        hint={{ text: 'A first name is enough.' }}
        classes="govuk-input--width-20"
      />
      <Input
        {...field(form, 'relation')}
        label={{ text: 'How do you know them?', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as: she helps my father.' }}
      />
      <Button text="Send my recommendation" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
