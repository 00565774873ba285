import type { ServiceDetails, Terms } from '#providers'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { agesWords, minimumVisitWords, namesOf, priceWords, reachWords } from './listing-words.ts'
import { timesWords } from './times.ts'

/** One service: what it is, for whom, when, where and what it costs. */
export function ServiceOffered({
  service,
  locality,
  names,
}: {
  service: ServiceDetails
  locality: string | undefined
  names: Terms
}) {
  const times = timesWords(service.times)
  const visit = minimumVisitWords(service.minimumVisitMinutes)
  return (
    <section class="gc-service">
      <h2 class="govuk-heading-m">{service.name}</h2>
      {service.description && <Paragraphs text={service.description} />}
      <SummaryList
        rows={[
          said('What it is', namesOf(names.support, service.support)),
          said('Who for', namesOf(names.who_for, service.whoFor)),
          said('Ages', agesWords(service)),
          said('Where', reachWords(service, locality)),
          times.length > 0 && {
            key: { text: 'When' },
            value: { text: <Lines lines={times} /> },
          },
          {
            key: { text: 'Price' },
            value: { text: <Prices prices={service.prices} /> },
          },
          said('Shortest visit', visit),
        ].filter((row) => typeof row === 'object')}
      />
    </section>
  )
}

function said(key: string, value: string | undefined) {
  return value ? { key: { text: key }, value: { text: value } } : undefined
}

function Prices({ prices }: { prices: ServiceDetails['prices'] }) {
  if (prices.length === 0) return <>Ask for a price</>
  return (
    <ul class="govuk-list gc-prices">
      {prices.map((price) => (
        <li>
          <span class="gc-price">{priceWords(price)}</span>
          {(price.appliesTo || price.includes) && (
            <>
              <br />
              <span class="gc-quiet">
                {[price.appliesTo, price.includes && `Includes ${price.includes}`]
                  .filter(Boolean)
                  .join('. ')}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
