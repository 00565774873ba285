import { dateWords } from '../../platform/i18n/words.ts'
import { availabilityAge, freeWeek } from './listing-words.ts'
import type { Listing } from './listings.ts'

/** Her free time by weekday, and when she said so. */
export function FreeWeek({
  listing,
  today,
  freshFor,
}: {
  listing: Listing
  today: string
  freshFor: number
}) {
  const { availability } = listing
  if (!availability) return null
  const week = freeWeek(listing)
  const none = week.every((day) => !day.free)
  return (
    <>
      <h2 class="govuk-heading-m">Free time</h2>
      <p class="govuk-body">
        {none ? 'No free time at the moment' : 'Hours free each week'}{' '}
        <span class="gc-quiet">
          (as of {dateWords(availability.asOf, today)},{' '}
          {availabilityAge(availability.asOf, today, freshFor)})
        </span>
      </p>
      {!none && (
        <ul class="gc-week">
          {week.map(({ day, words, free }) => (
            <li class={free ? '' : 'gc-week__none'}>
              {day}
              <br />
              {words}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
