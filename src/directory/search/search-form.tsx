import type { Area, Locality } from '#areas'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'

/** Two questions: what, and where. The address of the page that it leads to is the search. */
export function SearchForm({
  area,
  what = '',
  where = '',
  localities,
}: {
  area: Area
  what?: string
  where?: string
  localities: Locality[]
}) {
  // Above an answer it is short, so that the first of those found is in sight on a phone.
  const hint = (text: string) => (what || where ? undefined : { text })
  return (
    <form id="search" class="gc-search" action={urls.search(area, {})} method="get" role="search">
      <Input
        id="what"
        name="what"
        value={what}
        label={{ text: 'What would you like help with?', classes: 'govuk-label--s' }}
        hint={hint('In your own words, like “someone to take mum fishing”.')}
        autocomplete="off"
      />
      <Input
        id="where"
        name="where"
        value={where}
        label={{ text: 'Where do you live?', classes: 'govuk-label--s' }}
        hint={hint('A place or postcode. Leave it empty for everywhere.')}
        attributes={{ list: 'localities' }}
        autocomplete="off"
      />
      <datalist id="localities">
        {localities.map(({ name, latitude, longitude }) => (
          <option value={name} data-latitude={latitude} data-longitude={longitude} />
        ))}
      </datalist>
      <div class="gc-actions">
        <Button text="Find support" classes="govuk-button--crest" />
        {!where && (
          <button
            class="govuk-button govuk-button--secondary"
            type="button"
            data-locate="where"
            data-area={area.name}
            hidden
          >
            Use my location
          </button>
        )}
      </div>
      <p class="gc-quiet" id="located" role="status" />
    </form>
  )
}
