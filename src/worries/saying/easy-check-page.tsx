import type { Area } from '#areas'
import { EasyButton, Idea, Lines, Name, Said } from '../../platform/web/easy-read/index.ts'
import type { Form } from '../../platform/web/forms.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { HiddenFields } from '../../platform/web/kept-words.tsx'
import { urls } from '../../urls.ts'
import { readersOf } from '../named/named.ts'
import { namesOf, type CheckOptions, type TryAgainOptions } from './check-page.tsx'
import { EasyNobodyToldYet, EasyWorriedFrame } from './easy-frame.tsx'
import { easyHelping } from './easy-worry-fields.tsx'
import { mentioned } from './mentioned.ts'
import { helping } from './worry-form.ts'

/** All of it once more, before it is sent, in Easy Read. */
export function EasyCheckPage({ area, named, said, form }: CheckOptions) {
  const readers = readersOf(named, said.about)
  return (
    <EasyWorriedFrame area={area} heading="Read it once more">
      <EasyNobodyToldYet />
      <Answer picture="worry" heading="What you are worried about" words={said.words} />
      <Answer picture="person" heading="Who it is about" words={said.person} />
      <Answer picture="friend" heading="How you know them" words={said.relation} />
      {(Object.keys(helping) as (keyof typeof helping)[]).map((name) => (
        <Answer picture={easyHelping[name][0]} heading={easyHelping[name][1]} words={said[name]} />
      ))}
      <Answer picture="phone" heading="How we can reach you" words={said.contact} />
      {!said.contact && (
        <>
          <Idea picture="no-phone">You did not say how to reach you.</Idea>
          <Idea picture="letter">We can’t answer you.</Idea>
        </>
      )}
      <h2 class="govuk-heading-m">May we say that it came from you?</h2>
      {said.mayTell === 'yes' ? (
        <Idea picture="hand-yes">You said yes.</Idea>
      ) : (
        <>
          <Idea picture="hand-stop">No.</Idea>
          <Idea picture="lock">We keep it to ourselves.</Idea>
        </>
      )}
      <h2 class="govuk-heading-m">Who will read it</h2>
      {readers.map(({ name }) => (
        <Idea picture="person">
          <Name>{name}</Name> will read it.
        </Idea>
      ))}
      {namesOf(named, said.about).map((name) => (
        <Idea picture="eye-closed">
          <Name>{name}</Name> will not see it.
        </Idea>
      ))}
      {mentioned(readers, said).map(({ name }) => (
        <div class="govuk-inset-text">
          <Idea picture="warning">
            You wrote a name like <Name>{name}</Name>.
          </Idea>
          <Idea picture="eye">
            <Name>{name}</Name> will read this.
          </Idea>
          <Idea picture="question">
            Is it about <Name>{name}</Name>?
          </Idea>
          <Idea picture="pencil">Then press “Change it”.</Idea>
          <Idea picture="tick">Tick the name there.</Idea>
        </div>
      ))}
      <form method="post" action={urls.worried(area, {})}>
        <HiddenFields typed={form.typed} />
        <Idea picture="letter">When you send it, they get an email.</Idea>
        <Idea picture="lock">It only says that there is something to read.</Idea>
        <div class="gc-actions">
          <EasyButton
            picture="letter"
            text="Send this now"
            name="do"
            value="send"
            preventDoubleClick
            classes="govuk-button--crest"
          />
          <EasyButton
            picture="pencil"
            text="Change it"
            name="do"
            value="change"
            classes="govuk-button--secondary"
          />
        </div>
      </form>
    </EasyWorriedFrame>
  )
}

interface AnswerOptions {
  picture: PictureName
  heading: string
  words: string | undefined
}

function Answer({ picture, heading, words }: AnswerOptions) {
  if (words === undefined) return null
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Said {...{ picture }} text={words} />
    </>
  )
}

/** Before what was written is thrown away, in Easy Read. */
export function EasyForgetPage({ area, form }: { area: Area; form: Form }) {
  return (
    <EasyWorriedFrame area={area} heading="Throw away what you wrote?">
      <Idea picture="eye-closed">Nobody has been told.</Idea>
      <Idea picture="cross">You can’t get the words back.</Idea>
      <form method="post" action={urls.worried(area, {})}>
        <HiddenFields typed={form.typed} />
        <div class="gc-actions">
          <EasyButton
            picture="bin"
            text="Yes, throw it away"
            name="do"
            value="forgotten"
            classes="govuk-button--warning"
          />
          <EasyButton
            picture="lock"
            text="No, keep it"
            name="do"
            value="change"
            classes="govuk-button--secondary"
          />
        </div>
      </form>
    </EasyWorriedFrame>
  )
}

/** It could not be done just now, in Easy Read. */
export function EasyTryAgainPage({ area, form, what, why }: TryAgainOptions) {
  const [words = ''] = form.typed.words ?? []
  return (
    <EasyWorriedFrame area={area} heading="That did not work">
      {what === 'send' ? (
        <>
          <Idea picture="warning">It may not be sent yet.</Idea>
          <Idea picture="letter">It is never sent twice.</Idea>
        </>
      ) : (
        <EasyNobodyToldYet />
      )}
      <Idea picture="clock">
        <Lines text={why} />
      </Idea>
      <Idea picture="pencil">Your words are still here.</Idea>
      <Said text={words} />
      <form method="post" action={urls.worried(area, {})}>
        <HiddenFields typed={form.typed} />
        <EasyButton
          picture="letter"
          text="Try again"
          name="do"
          value={what}
          classes="govuk-button--crest"
        />
      </form>
      <Idea picture="warning">Is someone in danger now?</Idea>
      <Idea picture="phone">Ring 999.</Idea>
    </EasyWorriedFrame>
  )
}
