import type { Child } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import type { Terms } from '#providers'
import { Button, Checkboxes } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'
import { comparedFacts } from './compared-facts.ts'

export interface ComparePageOptions {
  area: Area
  /** The list that one came from. */
  back: string
  listings: Listing[]
  names: Terms
  today: string
  freshFor: number
  confirmedFor: number
}

const most = 3

/** Up to three providers side by side, fact by fact. */
export function ComparePage(options: ComparePageOptions) {
  const { area, back, listings } = options
  const title = 'Side by side'
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={
        <a class="govuk-back-link" href={back}>
          Find support
        </a>
      }
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {listings.length > most ? (
        <ChooseFewer area={area} back={back} listings={listings} />
      ) : listings.length < 2 ? (
        <TooFew back={back} listings={listings} />
      ) : (
        <Compared {...options} />
      )}
    </Layout>
  )
}

function Compared(options: ComparePageOptions) {
  const { area, listings } = options
  return (
    <table class="gc-compare">
      <caption class="govuk-visually-hidden">Providers side by side</caption>
      <thead>
        <tr>
          <td />
          {listings.map(({ name, slug }) => (
            <th scope="col">
              <a class="govuk-link" href={urls.listing(area, { slug })}>
                {name}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparedFacts(options).map(({ fact, of }) => (
          <tr>
            <th scope="row">{fact}</th>
            {listings.map((listing) => (
              <td data-name={listing.name}>
                <Lines lines={of(listing)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ lines }: { lines: Child[] }) {
  if (lines.length === 0) return <span class="gc-quiet">Not said</span>
  return lines.length === 1 ? (
    <>{lines[0]}</>
  ) : (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function ChooseFewer({
  area,
  back,
  listings,
}: Pick<ComparePageOptions, 'area' | 'back' | 'listings'>) {
  return (
    <form action={urls.compare(area, {})} method="get">
      <input type="hidden" name="back" value={back} />
      <Checkboxes
        name="with"
        fieldset={{
          legend: {
            text: `You ticked ${listings.length}. Choose up to three`,
            classes: 'govuk-fieldset__legend--m',
          },
        }}
        items={listings.map(({ name, slug }) => ({ value: slug, text: name }))}
      />
      <Button text="Compare these" classes="govuk-button--crest" />
    </form>
  )
}

function TooFew({ back, listings }: Pick<ComparePageOptions, 'back' | 'listings'>) {
  const only = listings[0]
  return (
    <>
      <p class="govuk-body">
        {only
          ? `You ticked ${only.name} only. Tick two or three in a list to see them side by side.`
          : 'Nobody is ticked. Tick two or three in a list to see them side by side.'}
      </p>
      <Button text="Find support" href={back} classes="govuk-button--crest" />
    </>
  )
}
