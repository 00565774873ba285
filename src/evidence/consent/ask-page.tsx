import { areaSite, type Area } from '#areas'
import { DecisionFields, type Open } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import type { Form } from '../../platform/web/forms.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { readers } from '../audiences.ts'
import type { Ask } from '../sharing/asks.ts'
import { asksTitle, stateOf } from './asks-page.tsx'

export type AskPageOptions = Open & {
  area: Area
  ask: Ask
  /** What the enterprise is called. */
  provider: string
  /** Titles of the figures that she is counted in. */
  countedIn: string[]
  /** The goal, in her own words. */
  goal?: string
  form: Form
  today: string
}

export const askTitle = 'May this be shown?'

/** What would be shown of a person, to whom, until when: she says yes or no. */
export function AskPage({
  area,
  ask,
  provider,
  countedIn,
  goal,
  form,
  today,
  ...open
}: AskPageOptions) {
  const { personId, name } = open.person
  const state = stateOf(ask, today)
  const who = open.own ? 'you' : name
  return (
    <FormPage
      site={areaSite(area)}
      title={askTitle}
      form={form}
      before={<Back href={urls.consentAsks(area, { personId })} text={asksTitle} />}
    >
      <p class="govuk-body">
        {provider} asks {who}. If the answer is yes, {readers[ask.audience]} can read this until{' '}
        {dateWords(ask.untilOn, '')}:
      </p>
      <div class="gc-panel">
        {ask.goalId ? (
          <p class="govuk-body">{goal ? `“${goal}”` : 'The goal isn’t there any more.'}</p>
        ) : (
          <>
            <p class="govuk-body">
              The exact number in place of “fewer than 5 people”, where {who}{' '}
              {open.own ? 'are' : 'is'} one of them and all the others have said yes, too.
            </p>
            {countedIn.length > 0 && (
              <p class="govuk-body">
                {open.own ? 'You are' : `${name} is`} counted in: {countedIn.join(', ')}.
              </p>
            )}
          </>
        )}
        <p class="govuk-body">Never a name.</p>
      </div>
      {state === 'over' ? (
        <p class="govuk-body">Its time is over: it isn’t shown any more.</p>
      ) : (
        <>
          <p class="govuk-body">
            {state === 'yes'
              ? 'The answer is yes. You can take it back now: from then on it isn’t shown any more. What was printed before can’t be called back.'
              : state === 'no'
                ? 'The answer is no. You can change your mind.'
                : 'Nothing changes in the support, whatever the answer is.'}
          </p>
          <input type="hidden" name="answerId" value={form.typed.answerId?.[0] ?? newId()} />
          {state !== 'yes' && !open.own && <DecisionFields form={form} name={name} />}
          <div class="gc-actions">
            {state !== 'yes' && (
              <Button
                text={yesWords}
                name="answer"
                value="yes"
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            )}
            {state !== 'no' && (
              <Button
                text={state === 'yes' ? takeBackWords : noWords}
                name="answer"
                value="no"
                classes="govuk-button--secondary"
                preventDoubleClick
              />
            )}
          </div>
        </>
      )}
    </FormPage>
  )
}

export const yesWords = 'Yes, it may be shown'
export const noWords = 'No, it may not'
export const takeBackWords = 'Take it back'
