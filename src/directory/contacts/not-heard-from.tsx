import type { Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Details } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

/** What a coordinator knows of contacts with all enterprises. */
export interface Contacts {
  /** The last day by provider. */
  last: Map<string, string>
  notHeardFrom: Listing[]
  /** Not heard from for so many days. */
  days: number
}

/** The enterprises that a coordinator may want to call. */
export function NotHeardFrom({ area, contacts }: { area: Area; contacts: Contacts }) {
  const { notHeardFrom, days } = contacts
  if (notHeardFrom.length === 0) return null
  return (
    <Details summaryText={`Not heard from for ${days} days: ${notHeardFrom.length}`}>
      <ul class="govuk-list">
        {notHeardFrom.map(({ slug, name, providerId }) => (
          <li>
            <a class="govuk-link" href={urls.adminListing(area, { slug })}>
              {name}
            </a>{' '}
            <LastContact on={contacts.last.get(providerId)} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

export function LastContact({ on }: { on: string | undefined }) {
  return (
    <span class="gc-quiet">
      {on ? `Last contact on ${dateWords(on, isoDate(new Date()))}` : 'No contact noted'}
    </span>
  )
}
