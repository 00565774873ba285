import { Idea, Said } from './idea.tsx'

/** Words that could not be saved, given back, in Easy Read: see `Written`. */
export function EasyWritten({ words }: { words: string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you wrote is not saved</h2>
      <Idea picture="copy">You can copy it from here.</Idea>
      {words.map((text) => (
        <Said picture="pencil" text={text} />
      ))}
    </>
  )
}
