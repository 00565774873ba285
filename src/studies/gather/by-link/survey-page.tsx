import { areaSite, type Area } from '#areas'
import { asset } from '../../../platform/web/assets.ts'
import { errorList, field, type Form } from '../../../platform/web/forms.ts'
import { Button, ErrorSummary, Input, Radios } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { Paragraphs } from '../../../platform/web/paragraphs.tsx'
import type { Study } from '../../study/study.ts'
import type { StudyInstrument } from '../instruments/instruments.ts'
import { QuestionFields } from '../responses/question-fields.tsx'

export interface SurveyPageOptions {
  area: Area
  study: Study
  instrument: StudyInstrument
  form: Form
  /** Where what she types is kept as she types it. */
  draft: string
  /** Something of it was typed before. */
  isKept: boolean
}

/** A survey for the participant herself, who needs no account: the link is her key. */
export function SurveyPage({ area, study, instrument, form, draft, isKept }: SurveyPageOptions) {
  const errors = errorList(form)
  const { value: helped, ...helpedField } = field(form, 'helped')
  return (
    <Layout
      site={areaSite(area)}
      title={`${errors.length ? 'Error: ' : ''}${instrument.name}`}
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{instrument.name}</h1>
      <p class="govuk-body">
        For the study “{study.title}”. Your name isn’t asked. You can stop at any time: what you
        typed is kept on this link, and is sent only when you press the button.
      </p>
      {isKept && <p class="govuk-inset-text">Your answers from before are still here.</p>}
      <form method="post" novalidate data-draft={draft}>
        <QuestionFields definition={instrument.definition} form={form} />
        <Radios
          {...helpedField}
          idPrefix="helped"
          value={helped}
          fieldset={{
            legend: {
              text: 'Did somebody help you to answer?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          items={[
            { value: 'no', text: 'No, I answered by myself' },
            { value: 'yes', text: 'Yes' },
          ]}
        />
        <Input
          {...field(form, 'other')}
          label={{ text: 'If so, who?', classes: 'govuk-label--s' }}
          hint={{ text: 'What they are to you, not their name: my sister.' }}
        />
        <p class="govuk-hint" role="status" data-draft-said></p>
        <Button text="Send my answers" classes="govuk-button--crest" preventDoubleClick />
        <p>
          <button class="govuk-button govuk-button--secondary gc-no-script" formaction={draft}>
            Keep this for later
          </button>
        </p>
      </form>
      <h2 class="govuk-heading-s">Questions, or do you want to stop?</h2>
      <Paragraphs text={study.contact} />
      <script type="module" src={asset('study.js')} />
    </Layout>
  )
}

export type SurveyEnd = 'sent' | 'kept' | 'answered' | 'over' | 'stopped'

export const endTitles: Record<SurveyEnd, string> = {
  sent: 'Thank you. Your answers are sent',
  kept: 'Your answers are kept',
  answered: 'You have sent this survey already',
  over: 'This link is over',
  stopped: 'You are not asked any more',
}

const endWords: Record<SurveyEnd, string> = {
  sent: 'You can close this page. If you change your mind, tell the people who run the study: they take your answers out.',
  kept: 'Nothing is sent yet. Open the same link again to go on.',
  answered: 'Nothing more is asked of you here.',
  over: 'If you still want to answer, ask whoever gave it to you for a new one.',
  stopped: 'You don’t take part in surveys of this study, so nothing was kept.',
}

interface EndOptions extends Pick<SurveyPageOptions, 'area' | 'study'> {
  end: SurveyEnd
}

/** What became of a survey by link. */
export function SurveyEndPage({ area, study, end }: EndOptions) {
  return (
    <Layout site={areaSite(area)} title={endTitles[end]} hidden>
      <h1 class="govuk-heading-l">{endTitles[end]}</h1>
      <p class="govuk-body">{endWords[end]}</p>
      <p class="govuk-body">The people who run “{study.title}”:</p>
      <Paragraphs text={study.contact} />
    </Layout>
  )
}
