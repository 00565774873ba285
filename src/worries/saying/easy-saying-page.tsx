import type { Area } from '#areas'
import { EasyButton, Go, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { Named } from '../named/named.ts'
import { EasyNobodyToldYet, EasyWhatToDoNow, EasyWorriedFrame } from './easy-frame.tsx'
import { EasyWorryFields } from './easy-worry-fields.tsx'
import { momentWords, type SayingOptions } from './saying-page.tsx'

/** What to do now, then the words, in Easy Read. */
export function EasySayingPage(options: SayingOptions) {
  const { area, council, named, form, days, draft, others, cannotKeep } = options
  const readers = named.filter(({ reached }) => reached)
  const canSend = readers.length > 0
  const { draftId = [], revision = [] } = form.typed
  return (
    <EasyWorriedFrame area={area} heading="Are you worried about someone?" form={form}>
      <Idea picture="worry">Is someone hurt or scared?</Idea>
      <Idea picture="help">Is someone not looked after?</Idea>
      <Idea picture="speech">You can say so.</Idea>
      <EasyWhatToDoNow council={council} />
      {canSend ? <WhoReads {...{ area, readers }} /> : <NobodyReads area={area} />}
      {others.map((other) => (
        <>
          <Idea picture="pencil">You began to write this too.</Idea>
          <Go picture="paper" href={urls.worried(area, {}, { draft: other.draftId })}>
            What you wrote on {momentWords(other.savedAt, area)}
          </Go>
        </>
      ))}
      {(canSend || draft) && (
        <form method="post" action={urls.worried(area, {})} novalidate>
          <EasyNobodyToldYet />
          {draft && (
            <>
              <Idea picture="mobile">We keep your words on this phone or computer.</Idea>
              <Idea picture="calendar">
                We keep them until {momentWords(draft.keptUntil, area)}.
              </Idea>
            </>
          )}
          {cannotKeep && (
            <>
              <Idea picture="warning">This phone or computer can’t keep your words.</Idea>
              <Idea picture="eye">They are still on this page.</Idea>
              <Idea picture="letter">You can send them.</Idea>
              <Idea picture="pencil">Or write them down somewhere safe.</Idea>
            </>
          )}
          <input type="hidden" name="draftId" value={draftId[0] ?? ''} />
          <input type="hidden" name="revision" value={revision[0] ?? '0'} />
          <EasyWorryFields form={form} named={named} />
          {canSend && (
            <>
              <Idea picture="book">Next, you can read it once more.</Idea>
              <Idea picture="letter">Then you can send it.</Idea>
              <EasyButton
                picture="enter"
                text="Go on"
                name="do"
                value="check"
                classes="govuk-button--crest"
              />
            </>
          )}
          <h2 class="govuk-heading-m">Not ready?</h2>
          <Idea picture="clock">We can keep your words here for {days} days.</Idea>
          <Idea picture="warning">Do other people use this phone or computer?</Idea>
          <Idea picture="eye">They can see your words then.</Idea>
          <div class="gc-actions">
            <EasyButton
              picture="lock"
              text="Save it for later"
              name="do"
              value="keep"
              classes="govuk-button--secondary"
            />
            {draft && (
              <EasyButton
                picture="bin"
                text="Throw it away"
                name="do"
                value="forget"
                classes="govuk-button--secondary"
              />
            )}
          </div>
        </form>
      )}
    </EasyWorriedFrame>
  )
}

function WhoReads({ area, readers }: { area: Area; readers: Named[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Or you can write it here</h2>
      {readers.map(({ name }) => (
        <Idea picture="person">
          <Name>{name}</Name> will read it.
        </Idea>
      ))}
      <Idea picture="coordinator">
        <Name>{area.scheme.name}</Name> asked them to help keep people safe.
      </Idea>
      <Idea picture="eye-closed">Nobody else can see it on this website.</Idea>
    </>
  )
}

function NobodyReads({ area }: { area: Area }) {
  return (
    <div class="govuk-inset-text">
      <Idea picture="cross">You can’t send it from here.</Idea>
      <Idea picture="people">
        Nobody at <Name>{area.scheme.name}</Name> can read a worry just now.
      </Idea>
      <Idea picture="phone">Please ring the council.</Idea>
    </div>
  )
}
