import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { Button, Radios } from '../../../platform/web/govuk/index.ts'
import { field, type Form } from '../../../platform/web/forms.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import { GatherFrame } from '../gather-frame.tsx'
import { instrumentName, type StudyInstrument } from '../instruments/instruments.ts'
import { InterviewField } from '../responses/interview-field.tsx'
import type { OfInterview } from '../responses/interviews-of.ts'
import { linkDays } from './answer-links.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  form: Form
  participant: { participantId: string; code: string }
  instruments: StudyInstrument[]
  interviews: OfInterview[]
  /** The link that was made just now: it is shown this once. */
  made?: string
}

/** Makes a link by which a participant answers by herself. */
export function LinksPage(options: Options) {
  const { form, participant, instruments, interviews, made, ...frame } = options
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
      {made && <MadeLink address={made} />}
      <div class="gc-no-print">
        <p class="govuk-body">
          She needs no account. What she types is kept on the link until she sends it. A new link
          ends the one before.
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
          <InterviewField {...{ form, interviews }} />
          <Button text="Make a link" preventDoubleClick />
          <Button text="End her link" name="end" value="yes" classes="govuk-button--secondary" />
        </TypedForm>
      </div>
    </GatherFrame>
  )
}

/** The link this once: to be shown, printed, or copied into a message. */
function MadeLink({ address }: { address: string }) {
  return (
    <div class="govuk-inset-text" id="made">
      <p class="govuk-body">
        Give her this link now: it isn’t kept here, and is shown this once. It works once, for{' '}
        {linkDays} days. Whoever has it can answer.
      </p>
      <p class="govuk-body">
        <a class="govuk-link gc-hash" href={address}>
          {address}
        </a>
      </p>
      <p class="govuk-body">Or she points the camera of a phone at this:</p>
      <div class="gc-qr" role="img" aria-label="QR code that opens the survey">
        {raw(renderSVG(address, { border: 1 }))}
      </div>
      <div class="gc-no-print gc-actions govuk-!-margin-top-4">
        <Button
          text="Print this page"
          type="button"
          classes="govuk-button--secondary"
          attributes={{ 'data-print': '', hidden: true }}
        />
        <Button
          text="Copy the link"
          type="button"
          classes="govuk-button--secondary"
          attributes={{ 'data-copy': address, hidden: true }}
        />
      </div>
    </div>
  )
}
