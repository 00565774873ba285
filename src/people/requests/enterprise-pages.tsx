import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { clockWords, RequestShown } from './request-shown.tsx'
import { waits, type Request } from './requests.ts'
import { kinds, outcomes } from './request-words.ts'

interface Enterprise {
  providerId: string
  name: string
}

/** What people ask about what an enterprise keeps: those that wait first. */
export function EnterpriseRequestsPage({
  area,
  enterprise,
  requests,
}: {
  area: Area
  enterprise: Enterprise
  requests: Request[]
}) {
  const { providerId, name } = enterprise
  const waiting = requests.filter(waits)
  const answered = requests.filter((one) => !waits(one))
  return (
    <Layout site={areaSite(area)} title="What people ask about what you keep" hidden>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">What people ask about what you keep</h1>
      <p class="govuk-body">
        You answer for what you keep about the people whom you support. When somebody asks about it,
        you have a month to answer. More time has to be said within that month, with the reason.
      </p>
      {requests.length === 0 && (
        <p class="govuk-body">
          Nobody has asked yet. When somebody does, you get an email, and it is here.
        </p>
      )}
      <ul class="govuk-list govuk-list--spaced">
        {[...waiting, ...answered].map((request) => (
          <li>
            <a
              class="govuk-link govuk-!-font-weight-bold"
              href={urls.enterpriseRequest(area, { providerId, requestId: request.requestId })}
            >
              {request.name}: {kinds[request.kind].toLowerCase()}
            </a>
            <span class="govuk-hint">
              Asked on {dateWords(isoDate(request.askedAt, area.timeZone))}.{' '}
              {clockWords(request, area)}.
            </span>
          </li>
        ))}
      </ul>
    </Layout>
  )
}

/** One request, and the answer to it. */
export function EnterpriseRequestPage({
  area,
  enterprise,
  request,
  form,
  answerId,
}: {
  area: Area
  enterprise: Enterprise
  request: Request
  form: Form
  answerId: string
}) {
  const { providerId } = enterprise
  const { requestId } = request
  if (request.withdrawnAt) return <WithdrawnPage {...{ area, providerId, request }} />
  return (
    <FormPage
      site={areaSite(area)}
      title="Answer a request"
      heading={`${request.name} asks you`}
      form={form}
      action={urls.enterpriseRequest(area, { providerId, requestId })}
      before={
        <Back
          href={urls.enterpriseRequests(area, { providerId })}
          text="What people ask about what you keep"
        />
      }
    >
      <RequestShown {...{ area, request }} />
      <Radios
        {...field(form, 'outcome')}
        idPrefix="outcome"
        fieldset={{ legend: { text: 'What became of it?', classes: 'govuk-fieldset__legend--s' } }}
        items={Object.entries(outcomes).map(([value, text]) => ({
          value,
          text,
          hint:
            value === 'refused'
              ? { text: 'Some things must be kept, such as what the law or an insurer asks for' }
              : undefined,
        }))}
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What did you do, or why not?', classes: 'govuk-label--s' }}
        hint={{ text: 'They read this.' }}
        rows={4}
      />
      <input type="hidden" name="answerId" value={answerId} />
      <Button text="Send this answer" classes="govuk-button--crest" />
    </FormPage>
  )
}

/** It was not the person who asked: nothing is answered. */
function WithdrawnPage({
  area,
  providerId,
  request,
}: {
  area: Area
  providerId: string
  request: Request
}) {
  return (
    <Layout
      site={areaSite(area)}
      title="A request was taken back"
      hidden
      before={
        <Back
          href={urls.enterpriseRequests(area, { providerId })}
          text="What people ask about what you keep"
        />
      }
    >
      <h1 class="govuk-heading-l">A request was taken back</h1>
      <p class="govuk-body">
        Somebody else had the record of {request.name} by mistake, and asked you this. If you have
        changed or sent something because of it, put that right, and ring {area.scheme.name} (
        {area.scheme.phone}).
      </p>
      <RequestShown {...{ area, request }} />
    </Layout>
  )
}
