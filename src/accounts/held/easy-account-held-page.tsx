import { areaSite, EasyHeldParts, type Area, type Held } from '#areas'
import { EasyButton, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

/** What an account itself holds, in Easy Read. */
export function EasyAccountHeldPage({ area, held }: { area: Area; held: Held }) {
  return (
    <Layout
      site={areaSite(area)}
      title="What your account holds"
      before={<Back href={urls.account(area, {})} text="Your account" />}
      hidden
    >
      <h1 class="govuk-heading-l">What your account holds</h1>
      <Idea picture="person">
        Here is what we keep about your account in <Name>{area.name}</Name>.
      </Idea>
      <HardWord word="account" />
      <Idea picture="question">It says why we keep it.</Idea>
      <Idea picture="calendar">It says for how long.</Idea>
      <Idea picture="about-me">You may have your own record too.</Idea>
      <HardWord word="record" />
      <Idea picture="list">Then its own page shows all of it.</Idea>
      <div class="gc-no-print">
        <Idea picture="download">You can have all of it in one file.</Idea>
        <EasyButton
          picture="download"
          text="Download all of it"
          href={urls.accountHeldFile(area, {})}
          classes="govuk-button--crest"
          attributes={{ download: true }}
        />
        <Go picture="question" href={urls.accountRequests(area, {})}>
          What you asked providers about what they keep
        </Go>
        <HardWord word="provider" />
        <Go picture="bin" href={urls.accountErasure(area, {})}>
          Erase your account
        </Go>
      </div>
      <EasyHeldParts area={area} held={held} />
    </Layout>
  )
}
