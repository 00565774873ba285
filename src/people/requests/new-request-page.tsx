import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import type { Asked } from './providers-to-ask.ts'
import { kinds } from './request-words.ts'

export type NewRequestPageOptions = Pick<Open, 'own' | 'person'> & {
  area: Area
  form: Form
  asked: Asked[]
  requestId: string
}

/** Asks an enterprise about what it keeps. */
export function NewRequestPage({
  area,
  own,
  person,
  form,
  asked,
  requestId,
}: NewRequestPageOptions) {
  const { personId, name } = person
  const back = <Back href={urls.requests(area, { personId })} text="What you asked enterprises" />
  const legend = (text: string) => ({
    legend: { text, classes: 'govuk-fieldset__legend--s' },
  })
  if (asked.length === 0) return <NobodyToAsk area={area} back={back} />
  return (
    <FormPage
      site={areaSite(area)}
      title="Ask an enterprise about what it keeps"
      form={form}
      action={urls.newRequest(area, { personId })}
      before={back}
    >
      <Radios
        {...field(form, 'providerId')}
        idPrefix="providerId"
        fieldset={legend('Whom do you want to ask?')}
        items={asked.map((one) => ({
          value: one.providerId,
          text: one.name,
          hint: one.isHere
            ? undefined
            : { text: 'They don’t use this website yet. Phone or write to them as well.' },
        }))}
      />
      <Radios
        {...field(form, 'kind')}
        idPrefix="kind"
        fieldset={legend('What do you want them to do?')}
        items={Object.entries(kinds).map(([value, text]) => ({ value, text }))}
      />
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'Say what it is about', classes: 'govuk-label--s' }}
        hint={{ text: 'Such as: the notes of last spring. Or: all of it.' }}
        rows={4}
      />
      <input type="hidden" name="requestId" value={requestId} />
      <p class="govuk-body">
        They see what you write here, and {own ? 'your name' : 'the name'}: {name}. They have a
        month to answer.
      </p>
      <Button text="Send it" classes="govuk-button--crest" />
    </FormPage>
  )
}

function NobodyToAsk({ area, back }: { area: Area; back: ReturnType<typeof Back> }) {
  return (
    <Layout site={areaSite(area)} title="There is nobody to ask" before={back} hidden>
      <h1 class="govuk-heading-l">There is nobody to ask</h1>
      <p class="govuk-body">
        No enterprise keeps anything here: nobody has an agreement, and nobody was let see the
        record.
      </p>
    </Layout>
  )
}
