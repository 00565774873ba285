import { areaSite, type Area } from '#areas'
import { Pagination } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import { CompareBox, CompareButton } from '../../compare/compare-box.tsx'
import type { Listing } from '../../listing/listings.ts'
import { searchAddress, searchQuery } from '../asked.ts'
import type { Answer } from '../find.ts'
import type { Group } from '../narrowing/groups.ts'
import { ChosenNow, Narrow } from '../narrowing/narrow-form.tsx'
import { nearestTo } from '../place.ts'
import { SearchForm } from '../search-form.tsx'
import { pageSize } from '../search.ts'
import { NothingFound } from './nothing-found.tsx'
import { ChoicesToDrop } from './choices-to-drop.tsx'
import { HowItWasRead, PostcodeSource } from './how-it-was-read.tsx'
import { OrderExplained } from './order-explained.tsx'
import { PlaceLinks } from './place-links.tsx'
import type { ReasonsFrom } from './reasons.ts'
import { ResultCard } from './result.tsx'
import { summary } from './summary.ts'

/** What a search was, how it was read, and whom it found. */
export interface SearchPageOptions {
  area: Area
  answer: Answer
  groups: Group[]
  page: number
  /** Those of this page, in the order found. */
  listings: Listing[]
  from: ReasonsFrom
}

export function SearchPage(options: SearchPageOptions) {
  const { area, answer, groups, page, listings, from } = options
  const { asked, found, localities, place } = answer
  const matches = new Map(found.matches.map((match) => [match.providerId, match]))
  const rank = (page - 1) * pageSize
  const to = (where: string) => searchAddress(area, { ...asked, where })
  return (
    <Layout site={areaSite(area)} title={title(options)}>
      <h1 class="govuk-heading-l">Find support</h1>
      <SearchForm area={area} what={asked.what} where={asked.where} localities={localities} />
      <HowItWasRead area={area} answer={answer} to={to} />
      <Narrow asked={asked} groups={groups} counts={found.counts} />
      <ChosenNow area={area} asked={asked} groups={groups} />
      {found.matches.length === 0 ? (
        <NothingFound area={area} answer={answer} groups={groups} />
      ) : (
        <>
          <p class="govuk-body" role="status">
            {summary(area, answer)}
          </p>
          {answer.widened && <ChoicesToDrop area={area} answer={answer} groups={groups} />}
          <p class="govuk-body gc-no-print">
            <a class="govuk-link" href={urls.map(area, {}, searchQuery(asked))}>
              See them on a map
            </a>
          </p>
          <ol class="gc-results" start={rank + 1}>
            {listings.map((listing) => {
              const match = matches.get(listing.providerId)
              const suits = answer.need && match?.serviceId
              return (
                <ResultCard from={from} listing={listing} match={match} suits={suits}>
                  <CompareBox listing={listing} />
                </ResultCard>
              )
            })}
          </ol>
          <CompareButton area={area} back={searchAddress(area, asked, page)} />
          <Pages {...options} />
          <OrderExplained answer={answer} />
          {place.kind === 'locality' && (
            <p class="gc-quiet">
              Nearby places:{' '}
              <PlaceLinks places={nearestTo(place.locality, localities).slice(0, 4)} to={to} />
            </p>
          )}
        </>
      )}
      <PostcodeSource answer={answer} />
    </Layout>
  )
}

function title({ answer: { asked, found }, area }: SearchPageOptions): string {
  const { what } = asked
  return what ? `${what.slice(0, 60)}: ${found.matches.length} found` : `Support in ${area.name}`
}

function Pages({ area, answer: { asked, found }, page }: SearchPageOptions) {
  const pages = Math.ceil(found.matches.length / pageSize)
  if (pages < 2) return null
  const to = (number: number) => searchAddress(area, asked, number)
  return (
    <Pagination
      previous={page > 1 ? { href: to(page - 1) } : undefined}
      next={page < pages ? { href: to(page + 1) } : undefined}
      items={Array.from({ length: pages }, (_, index) => ({
        number: index + 1,
        href: to(index + 1),
        current: index + 1 === page,
      }))}
    />
  )
}
