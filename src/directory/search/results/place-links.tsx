import type { Locality } from '#areas'

/** Links to places. @param to the address of a place by its name. */
export function PlaceLinks({ places, to }: { places: Locality[]; to: (name: string) => string }) {
  return (
    <>
      {places.map(({ name }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={to(name)}>
            {name}
          </a>
        </>
      ))}
    </>
  )
}
