import { plural } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Input } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import type { Drafted } from '../../drafts/typed.ts'
import { PlanList } from '../../plan/plan-list.tsx'
import { RemoveForm } from '../../plan/remove-form.tsx'
import { does } from '../../study/in-study.ts'
import { PlanForm, PlanFrame, type Frame } from '../../plan/plan-frame.tsx'

/** The places where the study happens. */
export function SitesPage({ plan, ...frame }: Frame & { plan: StudyData }) {
  const { area, study, member } = frame
  const { studyId } = study
  const isLead = does(member, 'lead')
  const at = (siteId: string) => plan.organisation.filter((one) => one.siteId === siteId).length
  return (
    <PlanFrame {...frame} title="Sites">
      <PlanList
        none="There are no sites yet. A site is a place where the study happens: a county, a city."
        items={plan.site.map(({ siteId, name }) => ({
          ...{ id: siteId, name },
          href: isLead ? studyUrls.site(area, { studyId, siteId }) : undefined,
          words: <p class="govuk-hint">{plural(at(siteId), 'organisation', 'organisations')}</p>,
        }))}
        ordered={isLead}
        add={
          isLead && { text: 'Add a site', href: studyUrls.site(area, { studyId, siteId: 'new' }) }
        }
      />
    </PlanFrame>
  )
}

/** One of them. */
export function SitePage({ row, form, ...frame }: Frame & { row?: RowOf<'site'>; form: Drafted }) {
  const { area, study } = frame
  return (
    <PlanForm
      {...frame}
      form={form}
      title={row ? row.name : 'Add a site'}
      back={{ href: studyUrls.sites(area, study), text: 'Sites' }}
      below={row && <RemoveForm what={row.name} />}
    >
      <Input
        {...field(form, 'name')}
        label={{ text: 'What is it called?', classes: 'govuk-label--s' }}
      />
    </PlanForm>
  )
}
