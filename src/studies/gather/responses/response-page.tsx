import { newId } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { field } from '../../../platform/web/forms.ts'
import { Button, Input, Radios } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { instrumentName, type StudyInstrument } from '../instruments/instruments.ts'
import { InterviewField } from './interview-field.tsx'
import type { OfInterview } from './interviews-of.ts'
import { QuestionFields } from './question-fields.tsx'
import { answeredByNames, modeNames } from './response-form.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  form: Drafted
  participant: { participantId: string; code: string }
  instrument: StudyInstrument
  interviews: OfInterview[]
  /** It is saved already, and is put right. */
  isThere?: boolean
}

/** A survey on the interviewer’s phone, or from paper: kept as it is typed, saved when it is done. */
export function ResponsePage(options: Options) {
  const { form, participant, instrument, interviews, isThere, ...frame } = options
  const { area, study } = frame
  const { value: answeredBy, ...answeredByField } = field(form, 'answeredBy')
  const { value: mode, ...modeField } = field(form, 'mode')
  const { link, ...asked } = modeNames
  const shown = mode === 'link' ? { link } : asked
  const back = studyUrls.participant(area, { ...study, ...participant })
  // A page that tells of nobody, and is kept with this one.
  const waits = { next: studyUrls.interviews(area, study), name: 'A survey' }
  return (
    <GatherFrame
      {...frame}
      title={`${instrument.name}: ${participant.code}`}
      form={form}
      back={{ href: back, text: participant.code }}
      offline={!isThere}
    >
      <p class="govuk-body">
        {instrumentName(instrument)}. Half of it can wait: what you type is kept until you save it.
      </p>
      <TypedForm {...{ area, study, form }} waits={isThere ? undefined : waits}>
        <input
          type="hidden"
          name="responseId"
          value={field(form, 'responseId', newId()).value}
          data-offline-id
        />
        <Radios
          {...answeredByField}
          idPrefix="answeredBy"
          value={answeredBy}
          fieldset={legend('Who answers?')}
          items={Object.entries(answeredByNames)
            .filter(([value]) => value !== 'proxy' || !instrument.definition.notByProxy)
            .map(([value, text]) => ({ value, text }))}
        />
        <Input
          {...field(form, 'other')}
          label={{ text: 'Who helps, or answers for her?', classes: 'govuk-label--s' }}
          hint={{
            text: 'What they are to her, not their name. A proxy says what she would say, and is always counted apart.',
          }}
        />
        <Radios
          {...modeField}
          idPrefix="mode"
          value={mode}
          fieldset={legend('How?')}
          items={Object.entries(shown).map(([value, text]) => ({ value, text }))}
        />
        <Input
          {...field(form, 'answeredOn', isoDate(new Date()))}
          type="date"
          label={{ text: 'On which day?', classes: 'govuk-label--s' }}
          classes="govuk-input--width-10"
          attributes={form.typed.answeredOn ? undefined : { 'data-offline-today': '' }}
        />
        <InterviewField {...{ form, interviews }} />
        <QuestionFields definition={instrument.definition} form={form} />
        <Button
          text={isThere ? 'Save what you put right' : 'Save this survey'}
          preventDoubleClick
        />
      </TypedForm>
    </GatherFrame>
  )
}

function legend(text: string) {
  return { legend: { text, classes: 'govuk-fieldset__legend--s' } }
}
