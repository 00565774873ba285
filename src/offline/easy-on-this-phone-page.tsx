import { areaSite, type Area } from '#areas'
import { HardWord, Idea } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'

/** What this phone keeps, in Easy Read. The script fills it, as it does the usual page. */
export function EasyOnThisPhonePage({ area, time }: { area: Area; time: string }) {
  return (
    <Layout site={areaSite(area)} title="On this phone" hidden offline>
      <h1 class="govuk-heading-l">On this phone</h1>
      <div data-offline-lost="page" hidden>
        <Idea picture="no-phone">Your phone can’t reach us now.</Idea>
        <Idea picture="cross">The page you wanted is not on this phone.</Idea>
      </div>
      <div data-offline-lost="form" hidden>
        <Idea picture="no-phone">Your phone can’t reach us now.</Idea>
        <Idea picture="cross">What you sent is not saved.</Idea>
        <Idea picture="pencil">Go back one page to see your words.</Idea>
      </div>
      <div data-offline-lost="sign-out" hidden>
        <Idea picture="no-phone">Your phone can’t reach us now.</Idea>
        <Idea picture="eye-closed">Nothing on this phone can be read now.</Idea>
        <Idea picture="leave">Sign out once more when we can be reached.</Idea>
        <HardWord word="sign in" />
      </div>
      <h2 class="govuk-heading-m">Not sent yet</h2>
      <Idea picture="later">Here is what you wrote without a signal.</Idea>
      <Idea picture="mobile">It waits on this phone until we get it.</Idea>
      <Idea picture="lock">Nobody can read it here.</Idea>
      <div data-offline-waiting>
        <div data-offline-none>
          <Idea picture="tick">Nothing waits on this phone.</Idea>
        </div>
      </div>
      <h2 class="govuk-heading-m">What you can read</h2>
      <Idea picture="book">Some pages can be read without a signal.</Idea>
      <div data-offline-pages>
        <div data-offline-none>
          <Idea picture="pause">There are no pages on this phone.</Idea>
        </div>
      </div>
      <h2 class="govuk-heading-m">If you lose this phone</h2>
      <Idea picture="computer">Go to your account on a different phone or computer.</Idea>
      <HardWord word="account" />
      <Idea picture="leave">Sign the lost phone out there.</Idea>
      <Idea picture="eye">Whoever finds it may read these pages for {time}.</Idea>
      <Idea picture="eye-closed">After that nobody can.</Idea>
    </Layout>
  )
}
