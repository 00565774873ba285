import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

/** A tick beside a provider in a list: to be compared with two others. */
export function CompareBox({ listing: { slug, name } }: { listing: Listing }) {
  const id = `compare-${slug}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small gc-no-print">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="with"
          value={slug}
          form="compare"
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          Compare<span class="govuk-visually-hidden"> {name}</span>
        </label>
      </div>
    </div>
  )
}

/** The form to which the ticks belong. `back` is the list that one goes back to. */
export function CompareButton({ area, back }: { area: Area; back: string }) {
  return (
    <form
      id="compare"
      class="gc-compare-bar gc-no-print"
      action={urls.compare(area, {})}
      method="get"
    >
      <input type="hidden" name="back" value={back} />
      <Button text="Compare those ticked" classes="govuk-button--secondary" />
      <span class="gc-quiet">Up to three, side by side.</span>
    </form>
  )
}
