import type { Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { field, type Form } from '../../../platform/web/forms.ts'
import { Button, ErrorMessage, Select } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import { withPath, type Placed } from '../codebook/codes.ts'
import { Swatch } from '../codebook/swatch.tsx'
import { CodePoints } from '../../../platform/text/code-points.ts'
import type { Turn } from '../transcripts/transcripts.ts'
import { ofTurn, speakerWords } from './coded-turn.tsx'
import type { Coding } from './codings.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  transcriptId: string
  name: string
  words: string
  turns: Turn[]
  codes: Placed[]
  codings: Coding[]
  recent: string[]
  form: Form
  /** The code that was used last, to go on with. */
  chosen: string | undefined
}

/** Codes whole turns with nothing but a form: turns are ticked, and a code is chosen for them. */
export function TurnsPage(options: Options) {
  const { area, study, member, transcriptId, name, words, turns, codings, form, chosen } = options
  const key = { studyId: study.studyId, transcriptId }
  const text = new CodePoints(words)
  const ticked = form.typed.turns ?? []
  return (
    <StudyPage
      {...{ area, study, member, form }}
      title={`Code whole turns of ${name}`}
      at="Code"
      before={<Back href={studyUrls.transcript(area, key)} text={name} />}
    >
      <form method="post" novalidate>
        <Select
          {...field(form, 'codeId', chosen)}
          label={{ text: 'With which code?', classes: 'govuk-label--s' }}
          items={choices(options)}
        />
        <div class={`govuk-form-group${form.errors.turns ? ' govuk-form-group--error' : ''}`}>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Which turns?</legend>
            {form.errors.turns && <ErrorMessage text={form.errors.turns} />}
            <div class="govuk-checkboxes">
              {turns.map((turn, index) => (
                <>
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      id={index === 0 ? 'turns' : `turns-${turn.turn}`}
                      name="turns"
                      value={turn.turn}
                      checked={ticked.includes(String(turn.turn))}
                    />
                    <label
                      class="govuk-label govuk-checkboxes__label gc-turn-label"
                      for={index === 0 ? 'turns' : `turns-${turn.turn}`}
                    >
                      <strong>{speakerWords(turn, text)}</strong>{' '}
                      {text.slice(turn.startsAt, turn.endsAt)}
                    </label>
                  </div>
                  <Coded {...{ turn, codings: ofTurn(turn, codings), options }} />
                </>
              ))}
            </div>
          </fieldset>
        </div>
        <div class="gc-stays">
          <Button text="Code the ticked turns" />
        </div>
      </form>
    </StudyPage>
  )
}

interface CodedOptions {
  turn: Turn
  codings: Coding[]
  options: Options
}

/** What is coded in a turn; her own can be taken off. */
function Coded({ turn, codings, options: { codes, member } }: CodedOptions) {
  if (codings.length === 0) return null
  return (
    <ul class="gc-turn__codes gc-turn__codes--plain">
      {codings.map((one) => {
        const code = codes.find(({ codeId }) => codeId === one.codeId)!
        const isOwn = one.memberId === member.memberId
        return (
          <li class="gc-code">
            <Swatch code={code} /> {code.name} ({one.who}){' '}
            {isOwn && (
              <button class="gc-link-button" name="takeOff" value={one.codingId}>
                Take off
                <span class="govuk-visually-hidden">
                  {` ${code.name} of turn ${turn.turn + 1}`}
                </span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Codes as a list to choose from, those that she used last first. */
function choices({ codes, recent }: Options) {
  const own = codes.filter(({ isCodable, isEnded }) => isCodable && !isEnded)
  const last = recent.flatMap((id) => own.filter(({ codeId }) => codeId === id))
  return [
    { value: '', text: 'Choose a code' },
    ...[...last, ...own.filter((code) => !last.includes(code))].map((code) => ({
      value: code.codeId,
      text: withPath(code),
    })),
  ]
}
