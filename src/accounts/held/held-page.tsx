import { areaSite, HeldParts, type Area, type Held } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

/** What an account itself holds, to be read, printed, and taken away. */
export function AccountHeldPage({ area, held }: { area: Area; held: Held }) {
  return (
    <Layout
      site={areaSite(area)}
      title="What your account holds"
      before={<Back href={urls.account(area, {})} text="Your account" />}
      hidden
    >
      <h1 class="govuk-heading-l">What your account holds</h1>
      <p class="govuk-body">
        This is what is kept about your account in {area.name}, with the reason why, and for how
        long. If you keep a record of your own, its page has that, and this with it.
      </p>
      <div class="gc-no-print">
        <Button
          text="Download all of it"
          href={urls.accountHeldFile(area, {})}
          classes="govuk-button--crest"
          attributes={{ download: true }}
        />
        <p class="govuk-body">
          <a class="govuk-link" href={urls.accountRequests(area, {})}>
            What you asked enterprises about what they keep
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.accountErasure(area, {})}>
            Erase your account
          </a>
        </p>
      </div>
      <HeldParts area={area} held={held} />
    </Layout>
  )
}
