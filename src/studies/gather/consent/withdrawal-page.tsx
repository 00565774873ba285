import { newId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, Checkboxes, Input, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import { GatherFrame } from '../gather-frame.tsx'
import { asLine } from './consent-page.tsx'
import { consentTo, type ConsentTo } from './standing.ts'
import { consentNames } from './words.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  form: Form
  participant: { participantId: string; code: string }
}

const goes: Record<ConsentTo, string> = {
  interview: 'What she said in interviews is taken out, with its codings and quotes.',
  survey: 'Her answers to surveys are taken out.',
  recording: 'Delete the recording wherever you keep it: it isn’t here.',
  quotes: 'Quotes of hers are taken out. What she said still counts.',
  archive: 'Her answers count in no later study.',
}

/** Writes down that somebody takes her consent back, in all or for some of it. */
export function WithdrawalPage({ form, participant, ...frame }: Options) {
  const { area, study } = frame
  const { value: _, ...stops } = field(form, 'stops')
  return (
    <GatherFrame
      {...frame}
      title={`${participant.code} takes her consent back`}
      form={form}
      back={{
        href: studyUrls.participant(area, { ...study, ...participant }),
        text: participant.code,
      }}
    >
      <p class="govuk-body">
        She needs no reason. What you tick is taken out at once, and nobody can bring it back: only
        how much it was is kept. Where she takes back all of it, who she is goes too.
      </p>
      <TypedForm {...{ area, study, form }}>
        <input
          type="hidden"
          name="withdrawalId"
          value={field(form, 'withdrawalId', newId()).value}
        />
        <Checkboxes
          {...stops}
          idPrefix="stops"
          values={form.typed.stops ?? []}
          fieldset={{
            legend: {
              text: 'What does she not want any more?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          items={consentTo.map((value) => ({
            value,
            text: asLine(consentNames[value]),
            hint: { text: goes[value] },
          }))}
        />
        <Textarea
          {...field(form, 'words')}
          label={{ text: 'Anything to remember of how she said it', classes: 'govuk-label--s' }}
          hint={{ text: 'You may leave it out. Write nothing here that she wants to be gone.' }}
          rows={2}
        />
        <Input
          {...field(form, 'withdrawnOn', isoDate(new Date()))}
          type="date"
          label={{ text: 'On which day?', classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
        />
        <p class="govuk-body">
          What others said of her, and notes of the team that aren’t on a coding, can’t be found by
          itself: look through them.
        </p>
        <div class="govuk-button-group">
          <Button text="Take it out" classes="govuk-button--warning" preventDoubleClick />
          <Button
            text="She takes back all of it"
            name="all"
            value="yes"
            classes="govuk-button--warning"
            preventDoubleClick
          />
        </div>
      </TypedForm>
    </GatherFrame>
  )
}
