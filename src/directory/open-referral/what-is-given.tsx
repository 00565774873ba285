import type { Area } from '#areas'
import { urls } from '../../urls.ts'

/** What the feed's own fields are, what is left out of it and why, and how it may be used. */
export function WhatIsGiven({ area, attribution }: { area: Area; attribution?: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Fields of our own</h2>
      <p class="govuk-body">
        Beside the fields of Open Referral UK there are others with the names of the international
        standard, such as <code>phones</code>, <code>contacts</code>,{' '}
        <code>eligibility_description</code> and <code>currency</code>, and some that are ours:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          of a service: <code>delivery</code> (whether it comes to people or they go there) and{' '}
          <code>minimum_visit_minutes</code>
        </li>
        <li>
          of a price: <code>unit</code> and <code>includes</code>
        </li>
        <li>
          of a service area: <code>miles</code> from the provider’s locality
        </li>
        <li>
          of a place: <code>address_line</code> and <code>postcode</code>, the address as it was
          written
        </li>
        <li>
          of a provider: <code>full_time_equivalent</code>,{' '}
          <code>run_by_people_who_draw_on_support</code> (given only where it is true),{' '}
          <code>locality</code> and <code>published_with</code>, which is always “Goldcrest”
        </li>
      </ul>
      <p class="govuk-body">
        Kinds of support, who it is for, languages, communities and ways of paying are terms of our
        own taxonomies, under <code>attributes</code>. Their ids are the same wherever Goldcrest is
        used. A field that we know nothing for is left out: it is never null and never empty. Ids
        stay the same.
      </p>
      <p class="govuk-body">
        The status “temporarily closed” means that a provider is not taking on anyone new;{' '}
        <code>alert</code> says so in words. <code>assured_date</code> is the last day on which
        somebody said that the information is right.
      </p>

      <h2 class="govuk-heading-m">What is not there, and why</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Where somebody works from home. Many providers do. Only a place that people go to has an
          address; anyone else has the name of her locality, and how far she travels.
        </li>
        <li>
          Listings that the coordinator hasn’t approved yet, and those of providers who have
          stopped.
        </li>
        <li>
          Checks and free time. They change often and need their dates beside them: the page at{' '}
          <code>url</code> has them.
        </li>
        <li>Anything about people who look for support or draw on it.</li>
      </ul>

      <h2 class="govuk-heading-m">How you may use it</h2>
      <p class="govuk-body">
        You may copy, publish and change this information, also in what you sell, under the{' '}
        <a
          class="govuk-link"
          href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        >
          Open Government Licence 3.0
        </a>
        . Say where it comes from: “Contains information from {area.scheme.name} licensed under the
        Open Government Licence v3.0.”
        {attribution && ` Where you show latitude and longitude, add: “${attribution}”`}
      </p>
      <p class="govuk-body">
        Many providers are one person, and her phone number is hers. Use them for what she gave them
        for: so that people who need support can reach her. When she is no longer listed here, take
        her out of your copy too.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.privacy(area, {})}>
          How we look after information about people
        </a>
      </p>
      <p class="gc-quiet">
        This licence is our starting point. It has not been confirmed yet by {area.scheme.name}.
      </p>
    </>
  )
}
