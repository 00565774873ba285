import { Details } from '../../../platform/web/govuk/index.ts'
import type { Answer } from '../find.ts'
import { milesPeopleGo } from '../matching.ts'

/** Why the list is in this order, for anyone who wonders. */
export function OrderExplained({ answer }: { answer: Answer }) {
  const { need, place, sought, widened, found } = answer
  const someSayNothing = found.matches.some(({ miles }) => miles === null)
  return (
    <Details summaryText="How this list is ordered" classes="gc-no-print">
      <ol class="govuk-list govuk-list--number">
        {need && <li>What suits: by the words you wrote and by what they mean.</li>}
        {place.kind === 'locality' && widened && (
          <li>
            Who is near {place.locality.name}, though none of them reaches it. Distances are
            straight lines between the middles of places.
          </li>
        )}
        {place.kind === 'locality' && !widened && (
          <li>
            Who reaches you: those who come to {place.locality.name}, and places within{' '}
            {milesPeopleGo} miles. Distances are straight lines between the middles of places.
            {someSayNothing &&
              ' Those who don’t say where they are stand here too, after the others.'}
          </li>
        )}
        <li>Who comes to you, a little before places that you go to.</li>
        <li>Who said in the last {sought.freshFor} days that they have free time.</li>
        <li>Who said in the last {sought.confirmedFor} days that their page is right.</li>
      </ol>
      <p class="govuk-body">
        Those who suit about equally well take turns: each day another one is first. Nobody can pay
        to be higher, and names don’t matter. A Quality Mark will count too, once there are any.
      </p>
    </Details>
  )
}
