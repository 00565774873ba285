import { areaSite, type Area } from '#areas'
import { EasyTextarea, HardWord, Idea } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'

/** What could not be saved, given back, in Easy Read. */
export function EasyNotKeptPage({ area, words }: { area: Area; words: string }) {
  return (
    <Layout site={areaSite(area)} title="We could not save this" hidden>
      <h1 class="govuk-heading-l">We could not save this</h1>
      <Idea picture="cross">What you wrote is not saved.</Idea>
      <Idea picture="lock">You may not change this record.</Idea>
      <HardWord word="record" />
      <Idea picture="clock">Perhaps you could do it before.</Idea>
      <Idea picture="speech">Ask the person whose record it is.</Idea>
      <Idea picture="copy">You can copy what you wrote.</Idea>
      <EasyTextarea
        name="kept"
        picture="pencil"
        label={{ text: 'What you wrote' }}
        value={words}
        rows={8}
        attributes={{ readonly: true }}
      />
    </Layout>
  )
}
