import type { Definition, Question } from '#surveys'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Input, Radios, Textarea } from '../../../platform/web/govuk/index.ts'
import { answerField } from './response-form.ts'

/** The questions of an instrument, word for word. */
export function QuestionFields({ definition, form }: { definition: Definition; form: Form }) {
  return (
    <>
      {definition.intro && <p class="govuk-body">{definition.intro}</p>}
      {definition.questions.map((question) => (
        <QuestionField {...{ question, form }} />
      ))}
    </>
  )
}

function QuestionField({ question, form }: { question: Question; form: Form }) {
  const { id, kind, words, hint, mayBeLeft } = question
  const { value, ...own } = field(form, answerField(id))
  const shared = { ...own, hint: hint ? { text: hint } : undefined }
  const label = { text: words, classes: 'govuk-label--s' }
  if (kind === 'words') return <Textarea {...shared} value={value} label={label} rows={3} />
  if (kind === 'number')
    return (
      <Input
        {...shared}
        value={value}
        label={label}
        inputmode="decimal"
        classes="govuk-input--width-5"
      />
    )
  const items = shownLevels(question).map(({ level, words: text }) => ({
    value: String(level),
    text,
  }))
  return (
    <Radios
      {...shared}
      idPrefix={answerField(id)}
      value={value}
      fieldset={{ legend: { text: words, classes: 'govuk-fieldset__legend--s' } }}
      items={mayBeLeft ? [...items, { value: '', text: 'Left out', checked: false }] : items}
    />
  )
}

/** The levels of a question in the order in which they are shown. */
export function shownLevels({ levels = [], lastFirst }: Question) {
  return lastFirst ? levels.toReversed() : levels
}
