import { areaSite, type AreaRequest } from '#areas'
import { Bird } from '../platform/web/bird.tsx'
import { page } from '../platform/web/html.ts'
import { Layout } from '../platform/web/layout.tsx'
import { Paragraphs } from '../platform/web/paragraphs.tsx'
import { urls } from '../urls.ts'

/** In place of a record that isn't there for who asks, or is no longer: whichever of both it is. */
export function answerMissing(c: AreaRequest): Promise<Response> {
  const { area } = c.var
  return page(
    c,
    <Layout site={areaSite(area)} title="You can’t see this" hidden>
      <h1 class="govuk-heading-l">You can’t see this</h1>
      <p class="govuk-body">
        <Bird />
      </p>
      <p class="govuk-body">
        Perhaps you could see it before, and the days for it are over, or the person has stopped it.
        That is theirs to say, and needs no reason. If you still need it, ask them.
      </p>
      <Written words={writtenIn(c)} />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.people(area, {})}>
          Whom you can see something of
        </a>
      </p>
    </Layout>,
    404,
  )
}

function Written({ words }: { words: string[] }) {
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

/** What somebody had typed, which is more than a word or a choice. */
function writtenIn({ var: { typed } }: AreaRequest): string[] {
  return Object.values(typed)
    .flat()
    .filter((text) => /\S\s+\S/.test(text.trim()))
}
