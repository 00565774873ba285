import type { Hono } from 'hono'
import { z } from 'zod'
import { areaSite, type Area, type AreaEnv } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { DonePage } from '../../platform/web/done-page.tsx'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { check, emptyForm, field, optional, required, type Form } from '../../platform/web/forms.ts'
import { Button, Input, Textarea } from '../../platform/web/govuk/index.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { publicListing, type Listing } from '../listing/listings.ts'
import { reportPage } from './page-reports.ts'

const reportSchema = z.object({
  reportId: z.uuid().catch(() => newId()),
  what: required('Write what is wrong', 2000),
  email: optional(254).pipe(
    z.email('Write an email address like name@example.com, or leave it empty').optional(),
  ),
})

export function mountReports(app: Hono<AreaEnv>): void {
  app.get(urls.pageReport.pattern, async (c) => {
    const { area, db } = c.var
    const listing = await publicListing(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    return page(c, <ReportPage area={area} listing={listing} form={emptyForm} reportId={newId()} />)
  })

  app.post(urls.pageReport.pattern, async (c) => {
    const { area, db, typed } = c.var
    const listing = await publicListing(db, area.areaId, c.req.param('slug'))
    if (!listing) return c.notFound()
    const checked = check(reportSchema, typed)
    if (!checked.ok) {
      const reportId = typed.reportId?.[0] ?? newId()
      return page(c, <ReportPage {...{ area, listing, reportId }} form={checked.form} />, 422)
    }
    await reportPage(db, area, listing, checked.value)
    return page(
      c,
      <DonePage site={areaSite(area)} title="Thank you for telling us">
        <p class="govuk-body">
          {area.scheme.coordinatorName} at {area.scheme.name} will look into it.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.listing(area, { slug: listing.slug })}>
            Back to {listing.name}
          </a>
        </p>
      </DonePage>,
    )
  })
}

function ReportPage({
  area,
  listing,
  form,
  reportId,
}: {
  area: Area
  listing: Listing
  form: Form
  reportId: string
}) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Something is wrong on this page"
      form={form}
      before={<Back href={urls.listing(area, { slug: listing.slug })} text={listing.name} />}
    >
      <p class="govuk-body">
        This goes to the coordinator, not to {listing.name}. If somebody is in danger now, call 999.
      </p>
      <input type="hidden" name="reportId" value={reportId} />
      <Textarea
        {...field(form, 'what')}
        label={{ text: `What is wrong on the page of ${listing.name}?`, classes: 'govuk-label--s' }}
        rows={4}
      />
      <Input
        {...field(form, 'email')}
        label={{ text: 'Your email address (you can leave it empty)', classes: 'govuk-label--s' }}
        hint={{ text: 'Only if you would like to hear back.' }}
        type="email"
        autocomplete="email"
      />
      <Button text="Tell the coordinator" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
