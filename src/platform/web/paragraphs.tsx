/** Text that somebody wrote: blank lines separate paragraphs, other lines stay lines. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="govuk-body gc-lines">{paragraph}</p>
      ))}
    </>
  )
}
