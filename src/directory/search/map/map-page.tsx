import { areaSite, type Area, type Boundary } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import type { Listing } from '../../listing/listings.ts'
import { searchAddress, searchQuery } from '../asked.ts'
import type { Answer } from '../find.ts'
import { ChosenNow } from '../narrowing/narrow-form.tsx'
import type { Group } from '../narrowing/groups.ts'
import { HowItWasRead, PostcodeSource } from '../results/how-it-was-read.tsx'
import { summary } from '../results/summary.ts'
import { anchor, CountyMap, type Spot } from './county-map.tsx'

export interface MapPageOptions {
  area: Area
  answer: Answer
  groups: Group[]
  /** Those found, the most suitable first; at most 100. */
  listings: Listing[]
  /** Where the area ends, where that is known. */
  boundary?: Boundary
}

/** Where those found are, on a map of our own drawing, with the list beside it. */
export function MapPage({ area, answer, groups, listings, boundary }: MapPageOptions) {
  const { asked, localities, place } = answer
  const byLocality = Map.groupBy(listings, (listing) => listing.locality)
  const spots: Spot[] = localities.map((locality) => ({
    locality,
    count: byLocality.get(locality.name)?.length ?? 0,
    isYours: place.kind === 'locality' && place.locality.localityId === locality.localityId,
  }))
  const nowhere = byLocality.get(undefined) ?? []
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
      <ChosenNow area={area} asked={asked} groups={groups} />
      <p class="govuk-body">{sentence(area, answer, named, nowhere.length)}</p>
      <div class="gc-map-and-list">
        <CountyMap spots={spots} name={area.name} boundary={boundary} />
        <div>
          {named.map(({ locality: { name } }) => (
            <There area={area} id={anchor(name)} name={name} listings={byLocality.get(name)!} />
          ))}
          {nowhere.length > 0 && (
            <There area={area} id="nowhere" name="Where isn’t said" listings={nowhere} />
          )}
        </div>
      </div>
      <p class="gc-quiet">
        Each circle is the middle of a place, not somebody’s address. Those who come to you may live
        elsewhere than you.
      </p>
      {boundary && (
        <p class="gc-quiet">
          The line is the boundary of {boundary.name}, from {boundary.source}.{' '}
          {boundary.attribution}
        </p>
      )}
      <PostcodeSource answer={answer} />
    </Layout>
  )
}

interface ThereOptions {
  area: Area
  id: string
  name: string
  listings: Listing[]
}

/** Those of one place. */
function There({ area, id, name: place, listings }: ThereOptions) {
  return (
    <section id={id} class="gc-map-place" tabindex={-1}>
      <h2 class="govuk-heading-s">
        {place} <span class="gc-quiet">{plural(listings.length, 'provider', 'providers')}</span>
      </h2>
      <ul class="govuk-list">
        {listings.map(({ name, slug }) => (
          <li>
            <a class="govuk-link" href={urls.listing(area, { slug })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** @param nowhere how many don't say where they are. */
function sentence(area: Area, answer: Answer, named: Spot[], nowhere: number): string {
  const shown = named.reduce((sum, { count }) => sum + count, nowhere)
  if (shown === 0) return `Nobody was found, so the map shows the places of ${area.name}.`
  const first = answer.found.matches.length > shown ? `The first ${shown} are shown.` : ''
  return [summary(area, answer, ''), first, placesWords(named, nowhere)].filter(Boolean).join(' ')
}

function placesWords(named: Spot[], nowhere: number): string {
  const most = named[0]
  if (!most) return 'None of them says where it is, so none is on the map.'
  const { name } = most.locality
  const away = nowhere ? ` ${nowhere} more don’t say where they are.` : ''
  if (named.length > 1)
    return `They are in ${named.length} places; most, ${most.count}, in ${name}.${away}`
  return nowhere ? `${most.count} of them in ${name}.${away}` : `All are in ${name}.`
}
