import { areaSite, type Area, type Locality } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import type { Form } from '../../platform/web/forms.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { WorkerFields } from './worker-fields.tsx'

interface Options {
  area: Area
  providerId: string
  workerId: string
  name: string
  localities: Locality[]
  form: Form
}

/** What is asked once of who works in an enterprise, of herself. */
export function WorkAskedOncePage({ area, providerId, workerId, name, localities, form }: Options) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Asked once"
      form={form}
      action={urls.workAskedOnce(area, { providerId })}
      before={<Back href={urls.work(area, { providerId })} text={`I work for ${name}`} />}
    >
      <p class="govuk-body">
        Answer what you like, leave the rest, and change it whenever it changes. {name} can see in
        its own figures where you live and until when your training is in date.
      </p>
      <WorkerFields {...{ form, workerId, localities }} asks="you" />
      <Button text="Save" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
