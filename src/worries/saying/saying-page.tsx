import type { Area, Council } from '#areas'
import { clockTime, dateWords, isoDate, listWords } from '../../platform/i18n/words.ts'
import type { Form } from '../../platform/web/forms.ts'
import { Button, InsetText } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Named } from '../named/named.ts'
import type { Draft } from './drafts.ts'
import { NobodyToldYet, WorriedFrame } from './frame.tsx'
import { WhatToDoNow } from './what-to-do-now.tsx'
import { WorryFields } from './worry-fields.tsx'

export interface SayingOptions {
  area: Area
  council: Council | undefined
  named: Named[]
  /** What is shown in the fields, with the id and the revision of its draft. */
  form: Form
  /** Days that a draft is kept when she asks for it. */
  days: number
  /** The draft that is shown, once it is kept. */
  draft?: Draft
  /** Other drafts of this browser. */
  others: Draft[]
  /** She asked to keep it, and this browser keeps no cookies. */
  cannotKeep?: boolean
}

/** What to do now, then the words. */
export function SayingPage(options: SayingOptions) {
  const { area, council, named, form, days, draft, others, cannotKeep } = options
  const readers = named.filter(({ reached }) => reached)
  const canSend = readers.length > 0
  const { draftId = [], revision = [] } = form.typed
  return (
    <WorriedFrame area={area} heading="Are you worried about someone?" form={form}>
      <p class="govuk-body-l">Is someone hurt, scared or not looked after? You can say so.</p>
      <WhatToDoNow council={council} />
      {canSend ? <WhoReads area={area} readers={readers} /> : <NobodyReads area={area} />}
      {others.map((other) => (
        <p class="govuk-body">
          You began to write this too:{' '}
          <a class="govuk-link" href={urls.worried(area, {}, { draft: other.draftId })}>
            what you wrote on {momentWords(other.savedAt, area)}
          </a>
          .
        </p>
      ))}
      {(canSend || draft) && (
        <form method="post" action={urls.worried(area, {})} novalidate>
          <NobodyToldYet />
          {draft && <Kept draft={draft} area={area} />}
          {cannotKeep && (
            <InsetText>
              This browser can’t keep your words. They are still on this page. Send them, or write
              them down somewhere safe.
            </InsetText>
          )}
          <input type="hidden" name="draftId" value={draftId[0] ?? ''} />
          <input type="hidden" name="revision" value={revision[0] ?? '0'} />
          <WorryFields form={form} named={named} />
          {canSend && (
            <>
              <p class="govuk-body">Next, you can read it once more. Then you can send it.</p>
              <Button text="Go on" name="do" value="check" classes="govuk-button--crest" />
            </>
          )}
          <h2 class="govuk-heading-m">Not ready?</h2>
          <p class="govuk-body">
            We can keep your words here for {days} days. Anyone who uses this phone or computer can
            see them then.
          </p>
          <div class="gc-actions">
            <Button
              text="Save, and tell nobody yet"
              name="do"
              value="keep"
              classes="govuk-button--secondary"
            />
            {draft && (
              <Button
                text="Throw it away"
                name="do"
                value="forget"
                classes="govuk-button--secondary"
              />
            )}
          </div>
        </form>
      )}
    </WorriedFrame>
  )
}

function WhoReads({ area, readers }: { area: Area; readers: Named[] }) {
  const names = listWords(readers.map(({ name }) => name))
  return (
    <>
      <h2 class="govuk-heading-m">Or you can write it here</h2>
      <p class="govuk-body">
        {names} will read it. {area.scheme.name} asked{' '}
        {readers.length === 1 ? 'this person' : 'these people'} to help keep people safe. Nobody
        else can see it on this website.
      </p>
    </>
  )
}

function NobodyReads({ area }: { area: Area }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>You can’t send it from here.</strong> Nobody at {area.scheme.name} can read a worry
        just now. Please ring the council.
      </p>
    </InsetText>
  )
}

function Kept({ draft, area }: { draft: Draft; area: Area }) {
  return (
    <InsetText>
      Your words are kept on this phone or computer until {momentWords(draft.keptUntil, area)}.
    </InsetText>
  )
}

/** A day and a time. */
export function momentWords(moment: Date, { timeZone }: Area): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  return `${dateWords(isoDate(moment, timeZone))} at ${clockTime(time.format(moment))}`
}
