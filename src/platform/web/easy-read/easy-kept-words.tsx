import { HiddenFields, type Kept } from '../kept-words.tsx'
import { writtenIn } from '../written.tsx'
import { EasyButton } from './form.tsx'
import { Idea, Said } from './idea.tsx'

/** What was typed, and the button that sends it again, in Easy Read: see `KeptWords`. */
export function EasyKeptWords({ kept }: { kept: Kept }) {
  const words = writtenIn(kept.typed)
  return (
    <>
      {words.length > 0 && (
        <>
          <Idea picture="cross">What you wrote is not saved yet.</Idea>
          <Idea picture="pencil">It is still here.</Idea>
          {words.map((text) => (
            <Said text={text} />
          ))}
        </>
      )}
      {kept.hadFiles && (
        <>
          <Idea picture="cross">Your picture or sound is not saved.</Idea>
          <Idea picture="camera">Please choose it once more.</Idea>
        </>
      )}
      <form method="post" action={kept.action}>
        <HiddenFields typed={kept.typed} />
        <EasyButton picture="letter" text="Try again" classes="govuk-button--crest" />
      </form>
    </>
  )
}
