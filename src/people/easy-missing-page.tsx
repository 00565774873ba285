import { areaSite, type Area } from '#areas'
import { Go, Idea } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { EasyWritten } from '../platform/web/easy-read/easy-written.tsx'
import { urls } from '../urls.ts'

/** In place of a record that isn't there for who asks, in Easy Read. */
export function EasyMissingPage({ area, words }: { area: Area; words: string[] }) {
  return (
    <Layout site={areaSite(area)} title="You can’t see this" hidden>
      <h1 class="govuk-heading-l">You can’t see this</h1>
      <Idea picture="eye-closed">You may not see this page.</Idea>
      <Idea picture="question">Could you see it before?</Idea>
      <Idea picture="calendar">Perhaps your time to see it is over.</Idea>
      <Idea picture="hand-stop">Perhaps the person has stopped it.</Idea>
      <Idea picture="person">They may do that.</Idea>
      <Idea picture="lock">They need not say why.</Idea>
      <Idea picture="speech">If you still need it, ask them.</Idea>
      <EasyWritten words={words} />
      <Go picture="people" href={urls.people(area, {})}>
        Whom you can see something of
      </Go>
    </Layout>
  )
}
