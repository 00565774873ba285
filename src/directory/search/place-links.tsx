import type { Area, Locality } from '#areas'
import { urls } from '../../urls.ts'

/** The same need in other places. */
export function PlaceLinks({
  area,
  what,
  places,
}: {
  area: Area
  what: string
  places: Locality[]
}) {
  return (
    <>
      {places.map(({ name }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={urls.search(area, {}, { what, where: name })}>
            {name}
          </a>
        </>
      ))}
    </>
  )
}
