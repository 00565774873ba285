import { Button, Radios } from '../../../platform/web/govuk/index.ts'
import { field, type Form } from '../../../platform/web/forms.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import { GatherFrame, type InFrame } from '../gather-frame.tsx'
import { instrumentName, type StudyInstrument } from '../instruments/instruments.ts'
import { linkDays } from './answer-links.ts'

interface Options extends InFrame {
  form: Form
  participant: { participantId: string; code: string }
  instruments: StudyInstrument[]
  /** The link that was made just now: it is shown this once. */
  made?: string
}

/** Makes a link by which a participant answers by herself. */
export function LinksPage({ form, participant, instruments, made, ...frame }: Options) {
  const { area, study } = frame
  const { value, ...pick } = field(form, 'instrumentId')
  return (
    <GatherFrame
      {...frame}
      title={`A private link for ${participant.code}`}
      form={form}
      back={{
        href: studyUrls.participant(area, { ...study, ...participant }),
        text: participant.code,
      }}
    >
      {made && (
        <div class="govuk-inset-text" id="made">
          <p class="govuk-body">
            Give her this link now: it isn’t kept here, and is shown this once. It works once, for{' '}
            {linkDays} days.
          </p>
          <p class="govuk-body">
            <a class="govuk-link gc-hash" href={made}>
              {made}
            </a>
          </p>
        </div>
      )}
      <p class="govuk-body">
        She needs no account. What she types is kept on the link until she sends it. A new link ends
        the one before.
      </p>
      <TypedForm {...{ area, study, form }}>
        <Radios
          {...pick}
          idPrefix="instrumentId"
          value={value}
          fieldset={{ legend: { text: 'Which survey?', classes: 'govuk-fieldset__legend--s' } }}
          items={instruments.map((one) => ({
            value: one.instrumentId,
            text: instrumentName(one),
          }))}
        />
        <Button text="Make a link" preventDoubleClick />
        <Button text="End her link" name="end" value="yes" classes="govuk-button--secondary" />
      </TypedForm>
    </GatherFrame>
  )
}
