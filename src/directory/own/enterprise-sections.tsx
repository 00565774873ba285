import type { Area } from '#areas'
import type { Terms } from '#providers'
import { Button, SummaryList } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { namesOf } from '../listing/listing-words.ts'
import type { Listing } from '../listing/listings.ts'
import { Section } from './own-page.tsx'

interface ListingOptions {
  area: Area
  listing: Listing
  names: Terms
}

/** What her listing says, part by part, to change it herself. */
export function EnterpriseListing({ area, listing, names }: ListingOptions) {
  const { providerId } = listing
  const row = (key: string, value: string, href?: string) => ({
    key: { text: key },
    value: { text: value },
    actions: href ? { items: [{ href, text: 'Change', visuallyHiddenText: key }] } : undefined,
  })
  return (
    <>
      <p class="govuk-body">Something to change? You can do it here, and people see it at once.</p>
      <SummaryList
        rows={[
          row('About you', listing.name, urls.enterpriseProvider(area, { providerId })),
          ...listing.services.map((service) =>
            row(
              service.name,
              namesOf(names.support, service.support),
              urls.enterpriseService(area, { providerId, serviceId: service.serviceId }),
            ),
          ),
          row(
            'Checks',
            `${listing.checks.length} seen by ${area.scheme.coordinatorName}, who keeps them up to date.`,
          ),
        ]}
      />
      <Button
        text="Add a service"
        href={urls.enterpriseService(area, { providerId, serviceId: 'new' })}
        classes="govuk-button--secondary"
      />
    </>
  )
}

interface MoreOptions {
  area: Area
  providerId: string
  /** Somebody lets her see something of their record. */
  seesPeople: boolean
}

/** The people of an enterprise: those who are supported, those who work there, and who runs it. */
export function EnterpriseMore({ area, providerId, seesPeople }: MoreOptions) {
  return (
    <>
      <Section title="People I support">
        {seesPeople ? (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.people(area, {})}>
              Those who let me see something of their record
            </a>
          </p>
        ) : (
          <p class="govuk-body">
            Nobody here yet. When somebody lets you see something of their record, you find them
            here.
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={urls.providerAgreements(area, { providerId })}>
            What we have agreed
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.week(area, {})}>
            My week
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.plans(area, { providerId })}>
            Plan visits
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.approaches(area, { providerId })}>
            Who asked, and who was turned down
          </a>
        </p>
      </Section>
      <Section title="What we add">
        <p class="govuk-body">
          <a class="govuk-link" href={urls.whatWeAdd(area, { providerId })}>
            Your year on one page, to print and to send
          </a>
        </p>
      </Section>
      <Section title="Who works with you">
        <p class="govuk-body">
          <a class="govuk-link" href={urls.enterpriseWorkers(area, { providerId })}>
            Those who help you, paid or not
          </a>
        </p>
      </Section>
      <Section title="Who looks after this">
        <p class="govuk-body">
          You do.{' '}
          <a class="govuk-link" href={urls.enterpriseLeave(area, { providerId })}>
            Stop looking after it
          </a>
        </p>
      </Section>
    </>
  )
}
