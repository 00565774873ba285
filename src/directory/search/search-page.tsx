import { areaSite } from '#areas'
import { plural } from '../../platform/i18n/words.ts'
import { Pagination } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { NothingFound } from './nothing-found.tsx'
import { PlaceLinks } from './place-links.tsx'
import { nearestTo } from './place.ts'
import { ResultCard } from './result.tsx'
import { SearchForm } from './search-form.tsx'
import type { SearchPageOptions } from './search-page-options.ts'
import { pageSize } from './search.ts'

export function SearchPage(options: SearchPageOptions) {
  const { area, what, where, place, localities, found, freshFor } = options
  return (
    <Layout site={areaSite(area)} title={title(options)}>
      <h1 class="govuk-heading-l">Find support</h1>
      <SearchForm area={area} what={what} where={where} localities={localities} />
      {place.kind === 'unknown' && (
        <p class="govuk-body">
          We don’t know “{place.typed}” in {area.name}, so this is everywhere. Choose a place:{' '}
          <PlaceLinks area={area} what={what} places={localities} />
        </p>
      )}
      {found.total > 0 ? (
        <>
          <p class="govuk-body" role="status">
            {summary(options)}
          </p>
          {place.kind === 'locality' && place.locality.description && (
            <p class="gc-quiet">
              {place.locality.name}: {place.locality.description}
            </p>
          )}
          <ul class="gc-results">
            {found.listings.map((listing) => (
              <ResultCard area={area} listing={listing} freshFor={freshFor} />
            ))}
          </ul>
          <Pages {...options} />
          <p class="gc-quiet">
            Distances are straight lines between the middles of places.
            {place.kind === 'locality' && (
              <>
                {' '}
                Nearby places:{' '}
                <PlaceLinks
                  area={area}
                  what={what}
                  places={nearestTo(place.locality, localities).slice(0, 4)}
                />
              </>
            )}
          </p>
        </>
      ) : (
        <NothingFound {...options} />
      )}
    </Layout>
  )
}

function title({ what, found, area }: SearchPageOptions): string {
  return what ? `${what.slice(0, 60)}: ${found.total} found` : `Support in ${area.name}`
}

function summary({ what, place, found, widened, area }: SearchPageOptions): string {
  const people = plural(found.total, 'provider', 'providers')
  const near = place.kind === 'locality' ? ` for ${place.locality.name}` : ` in ${area.name}`
  if (widened && place.kind === 'locality')
    return `Nobody offers that for ${place.locality.name}, so this is everywhere in ${area.name}: ${people}.`
  if (found.by === 'close spelling')
    return `Nobody uses the words “${what.slice(0, 80)}”. These use words much like them: ${people}.`
  return `${people}${near}. The order changes every day, so that everyone has a turn.`
}

function Pages({ area, what, where, page, found }: SearchPageOptions) {
  const pages = Math.ceil(found.total / pageSize)
  if (pages < 2) return null
  const to = (number: number) => urls.search(area, {}, { what, where, page: String(number) })
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
