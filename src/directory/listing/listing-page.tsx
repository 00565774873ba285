import { areaSite, type Area } from '#areas'
import { legalForms, type Terms } from '#providers'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Button, SummaryList, WarningText } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import { ShortlistButton } from '../shortlist/shortlist-button.tsx'
import { ChecksHeld } from './checks-held.tsx'
import { FreeWeek } from './free-week.tsx'
import { confirmedWords, initials, namesOf, sizeWords } from './listing-words.ts'
import type { Listing } from './listings.ts'
import { Recommendations, type ShownRecommendation } from './recommendations-shown.tsx'
import { StoriesTold, type ToldStory } from './stories-told.tsx'
import { ServiceOffered } from './service-offered.tsx'

export interface ListingPageOptions {
  area: Area
  listing: Listing
  names: Terms
  recommendations: ShownRecommendation[]
  stories: ToldStory[]
  onShortlist: boolean
  takesQuestions: boolean
  rules: { freshFor: number; unconfirmedAfter: number }
}

/** A provider's page: she speaks first, then her facts. */
export function ListingPage(options: ListingPageOptions) {
  const { area, listing, names, rules } = options
  const today = isoDate(new Date(), area.timeZone)
  return (
    <Layout
      site={areaSite(area)}
      title={listing.name}
      description={listing.about.slice(0, 160) || undefined}
      before={
        <a class="govuk-back-link" href={urls.search(area, {})}>
          Find support
        </a>
      }
    >
      <div class="gc-person">
        <span class="gc-initials" aria-hidden="true">
          {initials(listing.name)}
        </span>
        <h1 class="govuk-heading-l">{listing.name}</h1>
      </div>
      {listing.pause && <WarningText text={pauseWords(listing)} iconFallbackText="Please note" />}
      <div class="gc-columns">
        <div class="gc-columns__first">{listing.about && <Paragraphs text={listing.about} />}</div>
        <div class="gc-columns__aside">
          <div class="gc-panel">
            <h2 class="govuk-heading-m">Get in touch</h2>
            {options.takesQuestions && (
              <Button
                text="Ask a question"
                href={urls.question(area, { slug: listing.slug })}
                classes="govuk-button--crest"
              />
            )}
            <ContactDetails listing={listing} />
          </div>
          <div class="gc-no-print">
            <ShortlistButton area={area} slug={listing.slug} on={options.onShortlist} />
            <ul class="govuk-list">
              <li>
                <a class="govuk-link" href={urls.leaflet(area, { slug: listing.slug })}>
                  Print a leaflet
                </a>
              </li>
              <li>
                <a class="govuk-link" href={urls.pageReport(area, { slug: listing.slug })}>
                  Something is wrong on this page
                </a>
              </li>
              <li>
                <a class="govuk-link" href={urls.listingClaim(area, { slug: listing.slug })}>
                  Is this yours? Look after it yourself
                </a>
              </li>
            </ul>
          </div>
        </div>
        <div class="gc-columns__rest">
          {listing.services.map((service) => (
            <ServiceOffered service={service} locality={listing.locality} names={names} />
          ))}
          <FreeWeek listing={listing} today={today} freshFor={rules.freshFor} />
          <Recommendations name={listing.name} recommendations={options.recommendations} />
          <StoriesTold stories={options.stories} />
          <h2 class="govuk-heading-m">Checks that were seen</h2>
          <ChecksHeld checks={listing.checks} seenBy={area.scheme.name} today={today} />
          <h2 class="govuk-heading-m">About {listing.name}</h2>
          <SummaryList rows={facts(listing, names)} />
          <p class="gc-quiet">{confirmedWords(listing, today, rules.unconfirmedAfter)}.</p>
        </div>
      </div>
    </Layout>
  )
}

export function pauseWords({ pause, name }: Listing): string {
  const until = pause?.until ? ` until ${dateWords(pause.until)}` : ' for now'
  const reason = pause?.reason ? ` ${pause.reason}` : ''
  return `${name} is not taking on anyone new${until}.${reason}`
}

function ContactDetails({ listing }: { listing: Listing }) {
  const { contactName, phone, website } = listing
  return (
    <>
      {contactName && <p class="govuk-body">Ask for {contactName}.</p>}
      {phone && (
        <p class="govuk-body">
          Call{' '}
          <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </p>
      )}
      {website && (
        <p class="govuk-body">
          <a class="govuk-link" href={website} rel="nofollow noopener">
            {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        </p>
      )}
    </>
  )
}

function facts(listing: Listing, names: Terms) {
  const row = (key: string, value: string | undefined) =>
    value ? { key: { text: key }, value: { text: value } } : undefined
  return [
    row('Lives or works in', listing.locality),
    row('Speaks', namesOf(names.language, listing.languages)),
    row('Especially for', namesOf(names.community, listing.communities)),
    row('Ways of paying', namesOf(names.funding_route, listing.fundingRoutes)),
    row('Kind of enterprise', listing.legalForm && legalForms[listing.legalForm]),
    row('Size', sizeWords(listing)),
    row(
      'Who runs it',
      listing.runByPeopleWhoDrawOnSupport ? 'Run by people who draw on support themselves' : '',
    ),
  ].filter((one) => one !== undefined)
}
