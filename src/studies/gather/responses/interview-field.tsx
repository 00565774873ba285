import { field, type Form } from '../../../platform/web/forms.ts'
import { Select } from '../../../platform/web/govuk/index.ts'
import { interviewWords, type OfInterview } from './interviews-of.ts'

interface Options {
  form: Form
  /** Hers. */
  interviews: OfInterview[]
}

/** In which interview a survey is answered; nothing is asked of somebody who is in none. */
export function InterviewField({ form, interviews }: Options) {
  if (interviews.length === 0) return null
  return (
    <Select
      {...field(form, 'interviewId')}
      label={{ text: 'Which interview does it belong to?', classes: 'govuk-label--s' }}
      items={[
        { value: '', text: 'None' },
        ...interviews.map((one) => ({ value: one.interviewId, text: interviewWords(one) })),
      ]}
    />
  )
}
