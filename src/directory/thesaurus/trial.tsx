import type { Area } from '#areas'
import { listWords, plural } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'
import type { Answer } from '../search/find.ts'

export interface TrialOptions {
  area: Area
  answer: Answer
  /** The first of those found. */
  listings: Listing[]
}

/** How the search reads a need, and whom it finds first. */
export function Trial({ area, answer: { asked, need, found, sure }, listings }: TrialOptions) {
  const phrases = need?.entries.map(({ phrase, means }) => `“${phrase}” (${means.join(', ')})`)
  const like = need?.like.map((phrase) => `“${phrase}”`)
  const mended = need?.mended.map(({ typed, read }) => `“${typed}” as “${read}”`)
  return (
    <div class="gc-panel" role="status">
      <h2 class="govuk-heading-m">“{asked.what}”</h2>
      {mended && mended.length > 0 && <p class="govuk-body">It reads {listWords(mended)}.</p>}
      <p class="govuk-body">
        {phrases?.length ? `It knows ${listWords(phrases)}.` : 'It knows none of these words.'}
      </p>
      {like && like.length > 0 && (
        <p class="govuk-body">By meaning it is like {listWords(like)}.</p>
      )}
      <p class="govuk-body">
        {plural(found.matches.length, 'provider', 'providers')}
        {listings.length > 0 && (sure ? ', first of all:' : '. Nobody says just that; nearest:')}
      </p>
      <ol class="govuk-list govuk-list--number">
        {listings.map(({ name, slug }) => (
          <li>
            <a class="govuk-link" href={urls.listing(area, { slug })}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}
