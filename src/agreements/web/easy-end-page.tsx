import { dateWords, plural } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  EasyTextarea,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { field } from '../../platform/web/forms.ts'
import type { EndPageOptions } from './end-page.tsx'
import { chosen } from './version-form-page.tsx'

/** Ends an agreement, in Easy Read: for the person, and whoever helps her. */
export function EasyEndPage(options: EndPageOptions) {
  const { site, title, before, form, endingId, noticeDays, noticeEnds, providerName, today } =
    options
  const provider = <Name>{providerName}</Name>
  const hasNotice = noticeEnds !== undefined && noticeDays > 0
  return (
    <EasyFormPage
      {...{ site, title, before, form }}
      heading={<>End the agreement with {provider}</>}
      first={
        <>
          <Idea picture="hand-stop">You can end this agreement.</Idea>
          <HardWord word="agreement" />
          {hasNotice && (
            <>
              <Idea picture="calendar">
                You agreed to say so {plural(noticeDays, 'day', 'days')} before.
              </Idea>
              <Idea picture="clock">Do you want to end it sooner?</Idea>
              <Idea picture="speech">Then talk with {provider} first.</Idea>
              <Idea picture="money">The days may have to be paid for.</Idea>
            </>
          )}
          <Idea picture="eye-closed">
            After it ends, {provider} sees nothing more of the record.
          </Idea>
          <HardWord word="record" />
          <Idea picture="letter">We tell {provider} if they have an account.</Idea>
          <HardWord word="account" />
        </>
      }
    >
      <input type="hidden" name="endingId" value={form.typed.endingId?.[0] ?? endingId} />
      <EasyRadios
        {...chosen(form, 'when')}
        picture="calendar"
        question="When does it end?"
        items={[
          ...(hasNotice
            ? [
                {
                  value: 'notice',
                  text: `The last day is ${dateWords(noticeEnds, today)}`,
                  picture: 'later' as const,
                },
              ]
            : []),
          { value: 'now', text: 'Now, at once', picture: 'hand-stop' },
          { value: 'day', text: 'On another day', picture: 'calendar' },
        ]}
      />
      <Idea picture="question">Did you choose another day?</Idea>
      <EasyInput
        {...field(form, 'lastDay')}
        picture="today"
        label={{ text: 'Which is the last day?' }}
        type="date"
        classes="govuk-input--width-10"
      />
      <Idea picture="lock">You need not say why.</Idea>
      <Idea picture="eye">{provider} can read what you write.</Idea>
      <EasyTextarea
        {...field(form, 'why')}
        picture="speech"
        label={{ text: 'Why does it end?' }}
        rows={3}
      />
      <EasyButton
        picture="hand-stop"
        text="End this agreement"
        preventDoubleClick
        classes="govuk-button--warning"
      />
    </EasyFormPage>
  )
}
