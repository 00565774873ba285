import { areaSite, type AreaRequest } from '#areas'
import { Bird } from '../platform/web/bird.tsx'
import { versions } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { Written, writtenIn } from '../platform/web/written.tsx'
import { urls } from '../urls.ts'
import { EasyMissingPage } from './easy-missing-page.tsx'

/** In place of a record that isn't there for who asks, or is no longer: whichever of both it is. */
export function answerMissing(c: AreaRequest): Promise<Response> {
  const { area } = c.var
  const words = writtenIn(c.var.typed)
  return versions(
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
      <Written words={words} />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.people(area, {})}>
          Whom you can see something of
        </a>
      </p>
    </Layout>,
    <EasyMissingPage {...{ area, words }} />,
    404,
  )
}
