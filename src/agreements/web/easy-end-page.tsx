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
  const { site, title, before, form, endingId, noticeDays, providerName, isProposal } = options
  const provider = <Name>{providerName}</Name>
  const hasNotice = givesNotice(options)
  return (
    <EasyFormPage
      {...{ site, title, before, form }}
      heading={
        <>
          {isProposal ? 'Say no to' : 'End'} the agreement with {provider}
        </>
      }
      first={
        isProposal ? (
          <NoLongerProposed />
        ) : (
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
        )
      }
    >
      <input type="hidden" name="endingId" value={form.typed.endingId?.[0] ?? endingId} />
      {isProposal ? <input type="hidden" name="when" value="now" /> : <When {...options} />}
      <Idea picture="lock">You need not say why.</Idea>
      <Idea picture="eye">{provider} can read what you write.</Idea>
      <EasyTextarea
        {...field(form, 'why')}
        picture="speech"
        label={{ text: isProposal ? 'Why not?' : 'Why does it end?' }}
        rows={3}
      />
      <EasyButton
        picture="hand-stop"
        text={isProposal ? 'Say no to it' : 'End this agreement'}
        preventDoubleClick
        classes="govuk-button--warning"
      />
    </EasyFormPage>
  )
}

/** Until which day it goes on. */
function When(options: EndPageOptions) {
  const { form, noticeEnds, today } = options
  return (
    <>
      <EasyRadios
        {...chosen(form, 'when')}
        picture="calendar"
        question="When does it end?"
        items={[
          ...(noticeEnds !== undefined && givesNotice(options)
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
    </>
  )
}

function NoLongerProposed() {
  return (
    <>
      <Idea picture="hand-stop">You can say no to this agreement.</Idea>
      <HardWord word="agreement" />
      <Idea picture="cross">Then nobody asks you any more.</Idea>
      <Idea picture="pencil">A new one can be made.</Idea>
    </>
  )
}

function givesNotice({ noticeEnds, noticeDays }: EndPageOptions): boolean {
  return noticeEnds !== undefined && noticeDays > 0
}
