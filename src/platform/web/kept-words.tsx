import type { Form } from './forms.ts'
import { Button } from './govuk/index.ts'
import { Paragraphs } from './paragraphs.tsx'
import { writtenIn } from './written.tsx'

/** A form that could not be taken just now, with all that it sent. */
export interface Kept {
  /** Where it was sent. */
  action: string
  typed: Form['typed']
  /** Files were sent as well, which a page can't give back. */
  hadFiles: boolean
}

/** What was typed, and the button that sends all of it again: many pages are stored nowhere, so "back" brings nothing. */
export function KeptWords({ kept }: { kept: Kept }) {
  const words = writtenIn(kept.typed)
  return (
    <>
      {words.length > 0 && (
        <>
          <p class="govuk-body">What you wrote is not saved yet. It is still here:</p>
          <div class="govuk-inset-text">
            {words.map((text) => (
              <Paragraphs text={text} />
            ))}
          </div>
        </>
      )}
      {kept.hadFiles && (
        <p class="govuk-body">
          The file that you chose is not saved, and we can’t keep it here. “Try again” sends
          everything else: then choose the file once more.
        </p>
      )}
      <form method="post" action={kept.action}>
        <HiddenFields typed={kept.typed} />
        <Button text="Try again" classes="govuk-button--crest" />
      </form>
    </>
  )
}

/** Everything that was typed, for a page that shows it and doesn't ask. */
export function HiddenFields({ typed }: { typed: Form['typed'] }) {
  return (
    <>
      {Object.entries(typed).flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  )
}
