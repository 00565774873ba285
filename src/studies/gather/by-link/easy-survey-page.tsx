import { areaSite } from '#areas'
import type { Question } from '#surveys'
import { asset } from '../../../platform/web/assets.ts'
import {
  Beside,
  EasyButton,
  EasyErrors,
  EasyInput,
  EasyRadios,
  EasyTextarea,
  Idea,
  Name,
  Said,
} from '../../../platform/web/easy-read/index.ts'
import { errorList, field, type Form } from '../../../platform/web/forms.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import type { PictureName } from '../../../platform/web/pictures/index.ts'
import { shownLevels } from '../responses/question-fields.tsx'
import { answerField } from '../responses/response-form.ts'
import type { SurveyPageOptions } from './survey-page.tsx'

/** A survey for the participant herself, in Easy Read. Words of somebody’s instrument stay as they are. */
export function EasySurveyPage(options: SurveyPageOptions) {
  const { area, study, instrument, form, draft, isKept } = options
  const errors = errorList(form)
  const isTheirs = !instrument.easyRead
  const { value: helped, ...helpedField } = field(form, 'helped')
  return (
    <Layout
      site={areaSite(area)}
      title={`${errors.length ? 'Error: ' : ''}Some questions for you`}
      hidden
    >
      <EasyErrors errors={errors} />
      <h1 class="govuk-heading-l">Some questions for you</h1>
      <Idea picture="search">
        They are for <Name>{study.title}</Name>.
      </Idea>
      <Idea picture="hand-stop">You can leave out a question.</Idea>
      <Idea picture="name">We do not ask your name.</Idea>
      {isKept && <Idea picture="pencil">Your answers from before are still here.</Idea>}
      <form method="post" novalidate data-draft={draft}>
        {instrument.definition.intro && isTheirs && <Said text={instrument.definition.intro} />}
        {instrument.definition.questions.map((question) => (
          <EasyQuestion {...{ question, form, isTheirs }} />
        ))}
        <EasyRadios
          {...helpedField}
          idPrefix="helped"
          value={helped}
          picture="friend"
          question="Did someone help you answer?"
          items={[
            { value: 'no', text: 'No', picture: 'person' },
            { value: 'yes', text: 'Yes', picture: 'help' },
          ]}
        />
        <EasyInput {...field(form, 'other')} picture="people" label={{ text: 'Who helped you?' }} />
        <EasyButton picture="letter" text="Send my answers" classes="govuk-button--crest" />
        <p>
          <button class="govuk-button govuk-button--secondary gc-no-script" formaction={draft}>
            <Beside picture="pause">Keep this for later</Beside>
          </button>
        </p>
      </form>
      <Idea picture="speech">You can ask us about it.</Idea>
      <Said picture="phone" text={study.contact} />
      <script type="module" src={asset('study.js')} />
    </Layout>
  )
}

interface QuestionOptions {
  question: Question
  form: Form
  /** Its words are somebody’s, and stay as they are. */
  isTheirs: boolean
}

function EasyQuestion({ question, form, isTheirs }: QuestionOptions) {
  const { value, ...own } = field(form, answerField(question.id))
  const words = theirs([question.words, question.hint].filter(Boolean).join(' – '), isTheirs)
  if (question.kind === 'words')
    return <EasyTextarea {...own} value={value} picture="question" label={{ text: words }} />
  if (question.kind === 'number')
    return <EasyInput {...own} value={value} picture="count" label={{ text: words }} />
  const levels = question.levels ?? []
  const items = shownLevels(question).map(({ level, words: text }) => ({
    value: String(level),
    text: theirs(text, isTheirs),
    picture: pictureOf(level, levels.length),
  }))
  const left = { value: '', text: 'I do not want to say', picture: 'hand-stop' as const }
  return (
    <EasyRadios
      {...own}
      idPrefix={answerField(question.id)}
      value={value}
      picture="question"
      question={words}
      items={question.mayBeLeft ? [...items, left] : items}
    />
  )
}

function theirs(words: string, isTheirs: boolean) {
  return isTheirs ? <span class="gc-said">{words}</span> : words
}

const faces: PictureName[] = ['thumbs-up', 'happy', 'so-so', 'thumbs-down']

function pictureOf(level: number, of: number): PictureName {
  if (of === 2) return level === 1 ? 'tick' : 'cross'
  return of === 4 ? faces[level - 1]! : 'count'
}
