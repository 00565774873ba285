import { areaSite, type Area } from '#areas'
import { Go, HardWord, Idea } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

/** It is done, in Easy Read. */
export function EasyRecordErasedPage({ area }: { area: Area }) {
  return (
    <Layout site={areaSite(area)} title="The record is erased" hidden>
      <h1 class="govuk-heading-l">The record is erased</h1>
      <Idea picture="tick">It is done.</Idea>
      <Idea picture="bin">The record is erased.</Idea>
      <HardWord word="record" />
      <Idea picture="eye-closed">Nobody can see it any more.</Idea>
      <Idea picture="cross">Nobody can bring it back.</Idea>
      <h2 class="govuk-heading-m">What others keep</h2>
      <Idea picture="worker">You may have asked providers to erase what they keep.</Idea>
      <HardWord word="provider" />
      <Idea picture="letter">You can read what they said.</Idea>
      <Go picture="question" href={urls.accountRequests(area, {})}>
        What you asked providers
      </Go>
      <h2 class="govuk-heading-m">Your account</h2>
      <Idea picture="person">You still have your account.</Idea>
      <HardWord word="account" />
      <Go picture="person" href={urls.account(area, {})}>
        Your account
      </Go>
      <h2 class="govuk-heading-m">Our spare copies</h2>
      <Idea picture="copy">We make spare copies, in case something breaks.</Idea>
      <Idea picture="clock">We keep the old ones for a while.</Idea>
      <Idea picture="computer">Perhaps we have to use one.</Idea>
      <Idea picture="bin">Then what you erased is erased again.</Idea>
    </Layout>
  )
}
