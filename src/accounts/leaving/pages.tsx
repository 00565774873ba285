import { areaSite, type Area } from '#areas'
import { DonePage } from '../../platform/web/done-page.tsx'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Checkboxes } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

const back = (area: Area) => (
  <Back href={urls.accountHeld(area, {})} text="What your account holds" />
)

/** What goes, and what stays. */
export function EraseAccountPage({ area, form }: { area: Area; form: Form }) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Erase your account?"
      form={form}
      action={urls.accountErasure(area, {})}
      before={back(area)}
    >
      <p class="govuk-body">This goes at once, everywhere, and nobody can bring it back:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>What you are called, and your email addresses</li>
        <li>Where you are signed in, and your passkeys</li>
        <li>What you may see of other people’s records</li>
      </ul>
      <p class="govuk-body">
        What you wrote or looked at in other people’s records stays there, as theirs, without your
        name on it. That an account was erased, and when, stays too.
      </p>
      <Checkboxes
        {...field(form, 'sure')}
        idPrefix="sure"
        items={[{ value: 'yes', text: 'Yes, I am sure' }]}
      />
      <Button text="Erase my account for good" classes="govuk-button--warning" />
    </FormPage>
  )
}

/** What has to be done before. */
export function FirstPage({ area, first }: { area: Area; first: string[] }) {
  return (
    <Layout site={areaSite(area)} title="Before you erase your account" before={back(area)} hidden>
      <h1 class="govuk-heading-l">Before you erase your account</h1>
      <p class="govuk-body">Something still depends on it:</p>
      <ul class="govuk-list govuk-list--bullet">
        {first.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <p class="govuk-body">Then come back here.</p>
    </Layout>
  )
}

export function AccountErasedPage({ area }: { area: Area }) {
  return (
    <DonePage site={areaSite(area)} title="The account is erased">
      <p class="govuk-body">
        You are signed out everywhere. If you ever want an account again, sign in with your email
        address, and you begin anew.
      </p>
    </DonePage>
  )
}
