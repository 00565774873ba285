import type { Area, Locality } from '#areas'
import { searchAddress, type Asked } from '../asked.ts'

/** The same search in other places. */
export function PlaceLinks({
  area,
  asked,
  places,
}: {
  area: Area
  asked: Asked
  places: Locality[]
}) {
  return (
    <>
      {places.map(({ name }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={searchAddress(area, { ...asked, where: name })}>
            {name}
          </a>
        </>
      ))}
    </>
  )
}
