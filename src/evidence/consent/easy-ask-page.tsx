import { areaSite } from '#areas'
import { EasyDecisionFields, EasyWhose } from '#people'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  HardWord,
  Idea,
  Name,
  Said,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { urls } from '../../urls.ts'
import { askTitle, noWords, takeBackWords, yesWords, type AskPageOptions } from './ask-page.tsx'
import { asksTitle, stateOf } from './asks-page.tsx'
import { easyReaders, hardWordOf } from './easy-asks-page.tsx'

/** What would be shown of a person, in Easy Read: she says yes or no. */
export function EasyAskPage({ area, ask, provider, goal, form, today, ...open }: AskPageOptions) {
  const { personId, name } = open.person
  const state = stateOf(ask, today)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={askTitle}
      form={form}
      before={<Back href={urls.consentAsks(area, { personId })} text={asksTitle} />}
      first={
        <>
          <EasyWhose {...open} />
          <Idea picture="worker">
            <Name>{provider}</Name> asks.
          </Idea>
          {ask.goalId ? (
            <>
              <Idea picture="star">They want to show this goal.</Idea>
              <HardWord word="goal" />
              {goal ? (
                <Said text={goal} />
              ) : (
                <Idea picture="cross">The goal is not there any more.</Idea>
              )}
            </>
          ) : (
            <>
              <Idea picture="people">They want to show numbers of people.</Idea>
              <Idea picture="list">Some numbers are under 5.</Idea>
              <Idea picture="person">You may be one of them.</Idea>
              <Idea picture="tick">All of them must say yes first.</Idea>
            </>
          )}
          <Idea picture="lock">They never show a name.</Idea>
          <Idea picture="eye">{easyReaders[ask.audience]}</Idea>
          {ask.audience !== 'everyone' && <HardWord word={hardWordOf[ask.audience]} />}
          <Idea picture="calendar">It ends on {dateWords(ask.untilOn, '')}.</Idea>
          <Idea picture="heart">Support stays the same.</Idea>
          {state === 'yes' && (
            <>
              <Idea picture="tick">The answer is yes now.</Idea>
              <Idea picture="hand-stop">You can take it back.</Idea>
              <Idea picture="paper">What is on paper already stays there.</Idea>
            </>
          )}
          {state === 'no' && <Idea picture="cross">The answer is no now.</Idea>}
          {state === 'over' && <Idea picture="later">The time for it is over.</Idea>}
        </>
      }
    >
      {state !== 'over' && (
        <>
          <input type="hidden" name="answerId" value={form.typed.answerId?.[0] ?? newId()} />
          {state !== 'yes' && !open.own && <EasyDecisionFields form={form} name={name} />}
          {state !== 'yes' && (
            <EasyButton
              picture="hand-yes"
              text={yesWords}
              name="answer"
              value="yes"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          )}
          {state !== 'no' && (
            <EasyButton
              picture="hand-stop"
              text={state === 'yes' ? takeBackWords : noWords}
              name="answer"
              value="no"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          )}
        </>
      )}
    </EasyFormPage>
  )
}
