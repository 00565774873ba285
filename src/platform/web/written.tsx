import { withoutSecrets, type Form } from './forms.ts'
import { Paragraphs } from './paragraphs.tsx'

/** What somebody had typed, which is more than a word or a choice. */
export function writtenIn(typed: Form['typed']): string[] {
  return Object.values(withoutSecrets(typed))
    .flat()
    .filter((text) => /\S\s+\S/.test(text.trim()))
}

/** Words that could not be saved, given back so that they can be copied. */
export function Written({ words }: { words: string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you wrote is not saved</h2>
      <p class="govuk-body">Here it is, so that you can copy it:</p>
      {words.map((text) => (
        <Paragraphs text={text} />
      ))}
    </>
  )
}
