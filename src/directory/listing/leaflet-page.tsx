import { raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { areaSite, type Area } from '#areas'
import type { Terms } from '#providers'
import { isoDate, dateWords } from '../../platform/i18n/words.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { Back } from '../../platform/web/form-page.tsx'
import { urls } from '../../urls.ts'
import { agesWords, minimumVisitWords, namesOf, priceWords, reachWords } from './listing-words.ts'
import type { Listing } from './listings.ts'
import { timesWords } from './times.ts'

/** One sheet of paper about a provider, with a QR code that leads to her page. */
export function LeafletPage({
  area,
  listing,
  names,
  address,
}: {
  area: Area
  listing: Listing
  names: Terms
  address: string
}) {
  return (
    <Layout
      site={areaSite(area)}
      title={`Leaflet of ${listing.name}`}
      hidden
      before={<Back href={urls.listing(area, { slug: listing.slug })} text={listing.name} />}
    >
      <div class="gc-no-print">
        <button class="govuk-button govuk-button--crest" type="button" data-print hidden>
          Print this leaflet
        </button>
        <p class="gc-quiet">It fits on one or two sheets of A4. Print it from your browser.</p>
      </div>
      <article class="gc-leaflet">
        <div>
          <h1 class="govuk-heading-l">{listing.name}</h1>
          {listing.about && <Paragraphs text={listing.about} />}
          {listing.services.map((service) => (
            <section class="gc-service">
              <h2 class="govuk-heading-s">{service.name}</h2>
              <ul class="govuk-list">
                {service.support.length > 0 && <li>{namesOf(names.support, service.support)}</li>}
                {service.whoFor.length > 0 && (
                  <li>For: {namesOf(names.who_for, service.whoFor)}</li>
                )}
                {agesWords(service) && <li>Ages: {agesWords(service)}</li>}
                {reachWords(service, listing.locality) && (
                  <li>{reachWords(service, listing.locality)}</li>
                )}
                {timesWords(service.times).map((line) => (
                  <li>{line}</li>
                ))}
                {service.prices.map((price) => (
                  <li>
                    <span class="gc-price">{priceWords(price)}</span>
                    {price.appliesTo && ` (${price.appliesTo})`}
                  </li>
                ))}
                {service.minimumVisitMinutes && (
                  <li>{minimumVisitWords(service.minimumVisitMinutes)}</li>
                )}
              </ul>
            </section>
          ))}
          {listing.languages.length > 0 && (
            <p class="govuk-body">Speaks {namesOf(names.language, listing.languages)}.</p>
          )}
        </div>
        <div>
          <div class="gc-qr" role="img" aria-label={`QR code that opens ${address}`}>
            {raw(renderSVG(address, { border: 1 }))}
          </div>
          <p class="govuk-body">
            <strong>{listing.contactName ?? listing.name}</strong>
            {listing.phone && (
              <>
                <br />
                {listing.phone}
              </>
            )}
          </p>
          <p class="gc-quiet">
            {address
              .replace(/^https?:\/\//, '')
              .split(/(?<=\/)/)
              .map((part) => (
                <>
                  {part}
                  <wbr />
                </>
              ))}
          </p>
          <p class="gc-quiet">
            From {area.scheme.name}, {dateWords(isoDate(new Date(), area.timeZone))}
            {area.invented && '. An invented example.'}
          </p>
        </div>
      </article>
    </Layout>
  )
}
