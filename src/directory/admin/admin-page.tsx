import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { dateWords, isoDate, plural } from '../../platform/i18n/words.ts'
import { Button, InsetText, Table, Tag } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { ClaimsWaiting, type ClaimToDecide } from '../claims/claims-waiting.tsx'
import { LastContact, NotHeardFrom, type Contacts } from '../contacts/not-heard-from.tsx'
import { isPublic, type Listing } from '../listing/listings.ts'
import type { Recommendation } from '../recommendations/recommendations.ts'
import type { PageReport } from '../reports/page-reports.ts'

export interface AdminPageOptions {
  area: Area
  listings: Listing[]
  reports: PageReport[]
  recommendations: Recommendation[]
  claims: ClaimToDecide[]
  /** None for who came in by the secret. */
  contacts: Contacts | undefined
  /** She came in by the installation's secret, not by an account. */
  bySecret: boolean
}

/** What waits for the coordinator, then every listing. */
export function AdminPage(options: AdminPageOptions) {
  const { area, listings, reports, recommendations, claims, contacts, bySecret } = options
  const waiting = listings.filter((one) => !one.approved && !one.closedAt)
  return (
    <Layout site={areaSite(area)} title="Listings" hidden>
      <h1 class="govuk-heading-l">Listings of {area.name}</h1>
      <div class="gc-actions">
        <Button
          text="Add a provider"
          href={urls.adminNew(area, {})}
          classes="govuk-button--crest"
        />
        <a class="govuk-link" href={urls.adminThesaurus(area, {})}>
          Words that people use
        </a>
        {!bySecret && (
          <a class="govuk-link" href={urls.adminMayNeedHelp(area, {})}>
            Who may need help soon
          </a>
        )}
        <a class="govuk-link" href={urls.adminImports(area, {})}>
          Bring in listings
        </a>
        <a class="govuk-link" href={urls.adminEvidence(area, {})}>
          What enterprises add
        </a>
        {bySecret && (
          <form method="post" action={urls.adminSignOut(area, {})}>
            <Button text="Sign out" classes="govuk-button--secondary" />
          </form>
        )}
      </div>
      <h2 class="govuk-heading-m">Waiting for you</h2>
      {waiting.length + reports.length + recommendations.length + claims.length === 0 && (
        <p class="govuk-body">Nothing waits for you.</p>
      )}
      {bySecret && (
        <p class="govuk-body">
          Sign in with your own account to see who would like to look after a listing, and to keep
          notes of your contacts.
        </p>
      )}
      <ClaimsWaiting area={area} claims={claims} />
      {waiting.map((listing) => (
        <p class="govuk-body">
          New:{' '}
          <ListingLink area={area} slug={listing.slug}>
            {listing.name}
          </ListingLink>{' '}
          waits to be approved.
        </p>
      ))}
      {reports.map((report) => (
        <InsetText>
          <p>
            Something is wrong on the page of{' '}
            <ListingLink area={area} slug={report.slug}>
              {report.slug}
            </ListingLink>
            :
          </p>
          <p>{report.what}</p>
          {report.email && <p>{report.email} would like to hear back.</p>}
          <form method="post" action={urls.adminPageReport(area, { reportId: report.reportId })}>
            <Button text="This is put right" classes="govuk-button--secondary" />
          </form>
        </InsetText>
      ))}
      {recommendations.map((said) => (
        <InsetText>
          <p>
            {said.name} ({said.relation}) recommends{' '}
            <ListingLink area={area} slug={said.slug}>
              {said.slug}
            </ListingLink>
            :
          </p>
          <p>{said.words}</p>
          <form
            class="gc-actions"
            method="post"
            action={urls.adminRecommendation(area, { recommendationId: said.recommendationId })}
          >
            <Button text="Show it" name="decision" value="show" classes="govuk-button--secondary" />
            <Button
              text="Delete it"
              name="decision"
              value="delete"
              classes="govuk-button--secondary"
            />
          </form>
        </InsetText>
      ))}
      <h2 class="govuk-heading-m">{plural(listings.length, 'listing', 'listings')}</h2>
      {contacts && <NotHeardFrom area={area} contacts={contacts} />}
      <Table
        firstCellIsHeader
        head={[{ text: 'Provider' }, { text: 'Standing' }, { text: 'Said to be right' }]}
        rows={listings.map((listing) => [
          {
            text: (
              <>
                <ListingLink area={area} slug={listing.slug}>
                  {listing.name}
                </ListingLink>
                {contacts?.last.has(listing.providerId) && (
                  <div>
                    <LastContact on={contacts.last.get(listing.providerId)} />
                  </div>
                )}
              </>
            ),
          },
          { text: <Tag text={standingWords(listing)} /> },
          {
            text: listing.confirmedOn
              ? dateWords(listing.confirmedOn, isoDate(new Date()))
              : 'Not yet',
          },
        ])}
      />
    </Layout>
  )
}

function ListingLink({ area, slug, children }: PropsWithChildren<{ area: Area; slug: string }>) {
  return (
    <a class="govuk-link" href={urls.adminListing(area, { slug })}>
      {children}
    </a>
  )
}

export function standingWords(listing: Listing): string {
  if (listing.closedAt) return 'Closed'
  if (!isPublic(listing)) return 'Not approved'
  return listing.pause ? 'Paused' : 'Public'
}
