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
  return (
    <form class="gc-search" action={urls.search(area, {})} method="get" role="search">
      <Input
        id="what"
        name="what"
        value={what}
        label={{ text: 'What would you like help with?', classes: 'govuk-label--s' }}
        autocomplete="off"
      />
      <Input
        id="where"
        name="where"
        value={where}
        label={{ text: 'Where do you live?', classes: 'govuk-label--s' }}
        attributes={{ list: 'localities' }}
        autocomplete="off"
      />
      <datalist id="localities">
        {localities.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      <Button text="Find support" classes="govuk-button--crest" />
    </form>
  )
}
