import { areaSite, type Area } from '#areas'
import { DonePage } from '../../platform/web/done-page.tsx'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, InsetText, Textarea } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

interface Options {
  area: Area
  listing: Listing
}

/** Before somebody says that a listing is hers: who she is, and how that is checked. */
export function ClaimPage({
  area,
  listing,
  form,
  wasRefused,
}: Options & { form: Form; wasRefused: boolean }) {
  const { name, slug } = listing
  return (
    <FormPage
      site={areaSite(area)}
      title={`Look after ${name} yourself`}
      form={form}
      action={urls.listingClaim(area, { slug })}
      before={<BackToPage {...{ area, listing }} />}
    >
      {wasRefused && (
        <InsetText>
          You asked before, and {area.scheme.coordinatorName} could not check it. You can ask again.
        </InsetText>
      )}
      <p class="govuk-body">
        Is {name} yours, or do you work there and speak for it? Then you can change its page, answer
        questions and say when you have time, with your own account.
      </p>
      <p class="govuk-body">{checkWords(area, listing)}</p>
      <input type="hidden" name="claimId" value={form.typed.claimId?.[0] ?? ''} />
      <Textarea
        {...field(form, 'words')}
        label={{ text: `Who are you at ${name}?`, classes: 'govuk-label--s' }}
        hint={{ text: `Such as: I am ${listing.contactName ?? 'the owner'}. Call after 4pm.` }}
        rows={3}
      />
      <Button
        text={`Send it to ${area.scheme.coordinatorName}`}
        preventDoubleClick
        classes="govuk-button--crest"
      />
    </FormPage>
  )
}

/** She has said so, and a coordinator has yet to decide. */
export function ClaimWaitsPage({ area, listing }: Options) {
  return (
    <DonePage
      site={areaSite(area)}
      title={`${area.scheme.coordinatorName} knows that you asked`}
      before={<BackToPage {...{ area, listing }} />}
    >
      <p class="govuk-body">
        You say that you look after {listing.name}. {checkWords(area, listing)}
      </p>
      <p class="govuk-body">You get an email either way.</p>
    </DonePage>
  )
}

/** Somebody looks after it: she herself, or another. */
export function LookedAfterPage({ area, listing, hers }: Options & { hers: boolean }) {
  const { name, providerId } = listing
  const { coordinatorName, phone, email } = area.scheme
  const title = hers ? `You look after ${name}` : `Somebody looks after ${name} already`
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<BackToPage {...{ area, listing }} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {hers ? (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.enterprise(area, { providerId })}>
            Go to your page
          </a>
        </p>
      ) : (
        <p class="govuk-body">
          Is that not right? Tell {coordinatorName}: {phone}, {email}.
        </p>
      )}
    </Layout>
  )
}

/** How a coordinator finds out: never by what whoever asks has written herself. */
function checkWords({ scheme }: Area, { phone, email }: Listing): string {
  if (phone)
    return `${scheme.coordinatorName} checks it: by a call to the number that is on the page, which ends in ${phone.replaceAll(/\D/g, '').slice(-3)}.`
  if (email) return `${scheme.coordinatorName} checks it: by the email address that we have for it.`
  return `${scheme.coordinatorName} checks it, and may come by.`
}

function BackToPage({ area, listing }: Options) {
  return <Back href={urls.listing(area, { slug: listing.slug })} text={listing.name} />
}
