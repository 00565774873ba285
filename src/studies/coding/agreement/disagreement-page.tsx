import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field } from '../../../platform/web/forms.ts'
import { Button, Radios, SummaryList, Textarea } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { TypedForm } from '../../drafts/typed-form.tsx'
import type { Drafted } from '../../drafts/typed.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import type { Placed } from '../codebook/codes.ts'
import type { Coding } from '../coder/codings.ts'
import { speakerWords } from '../coder/coded-turn.tsx'
import { CodePoints } from '../../../platform/text/code-points.ts'
import type { Transcript, Turn } from '../transcripts/transcripts.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  form: Drafted
  transcript: Transcript
  turn: Turn
  code: Placed
  /** Of this turn, with this code. */
  codings: Coding[]
  memos: { who: string; words: string }[]
  mayCode: boolean
}

/** A turn that two coders coded differently: what the code means, who coded what, and what they agree. */
export function DisagreementPage(options: Options) {
  const { area, study, member, form, transcript, turn, code, codings, memos, mayCode } = options
  const key = { studyId: study.studyId, transcriptId: transcript.transcriptId }
  const text = new CodePoints(transcript.words)
  const own = codings.some(({ memberId }) => memberId === member.memberId)
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={`Talk it through: ${code.name}`}
      at="Code"
      before={
        <Back href={studyUrls.agreement(area, { studyId: study.studyId })} text="Agreement" />
      }
    >
      <p class="govuk-body">
        <a class="govuk-link" href={`${studyUrls.transcript(area, key)}#turn-${turn.turn}`}>
          {transcript.name}, turn {turn.turn + 1}
        </a>
      </p>
      <blockquote class="govuk-inset-text gc-said govuk-!-margin-left-0 govuk-!-margin-right-0">
        <strong>{speakerWords(turn, text)}</strong> {text.slice(turn.startsAt, turn.endsAt)}
      </blockquote>
      <SummaryList
        rows={[
          ['Means', code.definition],
          ['Use when', code.useWhen],
          ['Not when', code.notWhen],
          ...codings.map(({ who, startsAt, endsAt }) => [
            `Coded by ${who}`,
            `“${text.slice(startsAt, endsAt)}”`,
          ]),
          ...memos.map(({ who, words }) => [`Said by ${who}`, words]),
        ]
          .filter(([, value]) => value)
          .map(([name, value]) => ({ key: { text: name }, value: { text: value } }))}
      />
      {mayCode && (
        <TypedForm {...{ area, study, form }}>
          <Textarea
            {...field(form, 'words')}
            label={{ text: 'What did you agree, and why?', classes: 'govuk-label--s' }}
            hint={{ text: 'It is kept as a memo. Write into the codebook what is clearer now.' }}
            rows={3}
          />
          <Radios
            {...field(form, 'does')}
            idPrefix="does"
            fieldset={{
              legend: {
                text: 'What becomes of your own coding?',
                classes: 'govuk-fieldset__legend--s',
              },
            }}
            items={[
              own
                ? { value: 'off', text: 'I take the code off this turn' }
                : { value: 'on', text: 'I code this turn with it too' },
              {
                value: 'stays',
                text: 'It stays as it is: we don’t agree, or the other changes hers',
              },
            ]}
          />
          <Button text="Save what you agreed" preventDoubleClick />
        </TypedForm>
      )}
    </StudyPage>
  )
}
