import type { Area } from '#areas'
import { listWords } from '../../platform/i18n/words.ts'
import type { Form } from '../../platform/web/forms.ts'
import { Button, SummaryList, WarningText } from '../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { HiddenFields } from '../../platform/web/kept-words.tsx'
import { urls } from '../../urls.ts'
import { readersOf, type Named } from '../named/named.ts'
import { NobodyToldYet, WorriedFrame } from './frame.tsx'
import { mentioned } from './mentioned.ts'
import { helping, type Said } from './worry-form.ts'

export interface CheckOptions {
  area: Area
  named: Named[]
  said: Said
  form: Form
}

/** All of it once more, before it is sent. */
export function CheckPage({ area, named, said, form }: CheckOptions) {
  const readers = readersOf(named, said.about)
  const names = listWords(readers.map(({ name }) => name))
  return (
    <WorriedFrame area={area} heading="Read it once more">
      <NobodyToldYet />
      <SummaryList
        rows={[
          row('What you are worried about', said.words),
          row('Who it is about', said.person),
          row('How you know them', said.relation),
          ...(Object.keys(helping) as (keyof typeof helping)[]).map((name) =>
            row(helping[name], said[name]),
          ),
          row('How we can reach you', said.contact ?? 'You did not say. We can’t answer you.'),
          row(
            'May we say that it came from you?',
            said.mayTell === 'yes' ? 'Yes' : 'No. We keep it to ourselves.',
          ),
          row('Who will read it', names),
          said.about.length > 0 &&
            row('Who will not see it', listWords(namesOf(named, said.about))),
        ]}
      />
      {mentioned(readers, said).map(({ name }) => (
        <WarningText
          text={`You wrote a name like ${name}. ${name} will read this. Is it about ${name}? Then press “Change it”, and tick the name.`}
        />
      ))}
      <form method="post" action={urls.worried(area, {})}>
        <HiddenFields typed={form.typed} />
        <p class="govuk-body">
          When you press “Send this now”, {names} will get an email. It says only that there is
          something to read.
        </p>
        <div class="gc-actions">
          <Button
            text="Send this now"
            name="do"
            value="send"
            preventDoubleClick
            classes="govuk-button--crest"
          />
          <Button text="Change it" name="do" value="change" classes="govuk-button--secondary" />
        </div>
      </form>
    </WorriedFrame>
  )
}

/** Before what was written is thrown away. */
export function ForgetPage({ area, form }: { area: Area; form: Form }) {
  return (
    <WorriedFrame area={area} heading="Throw away what you wrote?">
      <p class="govuk-body">Nobody has been told. You can’t get the words back.</p>
      <form method="post" action={urls.worried(area, {})}>
        <HiddenFields typed={form.typed} />
        <div class="gc-actions">
          <Button
            text="Yes, throw it away"
            name="do"
            value="forgotten"
            classes="govuk-button--warning"
          />
          <Button text="No, keep it" name="do" value="change" classes="govuk-button--secondary" />
        </div>
      </form>
    </WorriedFrame>
  )
}

export interface TryAgainOptions {
  area: Area
  form: Form
  /** Which button was pressed. */
  what: string
  why: string
}

/** It could not be done just now, and every word is still there. */
export function TryAgainPage({ area, form, what, why }: TryAgainOptions) {
  const [words = ''] = form.typed.words ?? []
  return (
    <WorriedFrame area={area} heading="That did not work">
      {/* The answer to an earlier try may have been lost on its way to her. */}
      {what === 'send' ? <p class="gc-untold">It may not be sent yet</p> : <NobodyToldYet />}
      <p class="govuk-body">
        {why} {what === 'send' && 'It is never sent twice. '}Your words are still here:
      </p>
      <div class="govuk-inset-text">
        <Paragraphs text={words} />
      </div>
      <form method="post" action={urls.worried(area, {})}>
        <HiddenFields typed={form.typed} />
        <Button text="Try again" name="do" value={what} classes="govuk-button--crest" />
      </form>
      <p class="govuk-body">Is someone in danger now? Ring 999.</p>
    </WorriedFrame>
  )
}

function row(key: string, value: string | undefined) {
  return (
    value !== undefined && {
      key: { text: key },
      value: { text: <span class="gc-lines">{value}</span> },
    }
  )
}

export function namesOf(named: Named[], ids: string[]): string[] {
  return named.filter(({ accountId }) => ids.includes(accountId)).map(({ name }) => name)
}
