import { Contact } from '#areas'
import { Bird } from '../../platform/web/bird.tsx'
import { urls } from '../../urls.ts'
import { PlaceLinks } from './place-links.tsx'
import type { SearchPageOptions } from './search-page-options.ts'

/** Never a dead end: a person to ask, other words, wider places, and everyone. */
export function NothingFound({ area, what, where, localities, neighbours }: SearchPageOptions) {
  return (
    <div class="gc-empty">
      <p class="govuk-body">
        <Bird />
      </p>
      <div role="status">
        <h2 class="govuk-heading-m">
          {what ? `Nobody found for “${what.slice(0, 80)}”` : 'Nobody is listed here yet'}
        </h2>
      </div>
      <p class="govuk-body">That doesn’t mean that there is nobody. Here is what to do next.</p>
      <div class="govuk-body">
        <Contact area={area} />
      </div>
      {neighbours.length > 0 && (
        <p class="govuk-body">
          Try other words:{' '}
          {neighbours.map((words, index) => (
            <>
              {index > 0 && ', '}
              <a class="govuk-link" href={urls.search(area, {}, { what: words, where })}>
                {words}
              </a>
            </>
          ))}
        </p>
      )}
      <p class="govuk-body">
        Look at everyone in a place: <PlaceLinks area={area} what="" places={localities} />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.search(area, {})}>
          See everyone in {area.name}
        </a>
      </p>
    </div>
  )
}
