import { areaSite, type Area } from '#areas'
import type { Contact, Terms } from '#providers'
import { Back } from '../../platform/web/form-page.tsx'
import {
  Button,
  InsetText,
  SummaryList,
  Tag,
  type SummaryRow,
} from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { BecameSection } from '../became/became-section.tsx'
import type { BecameSeen } from '../became/routes.tsx'
import { OwnersSection } from '../claims/owners-section.tsx'
import { ContactsSection } from '../contacts/contacts-section.tsx'
import { confirmedWords, namesOf } from '../listing/listing-words.ts'
import type { Listing } from '../listing/listings.ts'
import type { ShownRecommendation } from '../listing/recommendations-shown.tsx'
import { isoDate } from '../../platform/i18n/words.ts'
import { standingWords } from './admin-page.tsx'

/** One listing for the coordinator: how it stands, what to do, and its parts to edit. */
export function AdminListingPage({
  area,
  listing,
  names,
  ownLink,
  owners,
  contacts,
  became,
  recommendations,
  unconfirmedAfter,
}: {
  area: Area
  listing: Listing
  names: Terms
  recommendations: ShownRecommendation[]
  unconfirmedAfter: number
  /** Just made, and shown once. */
  ownLink?: string
  owners: { workerId: string; name: string }[]
  contacts: Contact[] | undefined
  became: BecameSeen | undefined
}) {
  const { slug } = listing
  const isOpen = listing.approved && !listing.closedAt
  return (
    <Layout
      site={areaSite(area)}
      title={listing.name}
      hidden
      before={<Back href={urls.admin(area, {})} text="All listings" />}
    >
      <h1 class="govuk-heading-l">{listing.name}</h1>
      <p class="govuk-body">
        <Tag text={standingWords(listing)} />{' '}
        {confirmedWords(listing, isoDate(new Date(), area.timeZone), unconfirmedAfter)}.{' '}
        {isOpen && (
          <a class="govuk-link" href={urls.listing(area, { slug })}>
            See the public page
          </a>
        )}
      </p>
      {ownLink && (
        <InsetText>
          <p>Give this link to the provider only. It opens her own page, and is shown once:</p>
          <p>
            <a class="govuk-link" href={ownLink}>
              {ownLink}
            </a>
          </p>
        </InsetText>
      )}
      <StandingButtons area={area} listing={listing} hasOwner={owners.length > 0} />
      <SummaryList
        rows={[
          edit(
            'Provider',
            listing.contactName ?? 'Whom to ask for is not known',
            urls.adminProvider(area, { slug }),
          ),
          ...listing.services.map((service) =>
            edit(
              service.name,
              namesOf(names.support, service.support),
              urls.adminService(area, { slug, serviceId: service.serviceId }),
            ),
          ),
          edit('Checks seen', String(listing.checks.length), urls.adminChecks(area, { slug })),
        ]}
      />
      <Button
        text="Add a service"
        href={urls.adminService(area, { slug, serviceId: 'new' })}
        classes="govuk-button--secondary"
      />
      <OwnersSection {...{ area, listing, owners }} />
      <ContactsSection {...{ area, listing, contacts }} />
      <BecameSection {...{ area, listing, became }} />
      {recommendations.length > 0 && <h2 class="govuk-heading-m">What people say</h2>}
      {recommendations.map((said) => (
        <InsetText>
          <p>
            {said.name} ({said.relation}): {said.words}
          </p>
          <form
            method="post"
            action={urls.adminRecommendation(area, { recommendationId: said.recommendationId })}
          >
            <Button
              text={
                <>
                  Take it down
                  <span class="govuk-visually-hidden">: what {said.name} says</span>
                </>
              }
              name="decision"
              value="delete"
              classes="govuk-button--secondary"
            />
          </form>
        </InsetText>
      ))}
    </Layout>
  )
}

function edit(key: string, value: string, href: string): SummaryRow {
  return {
    key: { text: key },
    value: { text: value },
    actions: { items: [{ href, text: 'Change', visuallyHiddenText: key }] },
  }
}

function StandingButtons({
  area,
  listing,
  hasOwner,
}: {
  area: Area
  listing: Listing
  hasOwner: boolean
}) {
  const crest = 'govuk-button--crest'
  const plain = 'govuk-button--secondary'
  const mayApprove = listing.services.length > 0
  return (
    <form
      class="gc-actions"
      method="post"
      action={urls.adminStanding(area, { slug: listing.slug })}
    >
      {listing.closedAt ? (
        <Button text="Open it again" name="change" value="reopen" classes={plain} />
      ) : (
        <>
          {!listing.approved && mayApprove && (
            <Button
              text="Approve: show it to the public"
              name="change"
              value="approve"
              classes={crest}
            />
          )}
          {!listing.approved && !mayApprove && (
            <p class="govuk-body">Add a service first; then you can approve it.</p>
          )}
          {listing.pause ? (
            <Button text="End the pause" name="change" value="resume" classes={plain} />
          ) : (
            <Button text="Pause it" name="change" value="pause" classes={plain} />
          )}
          <Button text="It is still right" name="change" value="confirm" classes={plain} />
          {!hasOwner && (
            <>
              <Button
                text="Make a link for the provider"
                name="change"
                value="link"
                classes={plain}
              />
              <Button text="Take back her links" name="change" value="unlink" classes={plain} />
            </>
          )}
          <Button text="Close it" name="change" value="close" classes="govuk-button--warning" />
        </>
      )}
    </form>
  )
}
