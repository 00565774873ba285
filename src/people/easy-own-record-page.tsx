import { areaSite, type Area } from '#areas'
import { EasyButton, HardWord, Idea } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'

/** Before somebody has a record of her own here, in Easy Read. */
export function EasyOwnRecordPage({ area }: { area: Area }) {
  return (
    <Layout site={areaSite(area)} title="Your own record">
      <h1 class="govuk-heading-l">Your own record</h1>
      <Idea picture="about-me">You can have your own record here.</Idea>
      <HardWord word="record" />
      <Idea picture="heart">You say what matters to you.</Idea>
      <Idea picture="person">You can write about you.</Idea>
      <Idea picture="help">You can say what support you want.</Idea>
      <Idea picture="goal">You can say what your goals are.</Idea>
      <HardWord word="goal" />
      <Idea picture="speech">You say it once.</Idea>
      <Idea picture="enter">You need not say it again to everyone who comes.</Idea>
      <h2 class="govuk-heading-m">Who can see it</h2>
      <Idea picture="eye-closed">At first, nobody else sees it.</Idea>
      <Idea picture="people">You choose who may see something.</Idea>
      <Idea picture="eye">You choose what they may see.</Idea>
      <Idea picture="calendar">You choose until when.</Idea>
      <Idea picture="hand-stop">You can stop it at any time.</Idea>
      <form method="post" action={urls.ownRecord(area, {})}>
        <EasyButton picture="tick" text="Begin my record" classes="govuk-button--crest" />
      </form>
    </Layout>
  )
}
