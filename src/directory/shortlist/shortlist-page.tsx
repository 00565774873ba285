import { areaSite, type Area } from '#areas'
import { Bird } from '../../platform/web/bird.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'
import type { ReasonsFrom } from '../search/results/reasons.ts'
import { ResultCard } from '../search/results/result.tsx'
import { ShortlistButton } from './shortlist-button.tsx'

export interface ShortlistPageOptions {
  area: Area
  listings: Listing[]
  /** Sent by somebody else, and not the visitor's own. */
  shared: boolean
  /** The whole address that shows this shortlist to anyone. */
  link: string
  from: ReasonsFrom
}

export function ShortlistPage({ area, listings, shared, link, from }: ShortlistPageOptions) {
  const title = shared ? 'A shortlist for you' : 'My shortlist'
  const slugs = listings.map((listing) => listing.slug)
  return (
    <Layout site={areaSite(area)} title={title} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {listings.length === 0 ? (
        <div class="gc-empty">
          <p class="govuk-body">
            <Bird />
          </p>
          <p class="govuk-body">
            Nothing here yet. Open a provider’s page and choose “Keep on my shortlist”.
          </p>
          <Button text="Find support" href={urls.search(area, {})} classes="govuk-button--crest" />
        </div>
      ) : (
        <>
          <p class="govuk-body">
            {shared
              ? 'Somebody chose these for you to look at.'
              : 'This list is kept on this phone or computer only. No account is needed.'}
          </p>
          <ul class="gc-results">
            {listings.map((listing) => (
              <ResultCard from={from} listing={listing}>
                {!shared && (
                  <ShortlistButton area={area} slug={listing.slug} on name={listing.name} />
                )}
              </ResultCard>
            ))}
          </ul>
          {shared ? (
            <form method="post" action={urls.shortlist(area, {})}>
              <input type="hidden" name="change" value="add" />
              <input type="hidden" name="slug" value={slugs.join('.')} />
              <Button text="Keep these on my shortlist" classes="govuk-button--crest" />
            </form>
          ) : (
            <Sharing area={area} link={link} />
          )}
        </>
      )}
    </Layout>
  )
}

function Sharing({ area, link }: { area: Area; link: string }) {
  const words = `My shortlist of support in ${area.name}: ${link}`
  return (
    <section class="gc-panel gc-no-print">
      <h2 class="govuk-heading-m">Share this list</h2>
      <p class="govuk-body">Anyone with the link sees these providers, and nothing about you.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={link}>
          {link}
        </a>
      </p>
      <div class="gc-actions">
        <a class="govuk-button" href={`sms:?&body=${encodeURIComponent(words)}`} role="button">
          Send by text
        </a>
        <a
          class="govuk-button govuk-button--secondary"
          href={`mailto:?subject=${encodeURIComponent(`Support in ${area.name}`)}&body=${encodeURIComponent(words)}`}
          role="button"
        >
          Send by email
        </a>
        <button class="govuk-button govuk-button--secondary" type="button" data-copy={link} hidden>
          Copy the link
        </button>
      </div>
    </section>
  )
}
