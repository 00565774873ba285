import {
  Beside,
  EasyButton,
  EasyCheckboxes,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  EasyTextarea,
  HardWord,
  hardWordsIn,
  Idea,
  Name,
  NameIn,
} from '../../platform/web/easy-read/index.ts'
import { field, type Form } from '../../platform/web/forms.ts'
import { Details, Select } from '../../platform/web/govuk/index.ts'
import { EasyVersionShown } from './easy-version-shown.tsx'
import { mostLines, shownLines } from './version-form.ts'
import { chosen, type VersionFormOptions } from './version-form-page.tsx'
import { days, payers, units } from './version-words.ts'

/** Writes down what a person and a provider agree, in Easy Read: for the person, and who helps her. */
export function EasyVersionFormPage(options: VersionFormOptions) {
  const { form, action, providerName, after, other, newer, isHelper, ...page } = options
  const provider = <Name>{providerName}</Name>
  return (
    <EasyFormPage
      {...page}
      form={form}
      action={action}
      heading={<NameIn text={page.title} name={providerName} />}
      first={
        <div id="after" tabindex={-1}>
          <Idea picture="agreement">Here you write an agreement.</Idea>
          <HardWord word="agreement" />
          <Idea picture="worker">It is with the provider {provider}.</Idea>
          <HardWord word="provider" />
          <Idea picture="hand-yes">It only counts when both have said yes.</Idea>
          {newer && (
            <Details
              summaryText={<Beside picture="book">Read what was proposed meanwhile</Beside>}
              open
            >
              <EasyVersionShown content={newer.content} names={newer.names} own={!isHelper} />
            </Details>
          )}
        </div>
      }
    >
      <input type="hidden" name="versionId" value={form.typed.versionId?.[0]} />
      <input type="hidden" name="after" value={String(after)} />
      {other && <input type="hidden" name="with" value={other} />}
      <Support form={form} />
      <PriceLines form={form} action={action} />
      <Payer {...options} />
      <Cover {...options} />
      <Idea picture="leave">Each of you can end the agreement.</Idea>
      <Idea picture="speech">You can agree to say so some days before.</Idea>
      <EasyInput
        {...field(form, 'noticeDays')}
        picture="calendar"
        label={{ text: 'How many days before?' }}
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Seen {...options} />
      <EasyInput
        {...field(form, 'beginsOn')}
        picture="today"
        label={{ text: 'On which day does it begin?' }}
        type="date"
        classes="govuk-input--width-10"
      />
      <Idea picture="later">It may go on until one of you ends it.</Idea>
      <Idea picture="calendar">Then leave the last day empty.</Idea>
      <EasyInput
        {...field(form, 'endsOn')}
        picture="calendar"
        label={{ text: 'On which day does it end?' }}
        type="date"
        classes="govuk-input--width-10"
      />
      {!isHelper && (
        <>
          <Idea picture="hand-yes">When you press the button, you say yes.</Idea>
          <Idea picture="letter">Then {provider} can read it.</Idea>
        </>
      )}
      <EasyButton
        picture={isHelper ? 'enter' : 'hand-yes'}
        text={isHelper ? 'Go on' : 'Agree to this'}
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </EasyFormPage>
  )
}

function Support({ form }: { form: Form }) {
  return (
    <>
      <Idea picture="speech">Say what happens in your own words.</Idea>
      <Idea picture="calendar">Say on which days.</Idea>
      <Idea picture="clock">Say at what times.</Idea>
      <EasyTextarea
        {...field(form, 'words')}
        picture="help"
        label={{ text: 'What is the support?' }}
        rows={6}
      />
      <Idea picture="question">If it is not always the same, leave it empty.</Idea>
      <EasyInput
        {...field(form, 'hours')}
        picture="clock"
        label={{ text: 'How many hours a week?' }}
        inputmode="decimal"
        classes="govuk-input--width-4"
      />
      <Idea picture="question">If there is no shortest visit, leave it empty.</Idea>
      <EasyInput
        {...field(form, 'minimumVisit')}
        picture="today"
        label={{ text: 'How many minutes is the shortest visit?' }}
        inputmode="numeric"
        classes="govuk-input--width-4"
      />
    </>
  )
}

function PriceLines({ form, action }: { form: Form; action: string }) {
  const shown = shownLines(form)
  const lines = Array.from({ length: shown }, (_, index) => index + 1)
  return (
    <>
      <h2 class="govuk-heading-m">What does it cost?</h2>
      <Idea picture="money">Write the whole price.</Idea>
      <Idea picture="paper">Sometimes VAT is a part of it.</Idea>
      <Idea picture="cross">Leave lines empty that you don’t need.</Idea>
      <input type="hidden" name="lines" value={String(shown)} />
      {lines.map((line) => (
        <div class="gc-price-line">
          <EasyInput
            {...field(form, `line${line}`)}
            picture="pencil"
            label={{ text: `What is price ${line} for?` }}
          />
          <EasyInput
            {...field(form, `price${line}`)}
            picture="money"
            label={{ text: `How many pounds is price ${line}?` }}
            prefix={{ text: '£' }}
            inputmode="decimal"
            classes="govuk-input--width-5"
          />
          <Select
            {...field(form, `unit${line}`, 'hour')}
            label={{ text: <Beside picture="clock">{`Price ${line} is for`}</Beside> }}
            items={Object.entries(units).map(([value, text]) => ({ value, text }))}
          />
          <Select
            {...field(form, `days${line}`, 'any')}
            label={{ text: <Beside picture="calendar">{`Price ${line} is on`}</Beside> }}
            items={Object.entries(days).map(([value, text]) => ({ value, text }))}
          />
        </div>
      ))}
      {shown < mostLines && (
        <EasyButton
          picture="money"
          text="Add another price"
          name="change"
          value="line"
          classes="govuk-button--secondary"
          attributes={{ formaction: `${action}#line${shown + 1}` }}
        />
      )}
    </>
  )
}

function Payer({ form, routes, personName, isHelper }: VersionFormOptions) {
  const all = [...payers({ routes, personName })]
  return (
    <>
      <h2 class="govuk-heading-m">Who pays?</h2>
      <Idea picture="money">Somebody pays for the support.</Idea>
      {hardWordsIn(all.map(([, text]) => text).join('. ')).map((word) => (
        <HardWord word={word} />
      ))}
      <EasyRadios
        {...chosen(form, 'fundingRoute')}
        picture="money"
        question="Who pays?"
        items={all.map(([value, text]) => ({
          value,
          text:
            value === 'self-funder' && !isHelper ? (
              'I pay'
            ) : (
              <NameIn text={text} name={personName} />
            ),
          picture: value === 'self-funder' ? 'person' : 'council',
        }))}
      />
    </>
  )
}

function Cover({ form, personName, providerName, isHelper }: VersionFormOptions) {
  const provider = <Name>{providerName}</Name>
  const person = <Name>{personName}</Name>
  return (
    <>
      <h2 class="govuk-heading-m">When {provider} can’t come</h2>
      <Idea picture="person">{isHelper ? <>{person} decides</> : 'You decide'} this, always.</Idea>
      <EasyRadios
        {...chosen(form, 'cover')}
        picture="question"
        question="Who comes then?"
        items={[
          { value: 'nobody', text: 'Nobody comes that day', picture: 'cross' },
          {
            value: 'named',
            text: isHelper ? <>Somebody whom {person} has chosen</> : 'Somebody I have chosen',
            picture: 'friend',
          },
          {
            value: 'asked',
            text: isHelper ? <>{person} is asked each time</> : 'I am asked each time',
            picture: 'speech',
          },
        ]}
      />
      <Idea picture="speech">You can say what else is good to know.</Idea>
      <EasyTextarea
        {...field(form, 'coverWords')}
        picture="name"
        label={{ text: 'Who is that?' }}
        rows={2}
      />
    </>
  )
}

/** See `askedWords`. */
function Seen({ form, personName, providerName, isHelper }: VersionFormOptions) {
  const provider = <Name>{providerName}</Name>
  const person = <Name>{personName}</Name>
  const their = isHelper ? <Name>{`${personName}’s`}</Name> : 'your'
  return (
    <>
      <h2 class="govuk-heading-m">What {provider} may see</h2>
      <Idea picture="agreement">They can see this agreement.</Idea>
      <Idea picture="door">They can see their own visits.</Idea>
      <Idea picture="about-me">You can let them see more of {their} record.</Idea>
      <HardWord word="record" />
      <HardWord word="goal" />
      <Idea picture="leave">It ends when the agreement ends.</Idea>
      <EasyCheckboxes
        name="scopes"
        values={form.typed.scopes ?? []}
        picture="eye"
        question="What more may they see?"
        items={[
          {
            value: 'about_me',
            text: isHelper ? (
              <>What matters to {person}, with the support they want</>
            ) : (
              'What matters to you, with the support you want'
            ),
            picture: 'heart',
          },
          {
            value: 'plan',
            text: (
              <>
                {cap(their)} goals, {their} plan
              </>
            ),
            picture: 'goal',
          },
          {
            value: 'all_visits',
            text: <>All {their} visits, whoever makes them</>,
            picture: 'calendar',
          },
        ]}
      />
    </>
  )
}

function cap(words: ReturnType<typeof Name> | string) {
  return typeof words === 'string' ? words.replace(/^./, (letter) => letter.toUpperCase()) : words
}
