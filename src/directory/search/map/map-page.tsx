import { areaSite, type Area } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import type { Listing } from '../../listing/listings.ts'
import { searchAddress, searchQuery } from '../asked.ts'
import type { Answer } from '../find.ts'
import { HowItWasRead } from '../results/how-it-was-read.tsx'
import { anchor, CountyMap, type Spot } from './county-map.tsx'

export interface MapPageOptions {
  area: Area
  answer: Answer
  /** Those found, the most suitable first; at most 100. */
  listings: Listing[]
}

/** Where those found are, on a map of our own drawing, with the list beside it. */
export function MapPage({ area, answer, listings }: MapPageOptions) {
  const { asked, found, localities, place } = answer
  const byLocality = Map.groupBy(listings, (listing) => listing.locality)
  const spots: Spot[] = localities.map((locality) => ({
    locality,
    count: byLocality.get(locality.name)?.length ?? 0,
    isYours: place.kind === 'locality' && place.locality.localityId === locality.localityId,
  }))
  const named = spots.filter((spot) => spot.count > 0).toSorted((a, b) => b.count - a.count)
  return (
    <Layout
      site={areaSite(area)}
      title={`On a map: ${asked.what || area.name}`}
      hidden
      before={<Back href={searchAddress(area, asked)} text="The list" />}
    >
      <h1 class="govuk-heading-l">On a map</h1>
      <HowItWasRead
        area={area}
        answer={answer}
        to={(where) => urls.map(area, {}, searchQuery({ ...asked, where }))}
      />
      <p class="govuk-body">{sentence(area, answer, named)}</p>
      <div class="gc-map-and-list">
        <CountyMap spots={spots} name={area.name} />
        <div>
          {named.map(({ locality }) => (
            <section id={anchor(locality.name)} class="gc-map-place" tabindex={-1}>
              <h2 class="govuk-heading-s">
                {locality.name}{' '}
                <span class="gc-quiet">
                  {plural(byLocality.get(locality.name)!.length, 'provider', 'providers')}
                </span>
              </h2>
              <ul class="govuk-list">
                {byLocality.get(locality.name)!.map(({ name, slug }) => (
                  <li>
                    <a class="govuk-link" href={urls.listing(area, { slug })}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <p class="gc-quiet">
        Each circle is the middle of a place, not somebody’s address. Those who come to you may live
        elsewhere than you.{' '}
        {found.matches.length > listings.length &&
          `These are the ${listings.length} that suit best of ${found.matches.length}.`}
      </p>
    </Layout>
  )
}

function sentence(area: Area, { found }: Answer, named: Spot[]): string {
  if (named.length === 0) return `Nobody was found, so the map shows the places of ${area.name}.`
  const people = plural(found.matches.length, 'provider', 'providers')
  const most = named[0]!
  return named.length === 1
    ? `${people}, all in ${most.locality.name}.`
    : `${people} in ${named.length} places; most, ${most.count}, are in ${most.locality.name}.`
}
