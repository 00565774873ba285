import { newId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, Checkboxes, Input, Radios, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { consentTo } from './standing.ts'
import { consentNames, decidedNames } from './words.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  form: Drafted
  participant: { participantId: string; code: string }
}

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

/** Writes down what somebody decided about taking part. */
export function ConsentPage({ form, participant, ...frame }: Options) {
  const { area, study } = frame
  const { value: decided, ...decidedField } = field(form, 'decided')
  const { value: easyRead, ...easyReadField } = field(form, 'easyRead')
  const { value: _, ...agreesTo } = field(form, 'agreesTo')
  const { consultee, ...alone } = decidedNames
  return (
    <GatherFrame
      {...frame}
      title={`Consent of ${participant.code}`}
      form={form}
      back={{
        href: studyUrls.participant(area, { ...study, ...participant }),
        text: participant.code,
      }}
    >
      <p class="govuk-body">
        <a class="govuk-link" href={studyUrls.aboutStudy(area, study)}>
          The information and the form in Easy Read
        </a>
        , to look at together or to print.
      </p>
      <TypedForm {...{ area, study, form }}>
        <input type="hidden" name="consentId" value={field(form, 'consentId', newId()).value} />
        <Radios
          {...decidedField}
          idPrefix="decided"
          value={decided}
          fieldset={legend('Who decided?')}
          hint={
            study.includesWithoutCapacity
              ? undefined
              : { text: 'People who can’t decide for themselves are not included.' }
          }
          items={Object.entries(
            study.includesWithoutCapacity ? { ...alone, consultee } : alone,
          ).map(([value, text]) => ({ value, text }))}
        />
        <Input
          {...field(form, 'supportedBy')}
          label={{ text: 'Who helped her, or was asked?', classes: 'govuk-label--s' }}
          hint={{ text: 'What they are to her, not their name: her sister, an advocate.' }}
        />
        <Radios
          {...easyReadField}
          idPrefix="easyRead"
          value={easyRead}
          fieldset={legend('How was it explained?')}
          items={[
            { value: 'yes', text: 'With the Easy Read sheet' },
            { value: 'no', text: 'In another way' },
          ]}
        />
        <Textarea
          {...field(form, 'explained')}
          label={{ text: 'What did that take?', classes: 'govuk-label--s' }}
          hint={{ text: 'You may leave it out: read aloud, in two visits, with an interpreter.' }}
          rows={2}
        />
        <Checkboxes
          {...agreesTo}
          idPrefix="agreesTo"
          values={form.typed.agreesTo ?? []}
          fieldset={legend('What does she agree to?')}
          items={consentTo.map((value) => ({ value, text: asLine(consentNames[value]) }))}
        />
        <Input
          {...field(form, 'givenOn', isoDate(new Date()))}
          type="date"
          label={{ text: 'On which day?', classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
        />
        <Button text="Save her consent" preventDoubleClick />
      </TypedForm>
    </GatherFrame>
  )
}

export function asLine(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
