import type { Area } from '#areas'
import { clockTime, dateWords, isoDate } from '../../platform/i18n/words.ts'
import type { Event } from './events.ts'

/** What has been done with a worry and by whom, the oldest first. */
export function Trail({ area, events }: { area: Area; events: Event[] }) {
  const { timeZone } = area
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })
  return (
    <ol class="govuk-list govuk-list--spaced">
      {events.map((event) => (
        <li>
          {eventWords(event)}
          {event.words && <span class="gc-lines gc-said">{event.words}</span>}
          <span class="gc-quiet gc-said">
            {dateWords(isoDate(event.happenedAt, timeZone))},{' '}
            {clockTime(time.format(event.happenedAt))}
          </span>
        </li>
      ))}
    </ol>
  )
}

function eventWords({ what, name, passedTo, passedOn }: Event): string {
  switch (what) {
    case 'opened':
      return `${name} opened it`
    case 'taken':
      return `${name} took it`
    case 'noted':
      return `${name} wrote a note:`
    case 'passed_on':
      return `${name} passed it on to ${passedTo} on ${dateWords(passedOn ?? '')}`
    case 'closed':
      return `${name} closed it:`
    case 'reopened':
      return `${name} opened it again:`
  }
}
